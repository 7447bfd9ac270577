import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Grade } from "../replica/records.ts";
import { itemTitle } from "../selectors/cards.ts";
import { choiceOf, GRADES } from "../selectors/choice.ts";
import type { PaperDesk } from "./console-paper.ts";
import { submit } from "./console-paper-card.ts";

/** What resonates for this person; none ticked is an answer too. */
export function paperBallot(desk: PaperDesk): TemplateResult {
  const { items = [] } = choiceOf(desk.records) ?? {};
  const toggle = (item: string) => desk.answers.set(item, !desk.answers.get(item));
  return html`<form class="sheet console-form" @submit=${(event: Event) => sendBallot(event, desk, items)}>
    <ul class="console-picks">${items.map(
      (item) => html`<li><label class="console-pick">
        <input type="checkbox" .checked=${Boolean(desk.answers.get(item))} @change=${() => toggle(item)} />
        <span lang=${desk.language}>${title(desk, item)}</span>
      </label></li>`,
    )}</ul>
    ${submit("console.paper.answer", false)}
  </form>`;
}

function sendBallot(event: Event, desk: PaperDesk, items: readonly string[]): void {
  event.preventDefault();
  void desk.post("resonate", { items: items.filter((item) => desk.answers.get(item)) });
}

/** This person's answer to each proposal, as they say it; it shows here until the round closes. */
export function paperCheck(desk: PaperDesk): TemplateResult {
  const { items = [] } = choiceOf(desk.records) ?? {};
  return html`${items.map(
    (item, index) => html`<fieldset class="sheet console-form">
      <legend class="hidden">${title(desk, item)}</legend>
      <h3 lang=${desk.language} aria-hidden="true">${title(desk, item)}</h3>
      <div class="console-row">${[...GRADES, null].map((grade) => option(desk, item, index, grade))}</div>
    </fieldset>`,
  )}`;
}

function option(desk: PaperDesk, item: string, index: number, grade: Grade): TemplateResult {
  const given = desk.answers.has(item) && desk.answers.get(item) === grade;
  const give = () => {
    desk.answers.set(item, grade);
    void desk.post("grade", { item, grade });
  };
  return html`<label class="console-radio">
    <input type="radio" name=${`${desk.person}-${index}`} .checked=${given} @change=${give} />
    <span>${text(`common.grade.${grade ?? "none"}`)}</span>
  </label>`;
}

function title({ records, language }: PaperDesk, item: string): string {
  return typeset(itemTitle(records, item), language);
}
