import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Grade } from "../replica/records.ts";
import { itemTitle } from "../selectors/cards.ts";
import { choiceOf, GRADES } from "../selectors/choice.ts";
import { RULES_LIST } from "../selectors/rules.ts";
import type { PaperDesk } from "./console-paper.ts";
import { submit } from "./console-paper-card.ts";

/** Under this name it is remembered that the ballot which stands here was sent. */
const SENT = "sent";

/** What resonates for this person; none ticked is an answer too. */
export function paperBallot(desk: PaperDesk): TemplateResult {
  const { items = [] } = choiceOf(desk.records) ?? {};
  // Before the list for whoever might answer again, after it for whoever just did.
  const sent = desk.answers.has(SENT);
  const toggle = (item: string) => desk.answer(item, !desk.answers.get(item));
  return html`<form class="sheet console-form" @submit=${(event: Event) => sendBallot(event, desk, items)}>
    ${sent ? "" : told(desk, items[0], SENT)}
    <ul class="console-picks">${items.map(
      (item) => html`<li><label class="console-pick">
        <input type="checkbox" .checked=${Boolean(desk.answers.get(item))} @change=${() => toggle(item)} />
        <span lang=${desk.language}>${title(desk, item)}</span>
      </label></li>`,
    )}</ul>
    ${submit("console.paper.answer", false)} ${sent ? told(desk, items[0], SENT) : ""}
  </form>`;
}

async function sendBallot(event: Event, desk: PaperDesk, items: readonly string[]): Promise<void> {
  event.preventDefault();
  const ticked = items.filter((item) => desk.answers.get(item));
  if (await desk.post("resonate", { items: ticked })) desk.answer(SENT, true);
}

/** That there is an answer, whoever gave it; which, only where it was given. */
function told({ given, answers }: PaperDesk, item = "", as = item): TemplateResult | string {
  if (!given.answered.has(item)) return "";
  const key = answers.has(as) ? "answered" : "answered_before";
  return html`<p class="soft" role="status">${text(`console.paper.${key}`)}</p>`;
}

/** This person's answer to each proposal, as they say it; it shows here until the round closes. */
export function paperCheck(desk: PaperDesk): TemplateResult {
  const { items = [] } = choiceOf(desk.records) ?? {};
  return html`${items.map(
    (item, index) => html`<fieldset class="sheet console-form">
      <legend class="hidden">${title(desk, item)}</legend>
      <h3 lang=${desk.language} aria-hidden="true">${title(desk, item)}</h3>
      <div class="console-row">${[...GRADES, null].map((grade) => option(desk, item, index, grade))}</div>
      ${told(desk, item)}
    </fieldset>`,
  )}`;
}

function option(desk: PaperDesk, item: string, index: number, grade: Grade): TemplateResult {
  const given = desk.answers.has(item) && desk.answers.get(item) === grade;
  const give = async () => {
    const before = desk.answers.get(item);
    desk.answer(item, grade);
    if (!(await desk.post("grade", { item, grade }))) desk.answer(item, before);
  };
  return html`<label class="console-radio">
    <input type="radio" name=${`${desk.person}-${index}`} .checked=${given} @change=${give} />
    <span>${text(`common.grade.${grade ?? "none"}`)}</span>
  </label>`;
}

function title({ records, language }: PaperDesk, item: string): string {
  if (item === RULES_LIST) return text("console.rules.title");
  return typeset(itemTitle(records, item), language);
}
