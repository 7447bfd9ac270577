import type { Session } from "../../session/session.ts";
import type { Flow } from "./flow.ts";

/** What was last said of what this wall shows, so that it is said once to each socket. */
export class WallShowing {
  #said = "";

  tell(session: Session, { screen: of, counts: pages }: Flow): void {
    if (!pages) return;
    const words = session.connected ? JSON.stringify([of, pages]) : "";
    if (words && words !== this.#said) session.shows({ of, pages });
    this.#said = words;
  }
}
