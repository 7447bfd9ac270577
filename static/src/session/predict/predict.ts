import type { Command } from "../../replica/command.ts";
import { BoardRecords, readsOf } from "../../replica/reads.ts";
import type { Records } from "../../replica/records.ts";
import { GROUPING } from "./grouping.ts";
import { OWN } from "./own.ts";
import { PLAN } from "./plan.ts";
import { apply, type DraftRecords, type PredictionRules } from "./rule.ts";

/** The records of the board, or this seat's own records. */
export type Part = "board" | "own";

/**
 * How each command changes the records before the server sends them. A command without a rule shows
 * once its change is received. A rule may be applied to records that already hold its change.
 */
const RULES: Readonly<Record<Part, PredictionRules>> = {
  board: { ...GROUPING, ...PLAN },
  own: OWN,
};

/** The records as they will be after these commands, in order; the same object if none applies. */
export function predict(part: Part, records: Records, commands: readonly Command[]): Records {
  const known = commands.filter(({ name }) => name in RULES[part]);
  if (known.length === 0) return records;
  let next: DraftRecords = new Map();
  // What the rules read is not what a screen is drawn from: it is not noted.
  readsOf(() => {
    next = records instanceof BoardRecords ? new BoardRecords(records) : new Map(records);
    for (const command of known) apply(RULES[part], next, command);
  });
  return next;
}

/** A prediction that is reused while its records and commands are the same objects. */
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

/** The ids of the records that a prediction changes. */
export function predictedIds(received: Records, predicted: Records): string[] {
  if (received === predicted) return [];
  const ids = new Set<string>();
  readsOf(() => {
    for (const id of [...received.keys(), ...predicted.keys()]) {
      if (received.get(id) !== predicted.get(id)) ids.add(id);
    }
  });
  return [...ids];
}

function sameCommands(some: readonly Command[], others: readonly Command[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
