import { ownPath } from "../helpers/platform/own-path.ts";
import { request } from "../helpers/platform/request.ts";

/** Why a request was refused: a code of the protocol, the server's message, and the status. */
export type Refusal = { error: string; message: string; status: number };

/** Nothing came from the board: the network gave no answer in time, or something else answered. */
const NO_ANSWER: Refusal = { error: "unreachable", message: "", status: 0 };

/** The codes of the board's refusals. */
const CODE = /^[a-z_]+$/;

/**
 * The board's answer, which has this `field` if one is named, or its refusal. A proxy, and the page of a Wi-Fi that
 * asks for its conditions to be accepted, may answer in the board's place, with any status: what is
 * not JSON of the board counts as no answer.
 */
export async function ask<T extends object>(
  path: string,
  field: (keyof T & string) | null,
  how: RequestInit = {},
): Promise<T | Refusal> {
  const answer = await request(ownPath(path), how);
  const body = answer && (await jsonOf(answer));
  if (!body) return NO_ANSWER;
  if (!answer.ok) return isRefusal(body) ? { ...body, status: answer.status } : NO_ANSWER;
  return field === null || field in body ? (body as T) : NO_ANSWER;
}

/** Posts JSON to the board. */
export function post<T extends object>(
  path: string,
  field: (keyof T & string) | null,
  body: object,
  credentials: RequestCredentials = "same-origin",
): Promise<T | Refusal> {
  return ask(path, field, {
    method: "POST",
    credentials,
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  });
}

function isRefusal(body: object): body is Omit<Refusal, "status"> {
  const { error, message } = body as Partial<Refusal>;
  return typeof error === "string" && CODE.test(error) && typeof message === "string";
}

/** The object in the body; `undefined` if it is anything else. */
async function jsonOf(answer: Response): Promise<object | undefined> {
  try {
    const body: unknown = await answer.json();
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
