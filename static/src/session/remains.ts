import type { Shelf } from "../helpers/platform/device-storage.ts";
import type { Remains } from "../selectors/remains.ts";
import { Drafts } from "./drafts.ts";
import { OutboxShelf } from "./outbox-storage.ts";

/** What an earlier page of this phone left of a meeting, and the board does not have. */
export function remainsOn(shelf: Shelf, code: string): Remains {
  const { waiting, refused } = new OutboxShelf(shelf, code, Date.now).load();
  return { pending: waiting, refused, drafts: new Drafts(shelf, code).all() };
}
