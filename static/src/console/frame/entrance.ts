import { page } from "../../helpers/method/page-settings.ts";
import { type EntryOutcome, enter, forgetKeyInAddress, keyInAddress } from "../../session/enter.ts";
import type { Session } from "../../session/session.ts";

/** How long to wait before another try, in milliseconds. */
const RETRY_AFTER = 2_000;

/** Exchanges the key in the address for this browser's cookie, then starts the session. */
export async function enterConsole(session: Session): Promise<void> {
  const key = keyInAddress();
  if (key !== null) {
    const outcome = await enterWithRetries(key);
    if (outcome === "unknown") {
      session.refusal = outcome;
      session.dispatchEvent(new Event("change"));
      return;
    }
    forgetKeyInAddress();
  }
  session.start();
}

async function enterWithRetries(key: string): Promise<EntryOutcome> {
  for (;;) {
    const outcome = await enter(page().code, key);
    if (outcome === "entered" || outcome === "unknown") return outcome;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
  }
}
