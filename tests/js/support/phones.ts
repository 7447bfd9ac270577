import { deviceStorage } from "../../../static/src/helpers/platform/device-storage.ts";
import { OWN } from "../../../static/src/session/predict/own.ts";
import { Session } from "../../../static/src/session/session.ts";
import { MemoryStorage } from "./storages.ts";

/** A screen that has not reached the network yet, keeping things in `store`. */
export function phone(
  store: Storage = new MemoryStorage(),
  role: "participant" | "facilitator" = "participant",
): Session {
  const session = new Session({
    code: "K7M2QX",
    role,
    screen: "phone",
    language: "fr",
    storage: deviceStorage(store),
    address: "http://127.0.0.1:9",
  });
  session.predictOwn(OWN);
  return session;
}
