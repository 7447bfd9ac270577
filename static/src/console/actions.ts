import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { neighbourStep } from "../selectors/meeting.ts";
import { type Actions, drawingOf } from "../shared/step-kinds.ts";
import type { Action, ConsoleView, Tab } from "./frame/view.ts";
import { choosingActions } from "./steps/choosing-actions.ts";

/**
 * The actions at the foot of the console: the next one in blue, and the others. On the tab for
 * people without a phone none is blue, because its own form has the next action.
 */
export function actionBar(view: ConsoleView, tab: Tab): TemplateResult | string {
  if (view.step.kind === "ended") return "";
  const onPaper = tab === "paper";
  const actions = ACTIONS[drawingOf(view.step).actions](view).map((action) =>
    onPaper ? { ...action, first: false } : action,
  );
  const hasFirst = actions.some(({ first }) => first) || isMakingRules(view);
  return html`<nav class="console-actions" aria-label=${text("console.actions.label")}>
    ${stepButton(view, -1, false)}
    <div class="console-other-actions">${actions.filter((one) => !isMain(one)).map(actionButton)}</div>
    ${actions.filter(isMain).map(actionButton)}
    ${stepButton(view, 1, !hasFirst && !onPaper)}
  </nav>`;
}

/** The page of the rules has the next action, until the group has agreed on them. */
function isMakingRules({ meeting, step, session }: ConsoleView): boolean {
  if (step.kind !== "rules" || !meeting.rules_open) return false;
  return meeting.rules.length > 0 || Boolean(session.drafts.get("rules"));
}

function isMain({ first, main }: Action): boolean {
  return Boolean(first || main);
}

function actionButton(action: Action): TemplateResult {
  const { key, label, first, act } = action;
  return html`<button
    type="button" class="button" data-size="small" data-action=${key} ?data-main=${isMain(action)}
    data-rank=${first ? "first" : "other"} @click=${(event: MouseEvent) => isSingle(event) && act()}
  >${label}</button>`;
}

/** The second and third of quick clicks belong to the first: another button may stand there by then. */
function isSingle({ detail }: MouseEvent): boolean {
  return detail <= 1;
}

function stepButton(view: ConsoleView, offset: 1 | -1, first: boolean): TemplateResult | string {
  const step = neighbourStep(view.meeting, offset);
  if (!step || step.kind === "ended") return "";
  const key = offset > 0 ? "console.script.go_next" : "console.script.go_back";
  const arrow = html`<span aria-hidden="true">${offset > 0 ? "→" : "←"}</span>`;
  return html`<button
    type="button" class="button console-step-button" data-size="small" data-action=${offset > 0 ? "next" : "back"}
    data-rank=${first ? "first" : "other"} title=${step.title}
    aria-label=${text(key, { title: step.title })}
    @click=${(event: MouseEvent) => isSingle(event) && void view.run("go_to", { step: step.id })}
  >${offset > 0 ? html`<span class="console-step-button-title">${step.title}</span>` : ""}${arrow}</button>`;
}

/** The pages of grouping and of rules have their own buttons. */
const ACTIONS: Record<Actions, (view: ConsoleView) => Action[]> = {
  none: () => [],
  collect: (view) => [reveal(view, "cards", view.meeting.cards_shown)],
  group: () => [],
  choose: choosingActions,
  rules: () => [],
  words,
};

function words(view: ConsoleView): Action[] {
  const { words_shown: shown, words_frozen: frozen } = view.meeting;
  const freeze: Action = {
    key: "freeze",
    label: text(frozen ? "console.words.unfreeze" : "console.words.freeze"),
    act: () => view.run("freeze_words", { frozen: !frozen }),
  };
  const end: Action = {
    key: "end",
    label: text("console.end.title"),
    first: shown,
    act: () => view.open("room", ".console-end button"),
  };
  return shown ? [freeze, reveal(view, "words", true), end] : [reveal(view, "words", false), end];
}

function reveal(view: ConsoleView, what: "cards" | "words", shown: boolean): Action {
  const verb = shown ? "hide" : "reveal";
  return {
    key: `reveal-${what}`,
    label: text(what === "cards" ? `console.cards.${verb}` : `console.words.${verb}`),
    first: !shown,
    main: what === "cards",
    act: () => view.run("reveal", { what, shown: !shown }),
  };
}
