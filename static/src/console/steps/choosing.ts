import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { GivenArguments } from "../../replica/command.ts";
import type { CommandName } from "../../replica/commands.ts";
import type { Choice } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { candidates, FEW, leftForLater } from "../../selectors/proposals.ts";
import type { Action, ConsoleView } from "../frame/view.ts";
import { titleIn } from "./item-title.ts";
import { outcomePage } from "./outcome.ts";

/** Up to this many people a round of words is enough [C6]. */
const SPOKEN = 4;

/** Choosing, stage by stage; while a round is open, how many answered and nothing else. */
export function choosingPage(view: ConsoleView): TemplateResult {
  const choice = choiceOf(view.records);
  if (!choice || choice.stage === "idle") return idle(view);
  if (choice.stage === "resonance" || choice.stage === "check") return open(view, choice);
  if (choice.stage === "shortlist") return shortlist(view, choice);
  return outcomePage(view, choice);
}

function idle(view: ConsoleView): TemplateResult {
  const later = new Set(choiceOf(view.records)?.later);
  const items = candidates(view.records).filter((item) => !later.has(item));
  return html`<div class="console-part">
    <h2>${text("console.choose.items")}</h2>
    <p class="soft">${text(items.length ? "console.choose.items_helper" : "console.cards.empty")}</p>
    ${choiceOf(view.records)?.later.length ? html`<p class="console-advice">${text("console.choose.next_follows")}</p>` : ""}
    ${advice(view, chosen(view))}
    <ul class="console-picks">${items.map((item) => pick(view, item))}</ul>
  </div>`;
}

/** A proposal with its box: in the next round, or not this time. */
function pick(view: ConsoleView, item: string): TemplateResult {
  return html`<li><label class="console-pick">
    <input type="checkbox" .checked=${!view.left.has(item)} @change=${() => view.leave(item)} />
    <span lang=${view.language}>${titleIn(view, item)}</span>
    <small>${text(item.startsWith("theme:") ? "common.theme.one" : "common.card.one")}</small>
  </label></li>`;
}

function advice(view: ConsoleView, items: readonly string[]): TemplateResult | string {
  const { phones } = view.session.presence;
  const keys: string[] = [];
  if (items.length === 1) keys.push("console.choose.single");
  else if (items.length > 1 && items.length <= FEW) keys.push("console.choose.skip_resonance");
  if (items.length > 1 && phones <= SPOKEN) keys.push("console.choose.spoken");
  return html`${keys.map((key) => html`<p class="console-advice">${text(key)}</p>`)}`;
}

function open(view: ConsoleView, { stage, items, answers }: Choice): TemplateResult {
  const key = stage === "check" ? "common.announce.check_open" : "common.announce.resonance_open";
  const { phones } = view.session.presence;
  return html`<div class="console-part">
    <h2>${text(key)}</h2>
    <p class="console-answers" role="status">
      <span>${text("console.choose.answers_label")}</span>
      <b>${text("console.choose.answers", { answers, total: Math.max(phones, answers) })}</b>
    </p>
    ${names(view, items)}
  </div>`;
}

function shortlist(view: ConsoleView, choice: Choice): TemplateResult {
  const { shortlist: items, flags } = choice;
  return html`<div class="console-part">
    <h2>${text("console.choose.shortlist")}</h2>
    ${flags.map((flag) => html`<p class="console-advice">${text(`console.flag.${flag}`)}</p>`)}
    ${advice(view, items.length <= 1 ? items : [])} ${names(view, items)} ${others(view, choice)}
  </div>`;
}

/** What stays for another time, as large as the rest. */
function others(view: ConsoleView, choice: Choice): TemplateResult | string {
  const items = leftForLater(view.records, choice);
  return items.length
    ? html`<h3>${text("common.kept.another_time")}</h3>${names(view, items)}`
    : "";
}

function names(view: ConsoleView, items: readonly string[]): TemplateResult {
  return html`<ul class="console-names">${items.map(
    (item) => html`<li lang=${view.language}>${titleIn(view, item)}</li>`,
  )}</ul>`;
}

function chosen(view: ConsoleView): string[] {
  const later = new Set(choiceOf(view.records)?.later);
  return candidates(view.records).filter((item) => !view.left.has(item) && !later.has(item));
}

export function choosingActions(view: ConsoleView): Action[] {
  const choice = choiceOf(view.records);
  switch (choice?.stage) {
    case "resonance":
    case "check":
      return [first(action(view, `close_${choice.stage}`))];
    case "shortlist":
      return opening(view, choice.shortlist, "check");
    case "result":
      return [...nextOne(view, choice.proposed), ...agreeing(view, [...view.ticked])];
    case "agreed":
      return [action(view, "not_yet"), ...nextOne(view, choice.agreed)];
    default:
      return opening(view, chosen(view));
  }
}

/** What was proposed is for another day: the one that follows is asked about. */
function nextOne(view: ConsoleView, items: readonly string[] = []): Action[] {
  return items.length === 1 ? [action(view, "next_proposal", { items })] : [];
}

/** Few proposals are checked at once, a single one is agreed on aloud [C6]. */
function opening(view: ConsoleView, items: readonly string[], only?: "check"): Action[] {
  if (items.length === 0) return only ? [first(action(view, "not_yet"))] : [];
  if (items.length === 1) return agreeing(view, items).slice(only ? 0 : 1);
  const few = items.length <= FEW;
  const asked = action(view, "open_check", { items });
  const check = few || only === "check" ? first(asked) : asked;
  if (only) return [action(view, "not_yet"), check];
  if (items.length === 2) {
    return [action(view, "agree", { items }), action(view, "open_resonance", { items }), check];
  }
  return few
    ? [action(view, "open_resonance", { items }), check]
    : [check, first(action(view, "open_resonance", { items }))];
}

function agreeing(view: ConsoleView, items: readonly string[]): Action[] {
  const later = action(view, "not_yet");
  if (items.length === 0 || items.length > 2) return [later];
  return [later, first(action(view, "agree", { items }))];
}

/** The command that an action asks for is also what it is called. */
function action<N extends CommandName>(
  view: ConsoleView,
  key: N,
  ...given: GivenArguments<N>
): Action {
  return { key, words: text(`console.choose.${key}`), act: () => view.run(key, ...given) };
}

function first(next: Action): Action {
  return { ...next, first: true };
}
