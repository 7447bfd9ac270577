import { ownEntry } from "./own-entry.ts";
import { type MethodScript, page } from "./page-settings.ts";

const EMPTY: MethodScript = {
  minutes: 0,
  steps: [],
  posture: [],
  prompts: [],
  rules: [],
  roles: [],
};

/** The script of a method; empty for a method that this page does not know. */
export function methodScript(method: string): MethodScript {
  return ownEntry(page().scripts, method) ?? EMPTY;
}
