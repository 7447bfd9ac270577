import type { CycleView } from "../replica/cycle.ts";
import { post, type Refusal } from "./board-request.ts";
import type { Opened } from "./enter.ts";

/** `POST /cycles`: a new cycle, by its link. */
export function openCycle(body: Readonly<Record<string, unknown>>): Promise<GivenLink | Refusal> {
  return post<GivenLink>("/cycles", "links", body);
}

export type GivenLink = { key: string; links: { cycle: string } };

/** Exchanges the key of a link for this browser's cookie; answers the cycle's id. */
export function enterCycle(key: string): Promise<{ cycle: string } | Refusal> {
  return post<{ cycle: string }>("/cycles/enter", "cycle", { key });
}

/** What the page of a cycle shows, and what may be changed there. */
export function lookAtCycle(cycle: string): Promise<CycleView | Refusal> {
  return post<CycleView>("/cycles/look", "meetings", { cycle });
}

export function editCycle(
  cycle: string,
  fields: {
    title?: string;
    number?: number;
    dates?: (number | null)[];
    addresses?: readonly string[];
  },
): Promise<CycleView | Refusal> {
  return post<CycleView>("/cycles/edit", "meetings", { cycle, ...fields });
}

/** Opens the next meeting, or the one of this number again. */
export function openSession(
  cycle: string,
  how: { number?: number; method?: string },
): Promise<Opened | Refusal> {
  return post<Opened>("/cycles/next", "links", { cycle, ...how });
}

/** Makes another link; with `renew`, the link of this browser is revoked. */
export function giveLink(cycle: string, renew: boolean): Promise<GivenLink | Refusal> {
  return post<GivenLink>("/cycles/link", "links", { cycle, renew });
}

export function takeLink(cycle: string, link: string): Promise<CycleView | Refusal> {
  return post<CycleView>("/cycles/unlink", "meetings", { cycle, link });
}

/** Erases the closing that the group kept of a meeting. */
export function forgetClosing(cycle: string, number: number): Promise<CycleView | Refusal> {
  return post<CycleView>("/cycles/forget", "meetings", { cycle, number });
}
