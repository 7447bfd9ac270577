import type { WallImage } from "../../replica/events.ts";
import type { Session } from "../../session/session.ts";
import { wallSizeOf } from "../frame/wall-size.ts";
import type { Paging } from "./paging.ts";

/** Tells the consoles what this wall shows and how large it is, after each change and for each socket. */
export class WallShowing {
  #sent = "";

  tell(session: Session, { screen: of, counts: pages }: Paging): void {
    if (!pages) return;
    const image: WallImage = {
      width: innerWidth,
      height: innerHeight,
      row: wallSizeOf(session.storage).row,
    };
    const words = session.connected ? JSON.stringify([of, pages, image]) : "";
    if (words && words !== this.#sent) session.shows({ of, pages, image });
    this.#sent = words;
  }
}
