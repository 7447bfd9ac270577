import type { Command } from "../../replica/command.ts";
import { BoardRecords, readsOf } from "../../replica/reads.ts";
import type { Records } from "../../replica/records.ts";
import { apply, type DraftRecords, type PredictionRules } from "./rule.ts";

/** The records as they will be after these commands, in order; the same object if none applies. */
export function predict(
  rules: PredictionRules,
  records: Records,
  commands: readonly Command[],
): Records {
  const known = commands.filter(({ name }) => name in rules);
  if (known.length === 0) return records;
  let next: DraftRecords = new Map();
  // What the rules read is not what a screen is drawn from: it is not noted.
  readsOf(() => {
    next = records instanceof BoardRecords ? new BoardRecords(records) : new Map(records);
    for (const command of known) apply(rules, next, command);
  });
  return next;
}

/** A prediction that is reused while its records and commands are the same objects. */
export class Prediction {
  #base: Records | undefined;
  #commands: readonly Command[] = [];
  #predicted: Records = new Map();

  constructor(readonly rules: PredictionRules) {}

  over(base: Records, commands: readonly Command[]): Records {
    if (base !== this.#base || !sameCommands(commands, this.#commands)) {
      this.#base = base;
      this.#commands = commands;
      this.#predicted = predict(this.rules, base, commands);
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
