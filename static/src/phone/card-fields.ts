import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { CARD_TEXT_LIMIT, TITLE_LIMIT } from "../replica/limits.ts";
import type { Session } from "../session/session.ts";
import { type CardDraft, cardDraft, isRule } from "../shared/card-draft.ts";
import { textField } from "../shared/text-field.ts";

/** What the fields of a card are drawn from, and what they may do. */
export type CardFieldsView = {
  session: Session;
  error: string;
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
  const { session, error, hasText, change } = view;
  const rule = isRule(session);
  return textField({
    name: "title",
    label: text(rule ? "phone.rules.field" : "phone.deposit.title_field"),
    value: cardDraft(session).title,
    limit: TITLE_LIMIT,
    rows: 2,
    oneLine: true,
    error,
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

function detailField({ session, change }: CardFieldsView): TemplateResult {
  return textField({
    name: "text",
    label: text("phone.deposit.text_field"),
    value: cardDraft(session).text,
    limit: CARD_TEXT_LIMIT,
    rows: 3,
    onInput: (words) => change({ ...cardDraft(session), text: words }),
  });
}

/** Why the draft cannot be sent; empty if it can. */
export function problemIn({ title, text: words }: CardDraft): string {
  if (!title.trim()) return text("phone.deposit.empty");
  const over = Math.max(title.trim().length - TITLE_LIMIT, words.trim().length - CARD_TEXT_LIMIT);
  return over > 0 ? text("phone.deposit.too_long", { count: over }) : "";
}
