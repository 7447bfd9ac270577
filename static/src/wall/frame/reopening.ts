import { Session } from "../../session/session.ts";

/** How often a wall looks what became of a meeting that has ended, in milliseconds. */
const EVERY = 10_000;
const LATER = 60_000;
/** For how long the end may be undone [E21]; from then on the wall looks less often. */
const UNDONE_WITHIN = 10 * 60_000;

/**
 * After the end of a meeting: loads this page again as soon as the meeting goes on, and says so once it
 * has been erased, so that the wall no longer names an hour that is past or was changed.
 */
export function awaitReopening(session: Session): void {
  const ended = Date.now();
  let probe: Session | undefined;
  const again = () => setTimeout(look, Date.now() - ended < UNDONE_WITHIN ? EVERY : LATER);
  const look = () => {
    probe?.stop();
    const [next, looking] = [again(), new Session(session.options)];
    probe = looking;
    looking.addEventListener("change", () => {
      if (looking.connected) return location.reload();
      if (looking.refusal || looking.ending) looking.stop();
      if (!isErased(looking)) return;
      clearTimeout(next);
      session.end("erased");
    });
    looking.start();
  };
  again();
}

function isErased({ ending, refusal }: Session): boolean {
  return ending === "erased" || refusal === "unknown";
}
