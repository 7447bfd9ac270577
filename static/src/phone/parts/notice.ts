import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import { aboutLinks } from "../../shared/page/about-links.ts";

type Section =
  | "purpose"
  | "basis"
  | "optional"
  | "recorded"
  | "recipients"
  | "rights"
  | "complaint"
  | "transfer"
  | "automated"
  | "cookie";

const DURATIONS = [
  "ballots",
  "reservations",
  "cards",
  "unended",
  "longer",
  "closing",
  "kept",
  "management",
  "cycle",
  "address",
  "rehearsal",
] as const;

/** The short notice, one sentence a line [T2]. */
export function noticeInShort(): TemplateResult {
  const words = text("common.notice.short", { count: page().notice.keepHours });
  const sentences = words.replace(/\.\s+/g, ".\n").split("\n");
  return html`<ul class="sentences">${sentences.map((words) => html`<li>${words}</li>`)}</ul>`;
}

/** The whole notice [T2]. */
export function noticeInFull(): TemplateResult {
  const { controller, contact, dpo, hosting, keepHours } = page().notice;
  return html`<dl class="notice-list">
    ${item("controller", controller || text("common.notice.controller_unknown"))}
    ${item("contact", contact || text("common.notice.contact_unknown"))}
    ${item("dpo", dpo || text("common.notice.dpo_unknown"))}
    ${(["recorded", "purpose", "basis", "optional", "recipients"] as const).map(section)}
    ${item("hosting", hosting || text("common.notice.hosting_unknown"))}
    ${item("durations", durations(keepHours))}
    ${(["rights", "complaint", "transfer", "automated", "cookie"] as const).map(section)}
  </dl>
  ${aboutLinks()}`;
}

/** A section with a text of its own. */
function section(name: Section): TemplateResult {
  return item(name, text(`common.notice.${name}`));
}

function item(
  name: Section | "controller" | "contact" | "dpo" | "hosting" | "durations",
  words: TemplateResult | string,
): TemplateResult {
  return html`<dt>${text(`common.notice.${name}_title`)}</dt><dd>${words}</dd>`;
}

function durations(count: number): TemplateResult {
  return html`<ul>
    ${DURATIONS.map((name) => html`<li>${text(`common.notice.duration_${name}`, { count })}</li>`)}
  </ul>`;
}
