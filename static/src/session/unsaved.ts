import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import type { UnsavedWork } from "../selectors/unsaved.ts";
import { Drafts } from "./drafts.ts";
import { OutboxStorage } from "./outbox-storage.ts";

/** What an earlier page of this phone left in storage and the board does not have. */
export function unsavedOn(storage: DeviceStorage, code: string): UnsavedWork {
  const { waiting, refused } = new OutboxStorage(storage, code, Date.now).load();
  return { pending: waiting, refused, drafts: new Drafts(storage, code).left() };
}
