import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { Kind, Nature } from "../replica/records.ts";
import { look } from "../selectors/cards.ts";
import { icon } from "./icons.ts";

export type Leaning = { kind: Kind | null; nature: Nature | null };
type Choose = (leaning: Leaning) => void;

/** In the order of the founding text. */
const SITUATIONS = ["questioning", "tension", "success"] as const;
const THEMES = ["active_theme", "team_issue"] as const;

/** What kind of card it is, if the person wishes to say; a second tap takes the answer back. */
export function natureChips(current: Leaning, choose: Choose): TemplateResult {
  const theme = current.kind === "theme";
  return html`<div class="chips" role="group" aria-label=${text("phone.deposit.kind")}>
    ${SITUATIONS.map((nature) =>
      chip("situation", nature, current.nature === nature, choose, `common.nature.${nature}`),
    )}
    ${chip("theme", null, theme, choose, "common.kind.theme")}
    ${
      theme
        ? THEMES.map((nature) =>
            chip("theme", nature, current.nature === nature, choose, `common.nature.${nature}`),
          )
        : ""
    }
  </div>`;
}

function chip(
  kind: Kind,
  nature: Nature | null,
  pressed: boolean,
  choose: Choose,
  key: string,
): TemplateResult {
  const back: Leaning = kind === "theme" && nature ? { kind, nature: null } : NOTHING;
  return html`<button
    type="button" class="chip" data-look=${look(kind, nature)} aria-pressed=${pressed}
    @click=${() => choose(pressed ? back : { kind, nature })}
  >${icon(look(kind, nature))}<span>${text(key)}</span></button>`;
}

const NOTHING: Leaning = { kind: null, nature: null };
