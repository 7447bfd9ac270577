import type { Card, Choice, Records } from "../replica/records.ts";
import { RULES_LIST } from "../replica/vocabulary.ts";
import { choiceOf } from "./choice.ts";
import { allOf, type Identified } from "./records.ts";

/** Rules that phones proposed; they are sent to facilitators alone. */
export function proposedRules(records: Records): Identified<Card>[] {
  return allOf(records, "card").filter(({ kind, set_aside }) => kind === "rule" && !set_aside);
}

/** The check of the rules, if it was opened. */
export function rulesChoice(records: Records): Choice | undefined {
  const choice = choiceOf(records);
  return choice?.items.includes(RULES_LIST) && choice.stage !== "idle" ? choice : undefined;
}
