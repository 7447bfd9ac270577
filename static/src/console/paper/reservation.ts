import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { RESERVATION_TEXT_LIMIT } from "../../replica/limits.ts";
import { type CheckAnswer, choiceOf, hasWords } from "../../selectors/choice.ts";
import { type ReservationDraft, reservationDraft } from "../../selectors/reservation-drafts.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { submit } from "./card.ts";
import type { PaperView } from "./view.ts";

/** The words of a concern or an objection of this person; both may go without [C10] [A6]. */
export function paperReservation(view: PaperView, item: string): TemplateResult | string {
  const grade = view.answers.get(item) as CheckAnswer | null | undefined;
  if (!choiceOf(view.records)?.by_consent || !hasWords(grade)) return "";
  const [name, sent] = [draftName(view, item), sentWords(view, item)];
  const words = view.draft<ReservationDraft>(name, { text: sent }).text;
  return html`<form novalidate @submit=${(event: Event) => submit(event, () => send(view, item, words))}>
    ${textField({
      name: fieldName(view, item),
      label: text("console.paper.reservation"),
      value: words,
      limit: RESERVATION_TEXT_LIMIT,
      rows: 2,
      onInput: (text) => view.setDraft(name, { text } satisfies ReservationDraft),
    })}
    <div class="console-row"><button class="button" data-size="small" ?disabled=${words.trim() === sent}>
      ${text("common.action.save")}
    </button></div>
  </form>`;
}

async function send(view: PaperView, item: string, words: string): Promise<void> {
  const grade = view.answers.get(item) as CheckAnswer | null;
  const given = words.trim();
  if (!(await view.post("grade", { item, grade, words: given }))) return;
  view.answer(sentKey(item), given);
  const name = draftName(view, item);
  // More may have been typed while this was being saved: it stays [N19].
  if (view.draft<ReservationDraft>(name, { text: words }).text === words)
    view.startDraft(name, null, `#${fieldName(view, item)}`);
}

/** With an answer that has no words the board drops those it had: they stay here as a draft [N19]. */
export function keepWords(view: PaperView, item: string): void {
  const [name, sent] = [draftName(view, item), sentWords(view, item)];
  if (sent && view.draft(name, null) === null)
    view.setDraft(name, { text: sent } satisfies ReservationDraft);
  view.answer(sentKey(item), undefined);
}

/** What this screen sent in this round; nobody else is told of it [V8]. */
function sentWords({ answers }: PaperView, item: string): string {
  return String(answers.get(sentKey(item)) ?? "");
}

function sentKey(item: string): string {
  return `words ${item}`;
}

function draftName({ records }: PaperView, item: string): string {
  return reservationDraft(choiceOf(records), item);
}

/** A person is asked about several items on one page. */
function fieldName({ records }: PaperView, item: string): string {
  return `paper-reservation-${choiceOf(records)?.items.indexOf(item)}`;
}
