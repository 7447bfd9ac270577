import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Choice } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { isByConsent, isCheckAlone } from "../../selectors/meeting.ts";
import { candidates, FEW, leftForLater } from "../../selectors/proposals.ts";
import { allOf } from "../../selectors/records.ts";
import type { ConsoleView } from "../frame/view.ts";
import { answersReceived } from "./answers-received.ts";
import { includedItems } from "./choosing-actions.ts";
import { chosenAloud } from "./chosen-aloud.ts";
import { titleIn } from "./item-title.ts";
import { nothingToChoose } from "./nothing-to-choose.ts";
import { outcomePage } from "./outcome.ts";
import { putOff } from "./put-off.ts";

/** With up to this many phones, the page advises to ask aloud [C6]. */
const SPOKEN = 4;

/** From this many devices on, a result may have counts, which two phones of one person would spoil [V9]. */
const COUNTED = 11;

/** The page of choosing, by stage. While a round is open it shows only how many have answered. */
export function choosingPage(view: ConsoleView): TemplateResult {
  const choice = choiceOf(view.records);
  if (!choice || choice.stage === "idle") return idle(view);
  if (choice.stage === "resonance" || choice.stage === "check") return openRound(view, choice);
  if (choice.stage === "shortlist") return shortlist(view, choice);
  return outcomePage(view, choice);
}

function idle(view: ConsoleView): TemplateResult {
  const later = new Set(choiceOf(view.records)?.later);
  const items = candidates(view.records).filter((item) => !later.has(item));
  if (items.length + later.size === 0) return nothingToChoose(view);
  return html`<div class="console-part">
    <h2>${text("console.choose.items")}</h2>
    ${items.length ? html`<p class="soft">${text("console.choose.items_helper")}</p>` : ""}
    ${putOff(choiceOf(view.records))}
    ${advice(view, includedItems(view))}
    ${chosenAloud(view, items)}
    <ul class="console-picks">${items.map((item) => pick(view, item))}</ul>
  </div>`;
}

/** A proposal with a box: ticked, it is in the next round. */
function pick(view: ConsoleView, item: string): TemplateResult {
  return html`<li><label class="console-pick">
    <input type="checkbox" .checked=${!view.excluded.has(item)} @change=${() => view.toggleExcluded(item)} />
    <span lang=${view.language}>${titleIn(view, item)}</span>
    <small>${text(item.startsWith("theme:") ? "common.theme.one" : "common.card.one")}</small>
  </label></li>`;
}

function advice(view: ConsoleView, items: readonly string[]): TemplateResult | string {
  const { phones } = view.session.presence;
  const keys: TextKey[] = [];
  if (items.length === 1 && !isByConsent(view.records)) keys.push("console.choose.single");
  else if (isShort(items) && !isCheckAlone(view.records))
    keys.push("console.choose.skip_resonance");
  if (items.length > 1 && phones <= SPOKEN) keys.push("console.choose.spoken");
  return html`${keys.map((key) => html`<p class="console-advice">${text(key)}</p>`)}${counted(view)}`;
}

/** Whether several proposals are so few that they may be checked at once [C6]. */
function isShort({ length }: readonly string[]): boolean {
  return length > 1 && length <= FEW;
}

/** How many devices there are: a room of five sees that fifteen are too many. */
function counted(view: ConsoleView): TemplateResult | string {
  const count = allOf(view.records, "device").length;
  if (count < COUNTED) return "";
  return html`<p class="console-advice">${text("console.choose.devices", { count })}</p>`;
}

function openRound(view: ConsoleView, choice: Choice): TemplateResult {
  const { stage, items, answers, by_consent: isConsent } = choice;
  const checking = isConsent ? "common.announce.consent_open" : "common.announce.check_open";
  const key = stage === "check" ? checking : "common.announce.resonance_open";
  return html`<div class="console-part">
    <h2>${text(key)}</h2>
    ${answersReceived(view.session, answers)}
    ${names(view, items)}
  </div>`;
}

function shortlist(view: ConsoleView, choice: Choice): TemplateResult {
  const { shortlist: items, flags } = choice;
  return html`<div class="console-part">
    <h2>${text("console.choose.shortlist")}</h2>
    ${flags.map((flag) => html`<p class="console-advice">${text(`console.flag.${flag}`)}</p>`)}
    ${advice(view, items.length <= 1 ? items : [])} ${items.length > 1 ? chosenAloud(view, items) : ""}
    ${names(view, items)} ${others(view, choice)}
  </div>`;
}

/** What is left for another time, in the same size. */
function others(view: ConsoleView, choice: Choice): TemplateResult | string {
  const items = leftForLater(view.records, choice);
  return items.length
    ? html`<h3>${text("common.kept.another_time")}</h3>${names(view, items)}`
    : "";
}

function names(view: ConsoleView, items: readonly string[]): TemplateResult {
  return html`<ul class="console-names">${items.map(
    (item) => html`<li lang=${view.language}>${titleIn(view, item)}</li>`,
  )}</ul>`;
}
