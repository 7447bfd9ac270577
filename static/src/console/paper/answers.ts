import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { GRADES, type Grade, RULES_LIST } from "../../replica/vocabulary.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { submit } from "./card.ts";
import type { PaperView } from "./view.ts";

/** Under this name it is remembered that the ballot which stands here was sent. */
const SENT = "sent";

/** What resonates for this person; none ticked is an answer too. */
export function paperBallot(view: PaperView): TemplateResult {
  const { items = [] } = choiceOf(view.records) ?? {};
  // Before the list for whoever might answer again, after it for whoever just did.
  const sent = view.answers.has(SENT);
  const toggle = (item: string) => view.answer(item, !view.answers.get(item));
  return html`<form class="sheet console-form" @submit=${(event: Event) => sendBallot(event, view, items)}>
    ${sent ? "" : told(view, items[0], SENT)}
    <ul class="console-picks">${items.map(
      (item) => html`<li><label class="console-pick">
        <input type="checkbox" .checked=${Boolean(view.answers.get(item))} @change=${() => toggle(item)} />
        <span lang=${view.language}>${title(view, item)}</span>
      </label></li>`,
    )}</ul>
    ${submit("console.paper.answer", false)} ${sent ? told(view, items[0], SENT) : ""}
  </form>`;
}

async function sendBallot(event: Event, view: PaperView, items: readonly string[]): Promise<void> {
  event.preventDefault();
  const ticked = items.filter((item) => view.answers.get(item));
  if (await view.post("resonate", { items: ticked })) view.answer(SENT, true);
}

/** That there is an answer, whoever gave it; which, only where it was given. */
function told({ given, answers }: PaperView, item = "", as = item): TemplateResult | string {
  if (!given.answered.has(item)) return "";
  const key = answers.has(as) ? "answered" : "answered_before";
  return html`<p class="soft" role="status">${text(`console.paper.${key}`)}</p>`;
}

/** This person's answer to each proposal, as they say it; it shows here until the round closes. */
export function paperCheck(view: PaperView): TemplateResult {
  const { items = [] } = choiceOf(view.records) ?? {};
  return html`${items.map(
    (item, index) => html`<fieldset class="sheet console-form">
      <legend class="hidden">${title(view, item)}</legend>
      <h3 lang=${view.language} aria-hidden="true">${title(view, item)}</h3>
      <div class="console-row">${[...GRADES, null].map((grade) => option(view, item, index, grade))}</div>
      ${told(view, item)}
    </fieldset>`,
  )}`;
}

function option(view: PaperView, item: string, index: number, grade: Grade | null): TemplateResult {
  const given = view.answers.has(item) && view.answers.get(item) === grade;
  const give = async () => {
    const before = view.answers.get(item);
    view.answer(item, grade);
    if (!(await view.post("grade", { item, grade }))) view.answer(item, before);
  };
  return html`<label class="console-radio">
    <input type="radio" name=${`${view.person}-${index}`} .checked=${given} @change=${give} />
    <span>${text(`common.grade.${grade ?? "none"}`)}</span>
  </label>`;
}

function title({ records, language }: PaperView, item: string): string {
  if (item === RULES_LIST) return text("console.rules.title");
  return typeset(itemTitle(records, item), language);
}
