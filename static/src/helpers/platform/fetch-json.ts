import { pause } from "./add-script.ts";
import { backoff } from "./backoff.ts";
import { request } from "./request.ts";

/**
 * What the board answers at this address, asked for until an answer comes that is an object and passes
 * `isIt`: in between, a network's own page or half an answer may come. Without cookies: the server
 * learns that somebody reads it, never who.
 */
export async function fetchJson<Answer extends object>(
  address: string,
  isIt: (answer: object) => boolean = () => true,
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await objectOf(await request(address, { credentials: "omit" }));
    if (answer && isIt(answer)) return answer as Answer;
    await pause(backoff(attempt));
  }
}

/** The object that is answered; `undefined` if there is none, or what says that it is JSON is not. */
async function objectOf(answer: Response | undefined): Promise<object | undefined> {
  if (!answer?.ok || !answer.headers.get("content-type")?.includes("json")) return undefined;
  try {
    const said: unknown = await answer.json();
    return said && typeof said === "object" && !Array.isArray(said) ? said : undefined;
  } catch {
    return undefined;
  }
}
