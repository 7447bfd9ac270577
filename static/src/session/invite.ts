import { ask, post, type Refusal } from "./board-request.ts";

/** A link for one other facilitator, shown once. */
export type Invited = LinkWithQr & { invitation: string };
/** A link, and its QR code as a path of unit squares. */
export type LinkWithQr = { link: string; qr: { size: number; path: string } };

/** `POST /{code}/facilitators`: the link, or why there is none. */
export function inviteFacilitator(code: string): Promise<Invited | Refusal> {
  return post<Invited>(`/${encodeURIComponent(code)}/facilitators`, "link", {});
}

/** `GET /{code}/wall-link`: the present link of the wall; null if there is none. */
export async function wallLink(code: string): Promise<LinkWithQr | null> {
  const path = `/${encodeURIComponent(code)}/wall-link`;
  const answer = await ask<LinkWithQr | { link: null }>(path, "link");
  return "link" in answer && answer.link !== null ? answer : null;
}
