import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { neighbourStep } from "../selectors/meeting.ts";
import { type Actions, drawingOf } from "../shared/step-kinds.ts";
import type { Action, ConsoleView, Tab } from "./frame/view.ts";
import { choosingActions } from "./steps/choosing.ts";

/**
 * The foot: the one next action in blue, and the quiet ones. Where words are written for someone,
 * sending them is what comes next.
 */
export function actionBar(view: ConsoleView, tab: Tab): TemplateResult | string {
  if (view.step.kind === "ended") return "";
  const quiet = tab === "paper";
  const actions = ACTIONS[drawingOf(view.step).actions](view).map((one) =>
    quiet ? { ...one, first: false } : one,
  );
  const taken = actions.some(({ first }) => first);
  return html`<nav class="console-actions" aria-label=${text("console.actions.label")}>
    ${walk(view, -1, false)}
    <div class="console-quiet">${actions.filter(({ first }) => !first).map(actionButton)}</div>
    ${actions.filter(({ first }) => first).map(actionButton)}
    ${walk(view, 1, !taken && !quiet)}
  </nav>`;
}

function actionButton({ key, words, first, act }: Action): TemplateResult {
  return html`<button
    type="button" class="button" data-size="small" data-action=${key}
    data-rank=${first ? "first" : "other"} @click=${act}
  >${words}</button>`;
}

function walk(view: ConsoleView, offset: 1 | -1, first: boolean): TemplateResult | string {
  const step = neighbourStep(view.meeting, offset);
  if (!step || step.kind === "ended") return "";
  const key = offset > 0 ? "console.script.go_next" : "console.script.go_back";
  const arrow = html`<span aria-hidden="true">${offset > 0 ? "→" : "←"}</span>`;
  return html`<button
    type="button" class="button console-walk" data-size="small" data-action=${offset > 0 ? "next" : "back"}
    data-rank=${first ? "first" : "other"} title=${step.title}
    aria-label=${text(key, { title: step.title })}
    @click=${() => view.run("go_to", { step: step.id })}
  >${offset > 0 ? html`<span class="console-walk-name">${step.title}</span>` : ""}${arrow}</button>`;
}

/** Themes and rules have their actions on the workbench itself. */
const ACTIONS: Record<Actions, (view: ConsoleView) => Action[]> = {
  none: () => [],
  collect: (view) => [shown(view, "cards", view.meeting.cards_shown)],
  group: () => [],
  choose: choosingActions,
  rules: () => [],
  words,
};

function words(view: ConsoleView): Action[] {
  const { words_shown: all, words_frozen: frozen } = view.meeting;
  const still: Action = {
    key: "freeze",
    words: text(frozen ? "console.words.unfreeze" : "console.words.freeze"),
    act: () => view.run("freeze_words", { frozen: !frozen }),
  };
  const end: Action = {
    key: "end",
    words: text("console.end.title"),
    first: all,
    act: () => view.open("room", ".console-end button"),
  };
  return all ? [still, shown(view, "words", true), end] : [shown(view, "words", false), end];
}

function shown(view: ConsoleView, what: "cards" | "words", on: boolean): Action {
  const verb = on ? "hide" : "reveal";
  return {
    key: `reveal-${what}`,
    words: text(what === "cards" ? `console.cards.${verb}` : `console.words.${verb}`),
    first: !on,
    act: () => view.run("reveal", { what, shown: !on }),
  };
}
