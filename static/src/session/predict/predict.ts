import type { Command } from "../../replica/command.ts";
import { BoardRecords, readsOf } from "../../replica/reads.ts";
import type { Records } from "../../replica/records.ts";
import { GROUPING } from "./grouping.ts";
import { OWN } from "./own.ts";
import { PLAN } from "./plan.ts";
import { apply, type DraftRecords, type PredictionRules } from "./rule.ts";

/** Which records: those of the board, or those of this seat alone. */
export type Part = "board" | "own";

/**
 * What each command does to the records until the server tells them anew. A command that is not
 * here shows once it is told. Each rule may be applied to records that hold its change already.
 */
const RULES: Readonly<Record<Part, PredictionRules>> = {
  board: { ...GROUPING, ...PLAN },
  own: OWN,
};

/** The records as they will be once these commands are told, in order; the same ones for none. */
export function predict(part: Part, records: Records, commands: readonly Command[]): Records {
  const known = commands.filter(({ name }) => name in RULES[part]);
  if (known.length === 0) return records;
  let next: DraftRecords = new Map();
  // What the rules ask of the records is nothing that a screen is drawn from.
  readsOf(() => {
    next = records instanceof BoardRecords ? new BoardRecords(records) : new Map(records);
    for (const command of known) apply(RULES[part], next, command);
  });
  return next;
}

/** The same prediction again while records and commands are the same ones. */
export class Prediction {
  #base: Records | undefined;
  #commands: readonly Command[] = [];
  #predicted: Records = new Map();

  constructor(readonly part: Part) {}

  over(base: Records, commands: readonly Command[]): Records {
    if (base !== this.#base || !sameCommands(commands, this.#commands)) {
      this.#base = base;
      this.#commands = commands;
      this.#predicted = predict(this.part, base, commands);
    }
    return this.#predicted;
  }
}

/** The ids of the records that are others in a prediction than in what the server told. */
export function predictedIds(told: Records, predicted: Records): string[] {
  if (told === predicted) return [];
  const ids = new Set<string>();
  readsOf(() => {
    for (const id of [...told.keys(), ...predicted.keys()]) {
      if (told.get(id) !== predicted.get(id)) ids.add(id);
    }
  });
  return [...ids];
}

function sameCommands(some: readonly Command[], others: readonly Command[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
