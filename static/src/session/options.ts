import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import type { Role } from "../replica/vocabulary.ts";
import type { PredictionRules } from "./predict/rule.ts";

export type SessionOptions = {
  code: string;
  role: Role;
  screen: "phone" | "wall" | "console";
  language: string;
  storage?: DeviceStorage;
  address?: string;
  /** The token of a wall in a frame of another site, which has no cookie. */
  token?: string;
  /** How the commands of this screen change the board's records before they are received. */
  predictions?: PredictionRules;
};
