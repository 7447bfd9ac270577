import { text } from "../text/text.ts";
import { page, type StepSpeech } from "./page-settings.ts";

/** What the room reads at a step, and who has the floor, as its method says; nothing where it does not. */
export function saidAt(method: string, step: string): StepSpeech {
  return page().said[method]?.[step] ?? {};
}

/** Who speaks, and who listens, by role: what they do, and their titles. */
export function floorOf({ speaks = [], listens = [] }: StepSpeech): [what: string, who: string][] {
  const part = (key: string, roles: readonly string[]): [string, string][] =>
    roles.length ? [[text(`common.floor.${key}`), roles.join(" · ")]] : [];
  return [...part("speaks", speaks), ...part("listens", listens)];
}
