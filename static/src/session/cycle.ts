import type { CycleView } from "../replica/cycle.ts";
import { type Opened, post } from "./enter.ts";

/** Why a request was refused: a code of the protocol, and the server's message. */
export type Refusal = { error: string; message: string };

const NO_ANSWER: Refusal = { error: "unreachable", message: "" };

/** `POST /cycles`: a new cycle, by its link. */
export function openCycle(body: Readonly<Record<string, unknown>>): Promise<GivenLink | Refusal> {
  return ask("/cycles", body);
}

export type GivenLink = { key: string; links: { cycle: string } };

/** Exchanges the key of a link for this browser's cookie; answers the cycle's id. */
export function enterCycle(key: string): Promise<{ cycle: string } | Refusal> {
  return ask("/cycles/enter", { key });
}

/** What the page of a cycle shows, and what may be changed there. */
export function lookAtCycle(cycle: string): Promise<CycleView | Refusal> {
  return ask("/cycles/look", { cycle });
}

export function editCycle(
  cycle: string,
  fields: { title?: string; number?: number; dates?: (number | null)[] },
): Promise<CycleView | Refusal> {
  return ask("/cycles/edit", { cycle, ...fields });
}

/** Opens the next meeting, or the one of this number again. */
export function openSession(
  cycle: string,
  how: { number?: number; method?: string },
): Promise<Opened | Refusal> {
  return ask("/cycles/next", { cycle, ...how });
}

/** Makes another link; with `renew`, the link of this browser is revoked. */
export function giveLink(cycle: string, renew: boolean): Promise<GivenLink | Refusal> {
  return ask("/cycles/link", { cycle, renew });
}

export function takeLink(cycle: string, link: string): Promise<CycleView | Refusal> {
  return ask("/cycles/unlink", { cycle, link });
}

/** Erases the closing that the group kept of a meeting. */
export function forgetClosing(cycle: string, number: number): Promise<CycleView | Refusal> {
  return ask("/cycles/forget", { cycle, number });
}

async function ask<T>(path: string, body: unknown): Promise<T | Refusal> {
  const answer = await post(path, body);
  return answer ? ((await answer.json()) as T | Refusal) : NO_ANSWER;
}
