import { type KeyUnder, text } from "../../helpers/text/text.ts";
import { CLOSINGS_PAGE, RULES_LIST } from "../../replica/vocabulary.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { earlierClosings } from "../../selectors/earlier-closings.ts";
import { isByConsent, isCheckAlone } from "../../selectors/meeting.ts";
import { candidates, FEW } from "../../selectors/proposals.ts";
import { rulesChoice } from "../../selectors/rules.ts";
import { type Actions, drawingOf } from "../../shared/meeting/step-kinds.ts";
import type { WallView } from "./view.ts";

/** A control of the facilitator; `first` marks the one that is usually next. */
export type Control = { key: string; words: string; first?: boolean; act: () => unknown };

/** The controls of the current step, without going to another step. */
export function stepControls(view: WallView): Control[] {
  const { meeting, step } = view;
  if (meeting.projected_text || isProjected(view)) return [closeProjected(view)];
  return CONTROLS[drawingOf(step).actions](view);
}

const CONTROLS: Record<Actions, (view: WallView) => Control[]> = {
  none: closings,
  collect: (view) => [shown(view, "cards", view.meeting.cards_shown), ...closings(view)],
  group: (view) => choosing(view, []),
  choose: (view) => choosing(view, opening(view)),
  aloud: (view) => choosing(view, namedAloud(view)),
  rules,
  words,
};

/** Shows what the group kept of its closings, in a meeting that looks back on them [K12]. */
function closings({ send, records }: WallView): Control[] {
  if (earlierClosings(records).length === 0) return [];
  return [control("show_closings", () => send("project", { item: CLOSINGS_PAGE }), false)];
}

/** Opens a check of the rules, and records that the group agrees or does not agree yet. */
function rules({ send, meeting, records }: WallView): Control[] {
  const choice = rulesChoice(records);
  const items = { items: [RULES_LIST] };
  if (choice?.stage === "check") return [control("close_check", () => send("close_check"))];
  if (!meeting.rules_open || meeting.rules.length === 0) return [];
  const ask = control("open_check", () => send("open_check", items), !choice);
  const agree = control("agree_rules", () => send("agree", items), Boolean(choice));
  return choice ? [control("not_yet", () => send("not_yet"), false), agree] : [ask, agree];
}

function words(view: WallView): Control[] {
  const { words_shown: all, words_frozen: frozen } = view.meeting;
  const still = control(
    frozen ? "unfreeze" : "freeze",
    () => view.send("freeze_words", { frozen: !frozen }),
    false,
  );
  return all ? [still, shown(view, "words", true)] : [shown(view, "words", false)];
}

/** `idle`: the controls before any round was opened. */
function choosing(view: WallView, idle: Control[]): Control[] {
  const { send, records } = view;
  const choice = choiceOf(records);
  const stage = choice?.stage ?? "idle";
  if (stage === "resonance") return [control("close_resonance", () => send("close_resonance"))];
  if (stage === "check") return [control("close_check", () => send("close_check"))];
  if (stage === "result") return deciding(view);
  if (stage === "shortlist" && choice?.shortlist.length) {
    const check = () => send("open_check", { items: choice.shortlist });
    return [opensCheck(view, check, view.marked.size === 0), ...agreeing(view)];
  }
  if (stage === "agreed") return [control("not_yet", () => send("not_yet"), false)];
  return idle;
}

/** One proposal is agreed on aloud, a few are checked at once, more begin with a resonance round [C6]. */
function opening(view: WallView): Control[] {
  const { send, records, marked } = view;
  const items = candidates(records);
  const few = items.length <= FEW;
  const resonance = () => send("open_resonance", { items });
  const check = () => send("open_check", { items });
  const free = marked.size === 0;
  if (items.length === 0 || (items.length === 1 && !isByConsent(records))) return namedAloud(view);
  if (isCheckAlone(records)) return [opensCheck(view, check, free), ...agreeing(view)];
  const sorting = control("open_resonance", resonance, !few && free);
  const next = few ? [sorting, control("open_check", check, free)] : [sorting];
  return [...next, ...agreeing(view)];
}

function opensCheck({ records }: WallView, act: () => unknown, isFirst: boolean): Control {
  const check = control("open_check", act, isFirst);
  return isByConsent(records) ? { ...check, words: text("wall.controls.open_consent") } : check;
}

/** Where the group chooses aloud: a single proposal, or those that the facilitator has marked. */
function namedAloud(view: WallView): Control[] {
  const items = candidates(view.records);
  if (items.length !== 1) return agreeing(view);
  return [control("agree_one", () => view.send("agree", { items }))];
}

/** By consent, what is not marked is asked about again, once the group has worked on it [C10]. */
function deciding(view: WallView): Control[] {
  const choice = choiceOf(view.records);
  const notYet = control("not_yet", () => view.send("not_yet"), false);
  if (!choice?.by_consent || view.marked.size > 0) return [notYet, ...agreeing(view)];
  return [notYet, opensCheck(view, () => view.send("open_check", { items: choice.items }), true)];
}

/** Records what the group agreed on aloud, whatever was computed: one or two items. */
function agreeing({ send, marked }: WallView): Control[] {
  const items = [...marked];
  if (items.length === 0 || items.length > 2) return [];
  const key = items.length === 1 ? "agree_one" : "agree_two";
  return [control(key, () => send("agree", { items }))];
}

function shown({ send }: WallView, what: "cards" | "words", on: boolean): Control {
  const key = `${on ? "hide" : "show"}_${what}` as const;
  return control(key, () => send("reveal", { what, shown: !on }), !on);
}

function isProjected({ meeting }: WallView): boolean {
  return Boolean(meeting.projected) && !meeting.projected?.startsWith("topic:");
}

function closeProjected({ send }: WallView): Control {
  return control("close_large", () => send("project", { item: null }));
}

function control(key: KeyUnder<"wall.controls">, act: () => unknown, first = true): Control {
  return { key, words: text(`wall.controls.${key}`), first, act };
}
