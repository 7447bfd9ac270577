import type { Session } from "../../session/session.ts";
import type { Paging } from "./paging.ts";

/** Tells the consoles what this wall shows, once after each change and for each socket. */
export class WallShowing {
  #sent = "";

  tell(session: Session, { screen: of, counts: pages }: Paging): void {
    if (!pages) return;
    const words = session.connected ? JSON.stringify([of, pages]) : "";
    if (words && words !== this.#sent) session.shows({ of, pages });
    this.#sent = words;
  }
}
