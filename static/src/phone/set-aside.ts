import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { ownCards, ownNotes } from "../selectors/contributions.ts";
import type { Session } from "../session/session.ts";
import { openPanel } from "./events.ts";

/** Something of this phone was set aside: said once, in one line, to this person alone. */
export function asideLine(session: Session): TemplateResult | string {
  const aside = asideOf(session);
  const seen = new Set(session.drafts.get<string[]>("aside-seen"));
  if (aside.every((id) => seen.has(id))) return "";
  const look = (event: Event) => {
    session.drafts.set("aside-seen", aside);
    openPanel(event.currentTarget, "mine");
  };
  return html`<p class="aside-line" role="status">
    <span>${text("phone.aside.said")}</span>
    <button type="button" class="text-button" @click=${look}>${text("phone.aside.look")}</button>
  </p>`;
}

function asideOf({ own, waiting, refused }: Session): string[] {
  const all = [...ownCards(own, waiting, refused), ...ownNotes(own, waiting, refused)];
  return all.filter(({ state }) => state === "set_aside").map(({ id }) => id);
}
