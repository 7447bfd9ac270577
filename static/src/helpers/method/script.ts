import { type MethodSheet, page } from "./page-settings.ts";

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
