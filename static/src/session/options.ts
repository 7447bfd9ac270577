import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import type { Role } from "../replica/vocabulary.ts";

export type SessionOptions = {
  code: string;
  role: Role;
  screen: "phone" | "wall" | "console";
  language: string;
  storage?: DeviceStorage;
  address?: string;
};
