import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { carriedTitles } from "../../selectors/carried-titles.ts";
import { ownCards } from "../../selectors/contributions.ts";
import { meetingOf, questionNow } from "../../selectors/meeting.ts";
import type { Session } from "../../session/session.ts";
import { isRule, isTakenUpAgain } from "../../shared/written/card-draft.ts";
import { openPanel } from "../parts/events.ts";
import { ofKind, ofStep } from "../parts/own-cards.ts";

/** The heading above the form for a card or a rule: what the step asks, or the opening prompt, if any. */
export function depositHeading(session: Session): string {
  if (isTakenUpAgain(session)) return text("phone.mine.edit");
  if (isRule(session)) return text("phone.rules.lead");
  const asked = questionNow(session.records);
  const { language = page().language } = meetingOf(session.records) ?? {};
  return asked ? typeset(asked, language) : text("phone.deposit.title");
}

/** How many cards, or rules, this phone has deposited. */
export function depositedCount(session: Session): number {
  const { own, waiting, refused } = session;
  const cards = ofKind(ownCards(own, waiting, refused), listedKind(session));
  return ofStep(session, cards).length;
}

/** What was deposited, or a sentence of help before the first card; then the titles from the last meeting. */
export function belowHeading(session: Session): TemplateResult {
  if (depositedCount(session) === 0) {
    const helper = isRule(session) ? "phone.rules.helper" : "phone.deposit.helper";
    return html`<p class="helper">${text(helper)}</p>
      ${carriedTitlesButton(session)}`;
  }
  return html`<phone-own-cards .session=${session} .only=${listedKind(session)}></phone-own-cards> ${carriedTitlesButton(session)}`;
}

function listedKind(session: Session): "rules" | "cards" {
  return isRule(session) ? "rules" : "cards";
}

function carriedTitlesButton(session: Session): TemplateResult | string {
  const count = carriedTitles(session.records).length;
  if (count === 0 || isRule(session)) return "";
  return html`<button
    type="button" class="text-button"
    @click=${(event: Event) => openPanel(event.currentTarget, "carried_titles")}
  >${text("phone.deposit.kept", { count })}</button>`;
}
