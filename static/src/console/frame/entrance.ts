import { page } from "../../helpers/method/page-settings.ts";
import { type EntryOutcome, enter, forgetKeyInAddress, keyInAddress } from "../../session/enter.ts";
import type { Session } from "../../session/session.ts";

const PAUSE = 2_000;

/** Exchanges the key in the address for this browser's cookie, then opens the session. */
export async function enterConsole(session: Session): Promise<void> {
  const key = keyInAddress();
  if (key !== null) {
    const entrance = await untilReached(key);
    if (entrance === "unknown") {
      session.refusal = entrance;
      session.dispatchEvent(new Event("change"));
      return;
    }
    forgetKeyInAddress();
  }
  session.start();
}

async function untilReached(key: string): Promise<EntryOutcome> {
  for (;;) {
    const entrance = await enter(page().code, key);
    if (entrance === "entered" || entrance === "unknown") return entrance;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
