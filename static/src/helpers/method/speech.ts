import { text } from "../text/text.ts";
import { ownEntry } from "./own-entry.ts";
import { page, type StepSpeech } from "./page-settings.ts";

/** What the method shows on the wall at a step, and which roles speak and listen; empty if nothing. */
export function speechAt(method: string, step: string): StepSpeech {
  return ownEntry(ownEntry(page().speech, method) ?? {}, step) ?? {};
}

/** The roles that speak and listen: for each of the two, its label and the titles of its roles. */
export function floorOf({
  speaks = [],
  listens = [],
}: StepSpeech): [label: string, roles: string][] {
  const part = (key: "speaks" | "listens", roles: readonly string[]): [string, string][] =>
    roles.length ? [[text(`common.floor.${key}`), roles.join(" · ")]] : [];
  return [...part("speaks", speaks), ...part("listens", listens)];
}
