import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Reservation } from "../../replica/records.ts";
import { type Result, reservationsOn } from "../../selectors/choice.ts";
import type { Identified } from "../../selectors/records.ts";
import type { ConsoleView } from "../frame/view.ts";
import { titleIn } from "./item-title.ts";

/** What was written with concerns and objections, together, for the group to work on [C10]. */
export function reservations(view: ConsoleView, all: readonly Result[]): TemplateResult[] {
  return all.flatMap(({ id }) => {
    const written = reservationsOn(view.records, id);
    if (written.length === 0) return [];
    return html`<h3>${text("common.consent.to_work")}</h3>
      ${all.length > 1 ? html`<p class="soft" lang=${view.language}>${titleIn(view, id)}</p>` : ""}
      <ul class="console-notes">${written.map((one) => line(view, one))}</ul>`;
  });
}

function line(view: ConsoleView, one: Identified<Reservation>): TemplateResult {
  const command = one.set_aside ? "bring_back" : "set_aside";
  return html`<li class="console-note" data-aside=${one.set_aside}>
    <p lang=${view.language}>${typeset(one.text, view.language)}</p>
    ${one.set_aside ? html`<p class="card-tag">${text("common.state.set_aside")}</p>` : ""}
    <button
      type="button" class="text-button" @click=${() => view.run(command, { reservation: bare(one.id) })}
    >${text(`console.cards.${command}`)}</button>
  </li>`;
}
