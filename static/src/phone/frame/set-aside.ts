import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { ownCards, ownNotes } from "../../selectors/contributions.ts";
import type { Session } from "../../session/session.ts";
import { openPanel } from "../parts/events.ts";

/** Tells this person, once, that something they wrote was set aside. */
export function asideLine(session: Session): TemplateResult | string {
  const aside = setAsideIds(session);
  const seen = new Set(session.drafts.get<string[]>("aside-seen"));
  if (aside.every((id) => seen.has(id))) return "";
  const open = (event: Event) => {
    session.drafts.set("aside-seen", aside);
    openPanel(event.currentTarget, "mine");
  };
  return html`<p class="aside-line" role="status">
    <span>${text("phone.aside.said")}</span>
    <button type="button" class="text-button" @click=${open}>${text("phone.aside.look")}</button>
  </p>`;
}

function setAsideIds({ own, waiting, refused }: Session): string[] {
  const all = [...ownCards(own, waiting, refused), ...ownNotes(own, waiting, refused)];
  return all.filter(({ state }) => state === "set_aside").map(({ id }) => id);
}
