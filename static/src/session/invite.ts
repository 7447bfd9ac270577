import { request } from "../helpers/platform/request.ts";
import { post } from "./enter.ts";

/** A link for one other facilitator, shown once; its QR code as a path of unit squares. */
export type Invited = { invitation: string; link: string; qr: { size: number; path: string } };

/** `POST /{code}/facilitators`: the link, or why there is none. */
export async function inviteFacilitator(
  code: string,
): Promise<Invited | { error: string; message: string }> {
  const answer = await post(`/${encodeURIComponent(code)}/facilitators`, {});
  if (!answer) return { error: "unreachable", message: "" };
  return (await answer.json()) as Invited | { error: string; message: string };
}

/** `GET /{code}/wall-link`: the present link of the wall; null if there is none. */
export async function wallLink(code: string): Promise<string | null> {
  const answer = await request(`/${encodeURIComponent(code)}/wall-link`);
  return answer?.ok ? ((await answer.json()) as { link: string | null }).link : null;
}
