import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import { Session } from "../../../static/src/session/session.ts";
import { MemoryStorage } from "./storages.ts";

/** A screen that has not reached the network yet, keeping things in `store`. */
export function phone(
  store: Storage = new MemoryStorage(),
  role: "participant" | "facilitator" = "participant",
): Session {
  return new Session({
    code: "K7M2QX",
    role,
    screen: "phone",
    language: "fr",
    storage: deviceStorage(store),
    address: "http://127.0.0.1:9",
  });
}
