import { type KeyUnder, text } from "../../helpers/text/text.ts";
import type { GivenArguments } from "../../replica/command.ts";
import type { CommandName } from "../../replica/commands.ts";
import type { Choice } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { isByConsent, isCheckAlone } from "../../selectors/meeting.ts";
import { candidates, FEW } from "../../selectors/proposals.ts";
import type { Action, ConsoleView } from "../frame/view.ts";

/** The actions at the foot while the group chooses, by stage. */
export function choosingActions(view: ConsoleView): Action[] {
  const choice = choiceOf(view.records);
  switch (choice?.stage) {
    case "resonance":
    case "check":
      return [first(action(view, `close_${choice.stage}`))];
    case "shortlist":
      return openingCheck(view, choice.shortlist);
    case "result":
      return [...nextProposal(view, choice.proposed), ...deciding(view, choice)];
    case "agreed":
      return [action(view, "not_yet"), ...nextProposal(view, choice.agreed)];
    default:
      return openingRounds(view, includedItems(view));
  }
}

/** Where the group chooses aloud: what it has named is recorded. */
export function aloudActions(view: ConsoleView): Action[] {
  if (!isBeforeRounds(view)) return choosingActions(view);
  const named = includedItems(view).filter((item) => view.ticked.has(item));
  return named.length ? [first(action(view, "agree", { items: named }))] : [];
}

/** Whether no round was opened yet, or the choice was opened again. */
export function isBeforeRounds({ records }: ConsoleView): boolean {
  return (choiceOf(records)?.stage ?? "idle") === "idle";
}

/** Puts a single item off, so that the next one is proposed. */
function nextProposal(view: ConsoleView, items: readonly string[] = []): Action[] {
  return items.length === 1 ? [action(view, "next_proposal", { items })] : [];
}

/** From the shortlist: one item is agreed on aloud, several are checked [C6]. */
function openingCheck(view: ConsoleView, items: readonly string[]): Action[] {
  const notYet = action(view, "not_yet");
  if (items.length === 0) return [first(notYet)];
  if (items.length === 1) return agreeing(view, items);
  return [notYet, first(opensCheck(view, items))];
}

/** Before any round: one item is agreed on aloud, few are checked, many are sorted first [C6]. */
function openingRounds(view: ConsoleView, items: readonly string[]): Action[] {
  if (items.length === 0) return [];
  if (items.length === 1) return alone(view, items);
  const resonance = action(view, "open_resonance", { items });
  const check = opensCheck(view, items);
  const isAlone = isCheckAlone(view.records);
  if (items.length > FEW) return isAlone ? [first(check)] : [check, first(resonance)];
  const agree =
    items.length <= view.meeting.topics_at_most ? [action(view, "agree", { items })] : [];
  return [...agree, ...(isAlone ? [] : [resonance]), first(check)];
}

/** A single proposal: agreed on aloud, or put to the group by consent. */
function alone(view: ConsoleView, items: readonly string[]): Action[] {
  const agree = action(view, "agree", { items });
  return isByConsent(view.records) ? [agree, first(opensCheck(view, items))] : [first(agree)];
}

/** The round that asks how far each person goes along, or whether they consent [C10]. */
function opensCheck(view: ConsoleView, items: readonly string[]): Action {
  const check = action(view, "open_check", { items });
  const label = text("console.choose.open_consent");
  return isByConsent(view.records) ? { ...check, label } : check;
}

/** By consent, what nobody has ticked is asked about again, once the group has worked on it [C10]. */
function deciding(view: ConsoleView, { by_consent: isConsent, items }: Choice): Action[] {
  const again = isConsent && view.ticked.size === 0 && isByConsent(view.records);
  return again
    ? [action(view, "not_yet"), first(opensCheck(view, items))]
    : agreeing(view, [...view.ticked]);
}

function agreeing(view: ConsoleView, items: readonly string[]): Action[] {
  const later = action(view, "not_yet");
  if (items.length === 0 || items.length > view.meeting.topics_at_most) return [later];
  return [later, first(action(view, "agree", { items }))];
}

/** An action with the name of its command. */
function action<N extends CommandName & KeyUnder<"console.choose">>(
  view: ConsoleView,
  key: N,
  ...given: GivenArguments<N>
): Action {
  return { key, label: text(`console.choose.${key}`), act: () => view.run(key, ...given) };
}

function first(next: Action): Action {
  return { ...next, first: true };
}

/** The candidates without those put off and those that the facilitator left out. */
export function includedItems(view: ConsoleView): string[] {
  const later = new Set(choiceOf(view.records)?.later);
  return candidates(view.records).filter((item) => !view.excluded.has(item) && !later.has(item));
}
