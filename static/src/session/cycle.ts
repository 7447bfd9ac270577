import type { CycleSheet } from "../replica/cycle.ts";
import { type Opened, post } from "./enter.ts";

/** Why something was not done: a code of the protocol, and the server's words for it. */
export type Refusal = { error: string; message: string };

const SILENT: Refusal = { error: "unreachable", message: "" };

/** `POST /cycles`: a new cycle, by its link. */
export function openCycle(said: Readonly<Record<string, unknown>>): Promise<GivenLink | Refusal> {
  return ask("/cycles", said);
}

export type GivenLink = { key: string; links: { cycle: string } };

/** Exchanges the key of a link for this browser's cookie; answers the cycle's id. */
export function enterCycle(key: string): Promise<{ cycle: string } | Refusal> {
  return ask("/cycles/enter", { key });
}

/** What the page of a cycle shows, and what may be changed there. */
export function lookAtCycle(cycle: string): Promise<CycleSheet | Refusal> {
  return ask("/cycles/look", { cycle });
}

export function editCycle(
  cycle: string,
  fields: { title?: string; number?: number; dates?: (number | null)[] },
): Promise<CycleSheet | Refusal> {
  return ask("/cycles/edit", { cycle, ...fields });
}

/** The next meeting, or again the one of this number. */
export function openSession(
  cycle: string,
  how: { number?: number; method?: string },
): Promise<Opened | Refusal> {
  return ask("/cycles/next", { cycle, ...how });
}

/** Another link; with `renew` the one of this browser opens nothing any more. */
export function giveLink(cycle: string, renew: boolean): Promise<GivenLink | Refusal> {
  return ask("/cycles/link", { cycle, renew });
}

export function takeLink(cycle: string, link: string): Promise<CycleSheet | Refusal> {
  return ask("/cycles/unlink", { cycle, link });
}

/** What was kept of a meeting's closing is erased. */
export function forgetClosing(cycle: string, number: number): Promise<CycleSheet | Refusal> {
  return ask("/cycles/forget", { cycle, number });
}

async function ask<T>(path: string, body: unknown): Promise<T | Refusal> {
  const answer = await post(path, body);
  return answer ? ((await answer.json()) as T | Refusal) : SILENT;
}
