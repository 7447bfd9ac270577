import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { text } from "../helpers/text/text.ts";
import { cardsInOrder } from "../selectors/cards.ts";
import { currentTopic, unopenedTopics } from "../selectors/explore.ts";
import { neighbourStep } from "../selectors/meeting.ts";
import { pagesOf } from "../selectors/pages.ts";
import { candidates } from "../selectors/proposals.ts";
import { allOf } from "../selectors/records.ts";
import { unopened } from "../selectors/unopened.ts";
import { areAimsShown } from "../shared/meeting/aims-shown.ts";
import { type Actions, drawingOf } from "../shared/meeting/step-kinds.ts";
import { isUnsaved } from "./frame/unsaved-notices.ts";
import type { Action, ConsoleView, Tab } from "./frame/view.ts";
import { END_HEADING } from "./room/end-page.ts";
import { aloudActions, choosingActions } from "./steps/choosing-actions.ts";

/** The place of the principles in short among the views of the aims (wall/steps/opening.ts). */
const PRINCIPLES = 1;

/** Their own button is the next action, so that none at the foot is blue. */
const WITH_OWN_ACTION: readonly Tab[] = ["paper", "end"];

/** The actions at the foot of the console: the next one in blue, and the others. */
export function actionBar(view: ConsoleView, tab: Tab): TemplateResult | string {
  if (view.step.kind === "ended") return "";
  const hasOwn = WITH_OWN_ACTION.includes(tab);
  const ofStep = tab === "end" ? [] : ACTIONS[drawingOf(view.step).actions](view);
  const actions = ofStep.map((action) => (hasOwn ? { ...action, first: false } : action));
  const hasFirst = actions.some(({ first }) => first) || hasOwnNext(view);
  return html`<nav class="console-actions" aria-label=${text("console.actions.label")}>
    ${stepButton(view, -1, false)}
    <div class="console-other-actions">${buttons(actions.filter((one) => !isMain(one)))}</div>
    ${buttons(actions.filter(isMain))}
    ${stepButton(view, 1, !hasFirst && !hasOwn)}
  </nav>`;
}

/** Whether the page of the step has the next action, or waits for people who write. */
function hasOwnNext(view: ConsoleView): boolean {
  const waits = [isMakingRules, isWritingSynthesis, isWriting, hasTopicToOpen];
  return waits.some((waiting) => waiting(view));
}

/** Each topic is opened first: without one the wall and the phones show none. */
function hasTopicToOpen({ records, step }: ConsoleView): boolean {
  if (drawingOf(step).console !== "explore") return false;
  if (currentTopic(records)) return unopenedTopics(records).length > 0;
  return candidates(records).length > 0;
}

/** The page of the rules has the next action, until the group has agreed on them. */
function isMakingRules(view: ConsoleView): boolean {
  const { meeting, step } = view;
  if (step.kind !== "rules" || !meeting.rules_open) return false;
  return meeting.rules.length > 0 || isUnsaved(view);
}

/** What was typed is saved first: until then neither the room nor the documents have it. */
function isWritingSynthesis(view: ConsoleView): boolean {
  return drawingOf(view.step).console === "synthesis" && isUnsaved(view);
}

/** Until the cards are shown, the page has the next action, or people write. */
function isWriting({ meeting, step }: ConsoleView): boolean {
  return drawingOf(step).actions === "collect" && !meeting.cards_shown;
}

function isMain({ first, main }: Action): boolean {
  return Boolean(first || main);
}

/** Each action keeps its element, so that a press that comes late never means another one. */
function buttons(actions: readonly Action[]): unknown {
  return repeat(actions, ({ key }) => key, actionButton);
}

function actionButton(action: Action): TemplateResult {
  const { key, label, first, act } = action;
  return html`<button
    type="button" class="button" data-size="small" data-action=${key} ?data-main=${isMain(action)}
    data-rank=${first ? "first" : "other"} @click=${act}
  >${label}</button>`;
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
    @click=${() => view.run("go_to", { step: step.id, at: view.step.id })}
  >${offset > 0 ? html`<span class="console-step-button-title">${step.title}</span>` : ""}${arrow}</button>`;
}

/** The pages of grouping and of rules have their own buttons. */
const ACTIONS: Record<Actions, (view: ConsoleView) => Action[]> = {
  none: nextPage,
  collect: (view) => [reveal(view, "cards", view.meeting.cards_shown)],
  group: () => [],
  choose: choosingActions,
  aloud: aloudActions,
  rules: () => [],
  words,
};

/** The principles come before the next step; the full texts after them are turned to if people ask. */
function nextPage({ session, records, meeting, step, run }: ConsoleView): Action[] {
  const { wall } = session.presence;
  if (!areAimsShown(meeting, step) || wall?.of !== "aims") return [];
  const { next } = pagesOf(records, wall);
  if (!next || next.view > PRINCIPLES) return [];
  const { of, view, page } = next;
  const act = () => run("turn_page", { of, view, page });
  return [{ key: "next-page", label: text("common.action.page_next"), first: true, act }];
}

function words(view: ConsoleView): Action[] {
  const { words_shown: shown, words_frozen: frozen } = view.meeting;
  const freeze: Action = {
    key: "freeze",
    label: text(frozen ? "console.words.unfreeze" : "console.words.freeze"),
    act: () => view.run("freeze_words", { frozen: !frozen }),
  };
  const end: Action = {
    key: "end",
    label: text("console.end.prepare"),
    first: shown && hasWords(view),
    act: () => view.open("end", END_HEADING),
  };
  return shown ? [freeze, reveal(view, "words", true), end] : [reveal(view, "words", false), end];
}

/** In a group that sees words at once, people write them first. */
function hasWords({ records }: ConsoleView): boolean {
  return allOf(records, "word").length + allOf(records, "line").length > 0;
}

function reveal(view: ConsoleView, what: "cards" | "words", shown: boolean): Action {
  const verb = shown ? "hide" : "reveal";
  return {
    key: `reveal-${what}`,
    label: text(what === "cards" ? `console.cards.${verb}` : `console.words.${verb}`),
    first: !shown && isToBeShown(view, what),
    main: what === "cards",
    act: () => view.run("reveal", { what, shown: !shown }),
  };
}

/** There is something to show, and nothing that facilitators may read first [V19]. */
function isToBeShown({ records }: ConsoleView, what: "cards" | "words"): boolean {
  const waiting = unopened(records, what);
  if (waiting) return !waiting.rest;
  return what === "words" || cardsInOrder(records).length > 0;
}
