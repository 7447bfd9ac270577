import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Choice } from "../../replica/records.ts";
import type { Status } from "../../replica/vocabulary.ts";
import { consentOutcome, results } from "../../selectors/choice.ts";
import { leftForLater } from "../../selectors/proposals.ts";
import { icon } from "../../shared/controls/icons.ts";
import { STATUS_SIGNS } from "../../shared/meeting/status-signs.ts";
import { quotedTitles } from "../frame/quoted-titles.ts";
import type { ConsoleView } from "../frame/view.ts";
import { atMost } from "./chosen-aloud.ts";
import { countsOf } from "./counts.ts";
import { titleIn } from "./item-title.ts";
import { putOff } from "./put-off.ts";
import { reservations } from "./reservations.ts";
import { tick } from "./tick.ts";

/** After the check: the status of each item in words, and the items that the group agrees on. */
export function outcomePage(view: ConsoleView, choice: Choice): TemplateResult {
  return choice.stage === "agreed" ? agreed(view, choice) : result(view, choice);
}

function result(view: ConsoleView, choice: Choice): TemplateResult {
  const all = results(choice);
  return html`<div class="console-part">
    <h2>${text(proposal(choice))}</h2>
    ${putOff(choice)}
    <p class="console-advice">${text(toAsk(choice))}</p>
    ${question(view)}
    <ul class="console-picks">${all.map(({ id, status }) => row(view, choice, id, status))}</ul>
    ${reservations(view, all)}
    <p class="soft">${
      choice.by_consent
        ? text("console.choose.consent_helper")
        : html`${text("console.choose.own_choice_helper")} ${atMost(view)}`
    }</p>
    ${otherItems(view, choice)}
    ${countsOf(view, choice)}
  </div>`;
}

/** With nothing to adopt an objection is worked on; else it is asked whether somebody has a reservation. */
function toAsk(choice: Choice): TextKey {
  const isStopped = choice.by_consent && consentOutcome(choice) === "objection";
  return isStopped ? "console.choose.ask_objection" : "console.choose.ask_reservation";
}

/** The question to ask aloud before the agreement is recorded. */
function question(view: ConsoleView): TemplateResult | string {
  const titles = [...view.ticked].map((item) => titleIn(view, item));
  if (titles.length === 0 || titles.length > 2) return "";
  const words = text("console.choose.ask_agreement", { title: quotedTitles(titles) });
  return html`<p class="console-say">${words}</p>`;
}

function proposal(choice: Choice): TextKey {
  const { proposed } = choice;
  const outcome = choice.by_consent ? consentOutcome(choice) : "none";
  if (outcome !== "none") return `console.choose.consent_${outcome}`;
  if (proposed.length === 2) return "console.choose.proposed_two";
  return proposed.length === 1 ? "console.choose.proposed_one" : "console.choose.proposed_none";
}

function row(view: ConsoleView, choice: Choice, item: string, status: Status): TemplateResult {
  const possible = choice.possible.includes(item);
  const small = html`<small>${icon(STATUS_SIGNS[status])}${text(`common.status.${status}`)}${
    possible ? html` · ${text("wall.result.if_time")}` : ""
  }</small>`;
  return tick(view, item, { proposed: choice.proposed.includes(item), small });
}

/** Items that the rounds left for later: the group may still agree on those not put off. */
function otherItems(view: ConsoleView, choice: Choice): TemplateResult | string {
  const later = new Set(choice.later);
  const others = leftForLater(view.records, choice).filter((item) => !later.has(item));
  if (others.length === 0 && later.size === 0) return "";
  return html`<h3>${text("common.kept.another_time")}</h3>
    <ul class="console-picks">${others.map((item) => tick(view, item))}</ul>
    <ul class="console-names">${[...later].map(
      (item) => html`<li lang=${view.language}>${titleIn(view, item)}</li>`,
    )}</ul>`;
}

function agreed(view: ConsoleView, choice: Choice): TemplateResult {
  const items = choice.agreed;
  return html`<div class="console-part">
    <h2>${text("common.announce.agreed")}</h2>
    ${choice.own_choice ? html`<p class="soft">${text("console.choose.own_choice")}</p>` : ""}
    <ul class="console-names" data-agreed>${items.map(
      (item) => html`<li lang=${view.language}>${icon("check")}${titleIn(view, item)}</li>`,
    )}</ul>
  </div>`;
}
