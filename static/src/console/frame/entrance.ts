import { page } from "../../helpers/method/page-settings.ts";
import { type EntryOutcome, enter, forgetKeyInAddress, keyInAddress } from "../../session/enter.ts";
import type { LinkProblem } from "../../session/home-page.ts";
import type { Session } from "../../session/session.ts";

/** How long to wait before another try, in milliseconds. */
const RETRY_AFTER = 2_000;

/** Exchanges the key in the address for this browser's cookie, then starts the session. */
export async function enterConsole(session: Session): Promise<void> {
  const key = keyInAddress();
  if (key === "") return refuse(session, "link_incomplete");
  if (key !== null) {
    session.beginEntering();
    if ((await enterWithRetries(key)) === "unknown") return refuse(session, "link_unknown");
    forgetKeyInAddress();
  }
  session.start();
}

function refuse(session: Session, problem: LinkProblem): void {
  session.refusal = problem;
  session.dispatchEvent(new Event("change"));
}

async function enterWithRetries(key: string): Promise<EntryOutcome> {
  for (;;) {
    const outcome = await enter(page().code, key);
    if (outcome === "entered" || outcome === "unknown") return outcome;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
  }
}
