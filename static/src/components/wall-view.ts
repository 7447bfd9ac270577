import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Meeting, Records, Step } from "../replica/records.ts";
import type { Session } from "../session/session.ts";

export type Give = (name: string, args?: Record<string, unknown>) => void;

/** What every screen of the wall is drawn from. */
export type WallView = {
  session: Session;
  /** Only what the room may see, whatever key the wall was opened with. */
  records: Records;
  meeting: Meeting;
  step: Step;
  language: string;
  /** Whether this wall carries the facilitator's controls at this moment. */
  commands: boolean;
  /** Asks for a change; why it was not taken is said at the foot. */
  give: Give;
  /** The items that the facilitator has marked as the group's choice, before saying so. */
  marked: Set<string>;
  mark: (item: string) => void;
};

/** A screen: its name (another name starts from the first page), and its views in order. */
export type WallScreen = {
  name: string;
  views: TemplateResult[];
  /** One quiet line for the foot. */
  note?: string;
};

export function one(name: string, view: TemplateResult): WallScreen {
  return { name, views: [view] };
}

/** One sentence alone, as large as its length allows. */
export function leading(words: string, language: string, more: TemplateResult | string = "") {
  return html`<div class="leading" data-length=${lengthOf(words)}>
    <h1 lang=${language}>${typeset(words, language)}</h1>
    ${more}
  </div>`;
}

/** Three sizes of sentence, so that a longer one stays whole on one page. */
export function lengthOf(words: string): "short" | "middle" | "long" {
  if (words.length <= 40) return "short";
  return words.length <= 90 ? "middle" : "long";
}

/** A heading, and what runs on below it from page to page in `columns` columns. */
export function flowing(
  title: TemplateResult | string,
  content: unknown,
  columns: "one" | "two" | "cards" = "one",
): TemplateResult {
  return html`<div class="flowing">
    ${title ? html`<h1>${title}</h1>` : ""}
    <div class="frame"><div data-flow data-columns=${columns}>${content}</div></div>
  </div>`;
}

export function quiet(key: string): TemplateResult {
  return html`<p class="quiet">${text(key)}</p>`;
}
