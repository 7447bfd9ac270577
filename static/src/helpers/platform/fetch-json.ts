import { pause } from "./add-script.ts";
import { backoff } from "./backoff.ts";
import { request } from "./request.ts";

/**
 * What the board answers at this address, asked for until it comes. Without cookies: the server learns
 * that somebody reads it, never who.
 */
export async function fetchJson<Answer>(address: string): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await request(address, { credentials: "omit" });
    const isJson = answer?.headers.get("content-type")?.includes("json");
    if (answer?.ok && isJson) return (await answer.json()) as Answer;
    await pause(backoff(attempt));
  }
}
