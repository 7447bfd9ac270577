import { page } from "./page.ts";

/** What the method says to the facilitator, in the language of the page. */
export type MethodSheet = {
  /** How long a meeting lasts. */
  minutes: number;
  steps: readonly ScriptStep[];
  posture: readonly { id: string; title: string; prompts: readonly string[] }[];
  prompts: readonly { text: string; from_session: number }[];
  rules: readonly string[];
  roles: readonly { id: string; title: string }[];
};

export type ScriptStep = {
  id: string;
  minutes: { first: number; later: number };
  say: string;
  say_first: string | null;
  next: string;
  /** Who has the floor, by the ids of roles. */
  speaks: readonly string[];
  listens: readonly string[];
};

const SILENT: MethodSheet = {
  minutes: 0,
  steps: [],
  posture: [],
  prompts: [],
  rules: [],
  roles: [],
};

/** The sheet of a method; a method that this page does not know says nothing. */
export function sheetOf(method: string): MethodSheet {
  return page().sheets[method] ?? SILENT;
}
