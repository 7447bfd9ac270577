import { html, type TemplateResult } from "lit-html";
import { isBlank } from "../../helpers/text/blank.ts";
import { lengthOf } from "../../helpers/text/length.ts";
import { text } from "../../helpers/text/text.ts";
import { CARD_TEXT_LIMIT, RULE_LIMIT, TITLE_LIMIT } from "../../replica/limits.ts";
import type { Session } from "../../session/session.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { type CardDraft, cardDraft, isRule } from "../../shared/written/card-draft.ts";

/** Why a card cannot be sent, and the field that this is about. */
export type CardProblem = { field: "title" | "text"; message: string };

/** What the fields of a card are drawn from, and what they may do. */
export type CardFieldsView = {
  session: Session;
  problem: CardProblem | null;
  /** Whether the second field is open. */
  hasText: boolean;
  change: (draft: CardDraft) => void;
  openText: () => void;
};

/** The title of a card, or a rule; and the text of a card if its field is open. */
export function cardFields(view: CardFieldsView): TemplateResult {
  return html`${titleField(view)} ${view.hasText ? detailField(view) : ""}`;
}

function titleField(view: CardFieldsView): TemplateResult {
  const { session, problem, hasText, change } = view;
  const rule = isRule(session);
  return textField({
    name: "title",
    label: text(rule ? "phone.rules.field" : "phone.deposit.title_field"),
    value: cardDraft(session).title,
    limit: titleLimit(session),
    rows: 2,
    oneLine: true,
    error: messageAt("title", problem),
    helper: text("phone.deposit.no_names"),
    aside: rule || hasText ? "" : openTextButton(view),
    onInput: (title) => change({ ...cardDraft(session), title }),
  });
}

function openTextButton({ openText }: CardFieldsView): TemplateResult {
  return html`<button type="button" class="text-button" @click=${openText}>
    ${text("phone.deposit.text_add")}
  </button>`;
}

function detailField({ session, problem, change }: CardFieldsView): TemplateResult {
  return textField({
    name: "text",
    label: text("phone.deposit.text_field"),
    value: cardDraft(session).text,
    limit: CARD_TEXT_LIMIT,
    rows: 3,
    error: messageAt("text", problem),
    onInput: (words) => change({ ...cardDraft(session), text: words }),
  });
}

function messageAt(field: CardProblem["field"], problem: CardProblem | null): string {
  return problem?.field === field ? problem.message : "";
}

/** Why this screen's draft cannot be sent; null if it can. */
export function problemIn(session: Session): CardProblem | null {
  const { title, text: words } = cardDraft(session);
  if (isBlank(title)) return { field: "title", message: text("phone.deposit.empty") };
  return tooLong("title", title, titleLimit(session)) ?? tooLong("text", words, CARD_TEXT_LIMIT);
}

/** A proposed rule may be as long as a rule of the group's list. */
function titleLimit(session: Session): number {
  return isRule(session) || cardDraft(session).kind === "rule" ? RULE_LIMIT : TITLE_LIMIT;
}

function tooLong(field: CardProblem["field"], words: string, limit: number): CardProblem | null {
  const count = lengthOf(words) - limit;
  return count > 0 ? { field, message: text("phone.deposit.too_long", { count }) } : null;
}
