import { Session } from "../../session/session.ts";

/** How often, and how long, a wall looks whether the end was undone, in milliseconds [E21]. */
const EVERY = 10_000;
const AT_MOST = 10 * 60_000;

/** After the end of a meeting: loads this page again as soon as the meeting goes on. */
export function awaitReopening({ options }: Session): void {
  const until = Date.now() + AT_MOST;
  const timer = setInterval(() => {
    if (Date.now() > until) return clearInterval(timer);
    const probe = new Session(options);
    probe.addEventListener("change", () => {
      if (probe.connected) location.reload();
      else if (probe.refusal || probe.ending) probe.stop();
    });
    probe.start();
  }, EVERY);
}
