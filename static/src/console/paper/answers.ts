import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { answersOf, type CheckAnswer, choiceOf, hasWords } from "../../selectors/choice.ts";
import { gradeText } from "../../shared/written/grade-text.ts";
import { submitButton } from "./card.ts";
import { keepWords, paperReservation } from "./reservation.ts";
import type { PaperView } from "./view.ts";

/** The key among a person's answers under which this screen notes that the ballot was sent. */
const SENT = "sent";

/** The ballot of a person without a phone; a blank one counts as an answer [C2]. */
export function paperBallot(view: PaperView): TemplateResult {
  const { items = [] } = choiceOf(view.records) ?? {};
  // The status stands above a list that may be filled in again, and below one that was just sent.
  const sent = view.answers.has(SENT);
  const toggle = (item: string) => view.answer(item, !view.answers.get(item));
  return html`<form class="sheet console-form" @submit=${(event: Event) => sendBallot(event, view, items)}>
    ${sent ? "" : answerStatus(view, items[0], SENT)}
    <ul class="console-picks">${items.map(
      (item) => html`<li><label class="console-pick">
        <input type="checkbox" .checked=${Boolean(view.answers.get(item))} @change=${() => toggle(item)} />
        <span lang=${view.language}>${title(view, item)}</span>
      </label></li>`,
    )}</ul>
    ${submitButton("console.paper.answer", false)} ${sent ? answerStatus(view, items[0], SENT) : ""}
  </form>`;
}

async function sendBallot(event: Event, view: PaperView, items: readonly string[]): Promise<void> {
  event.preventDefault();
  const ticked = items.filter((item) => view.answers.get(item));
  if (await view.post("resonate", { items: ticked })) view.answer(SENT, true);
}

/** Says that this person has answered: here, or on another screen, which does not show the answer. */
function answerStatus(
  { given, answers }: PaperView,
  item = "",
  answerKey = item,
): TemplateResult | string {
  if (!given.answered.has(item)) return "";
  const key = answers.has(answerKey) ? "answered" : "answered_before";
  return html`<p class="soft" role="status">${text(`console.paper.${key}`)}</p>`;
}

/** The grades of a person without a phone; this screen shows them until the round closes. */
export function paperCheck(view: PaperView): TemplateResult {
  const choice = choiceOf(view.records);
  return html`${choice?.items.map(
    (item, index) => html`<fieldset class="sheet console-form">
      <legend class="hidden">${title(view, item)}</legend>
      <h3 lang=${view.language} aria-hidden="true">${title(view, item)}</h3>
      <div class="console-row">${[...answersOf(choice), null].map((grade) => gradeOption(view, item, index, grade))}</div>
      ${paperReservation(view, item)} ${answerStatus(view, item)}
    </fieldset>`,
  )}`;
}

function gradeOption(
  view: PaperView,
  item: string,
  index: number,
  grade: CheckAnswer | null,
): TemplateResult {
  const chosen = view.answers.has(item) && view.answers.get(item) === grade;
  const choose = async () => {
    const before = view.answers.get(item);
    view.answer(item, grade);
    if (!(await view.post("grade", { item, grade }))) view.answer(item, before);
    else if (!hasWords(grade)) keepWords(view, item);
  };
  return html`<label class="console-radio">
    <input type="radio" name=${`${view.person}-${index}`} .checked=${chosen} @change=${choose} />
    <span>${gradeText(item, grade)}</span>
  </label>`;
}

function title({ records, language }: PaperView, item: string): string {
  if (item === RULES_LIST) return text("console.rules.title");
  return typeset(itemTitle(records, item), language);
}
