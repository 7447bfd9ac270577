import { request } from "../helpers/platform/request.ts";

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
  const answer = await post(`/${encodeURIComponent(code)}/enter`, key === null ? {} : { key });
  const role = answer?.ok ? ((await answer.json()) as { role: string }).role : null;
  return { entrance: entranceOf(answer), role };
}

function entranceOf(answer: Response | undefined): EntryOutcome {
  if (!answer) return "unreachable";
  if (answer.ok) return "entered";
  if (answer.status === 429) return "slow";
  return answer.status >= 500 ? "unreachable" : "unknown";
}

/**
 * `GET /{code}/seat`: the code under which the server stores this browser's seat in that meeting, or
 * `none` if it has no seat there.
 */
export async function seatAt(code: string): Promise<string | "none" | "unreachable"> {
  const answer = await request(`/${code}/seat`);
  if (answer?.ok) return ((await answer.json()) as { home: string }).home;
  return answer?.status === 403 ? "none" : "unreachable";
}

export type Opened = { code: string; links: { join: string; wall: string; console: string } };

/** `POST /meetings`: a new meeting with its three links, or why there is none. */
export async function openMeeting(
  meeting: Readonly<Record<string, unknown>>,
): Promise<Opened | { error: string; message: string }> {
  const answer = await post("/meetings", meeting);
  if (!answer) return { error: "unreachable", message: "" };
  return (await answer.json()) as Opened | { error: string; message: string };
}

/** The key in the fragment of the address, which is never sent to the server. */
export function keyInAddress(): string | null {
  return location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : null;
}

/** Removes the key from the address bar and from the history. */
export function forgetKeyInAddress(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** Posts JSON to the server; `undefined` if the network gives no answer. */
export function post(path: string, body: unknown): Promise<Response | undefined> {
  return request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  });
}
