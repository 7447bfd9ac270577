import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import type { Remains } from "../selectors/remains.ts";
import { Drafts } from "./drafts.ts";
import { OutboxStorage } from "./outbox-storage.ts";

/** What an earlier page of this phone left of a meeting, and the board does not have. */
export function remainsOn(storage: DeviceStorage, code: string): Remains {
  const { waiting, refused } = new OutboxStorage(storage, code, Date.now).load();
  return { pending: waiting, refused, drafts: new Drafts(storage, code).all() };
}
