import { backoff } from "../helpers/platform/backoff.ts";
import { MEETING_KEY, readKey } from "../helpers/text/link-key.ts";
import { ask, post, type Refusal } from "./board-request.ts";

/** How often this browser asks for its cookie to expire; the cookie opens nothing any more. */
const LEAVE_TRIES = 6;

export type EntryOutcome = "entered" | "unknown" | "slow" | "unreachable";

/**
 * `POST /{code}/enter`: exchanges a key, or the code itself, for this browser's cookie. `unknown`
 * means a wrong, an ended or a locked code; `slow` means too many failures.
 */
export async function enter(code: string, key: string | null): Promise<EntryOutcome> {
  return (await enterWithRole(code, key)).entrance;
}

/** The same, with the role of the key: a wall can be opened with the facilitator's key too. */
export async function enterWithRole(
  code: string,
  key: string | null,
): Promise<{ entrance: EntryOutcome; role: string | null }> {
  const body = key === null ? {} : { key };
  const answer = await post<Entered>(`/${encodeURIComponent(code)}/enter`, "role", body);
  if ("error" in answer) return { entrance: outcomeOf(answer), role: null };
  return { entrance: "entered", role: answer.role };
}

/** `POST /{code}/framed`: the token of a wall in a frame of another site, which sends no cookie. */
export async function enterFrame(
  code: string,
  key: string,
): Promise<{ entrance: EntryOutcome; token: string }> {
  const path = `/${encodeURIComponent(code)}/framed`;
  const answer = await post<{ token: string }>(path, "token", { key }, "omit");
  if ("error" in answer) return { entrance: outcomeOf(answer), token: "" };
  return { entrance: "entered", token: answer.token };
}

type Entered = { role: string };

function outcomeOf({ error, status }: Refusal): Exclude<EntryOutcome, "entered"> {
  if (error === "unreachable" || status >= 500) return "unreachable";
  return status === 429 ? "slow" : "unknown";
}

/**
 * `GET /{code}/seat`: the code under which the server stores this browser's seat in that meeting, or
 * `none` if it has no seat there.
 */
export async function seatAt(code: string): Promise<string | "none" | "unreachable"> {
  const answer = await ask<{ home: string }>(`/${code}/seat`, "home");
  if ("home" in answer) return answer.home;
  return answer.status === 403 ? "none" : "unreachable";
}

export type Opened = { code: string; links: { join: string; wall: string; console: string } };

/** `POST /meetings`: a new meeting with its three links, or why there is none. */
export function openMeeting(meeting: Readonly<Record<string, unknown>>): Promise<Opened | Refusal> {
  return post<Opened>("/meetings", "links", meeting);
}

/** `POST /{code}/leave`: the cookie of a seat that is gone expires. Asks until the board answers. */
export async function leave(code: string, attempt = 0): Promise<void> {
  const answer = await post<object>(`/${code}/leave`, null, {});
  if ("error" in answer && answer.error === "unreachable" && attempt < LEAVE_TRIES)
    setTimeout(() => void leave(code, attempt + 1), backoff(attempt));
}

/**
 * The key in the fragment of the address, which is never sent to the server; null if there is none,
 * and empty if the link is not complete.
 */
export function keyInAddress(length = MEETING_KEY): string | null {
  return readKey(location.hash, length);
}

/** Removes the key from the address bar and from the history. */
export function forgetKeyInAddress(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
}
