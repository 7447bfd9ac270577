import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Ask } from "../../replica/command.ts";
import type { Meeting, Records } from "../../replica/records.ts";
import type { LocalizedStep } from "../../selectors/titles.ts";
import type { Session } from "../../session/session.ts";
import type { Seats } from "./seats.ts";

export type Give = Ask<void>;

/** What every screen of the wall is drawn from. */
export type WallView = {
  session: Session;
  /** Only what the room may see, whatever key the wall was opened with. */
  records: Records;
  meeting: Meeting;
  step: LocalizedStep;
  language: string;
  /** How far the room sits from this wall, and how wide the wall is. */
  seats: Seats;
  /** Whether this wall carries the facilitator's controls at this moment. */
  commands: boolean;
  /** Asks for a change; why it was not taken is said at the foot. */
  give: Give;
  /** The items that the facilitator has marked as the group's choice, before saying so. */
  marked: Set<string>;
  mark: (item: string) => void;
};

/**
 * One view of a screen, drawn a page at a time. What stands in a grid knows its pages; text that
 * runs on is measured once it is drawn (`null`), and draws all of itself.
 */
export type View = { pages: number | null; draw: (page: number) => TemplateResult };

/** A screen: its name (another name starts from the first page), and its views in order. */
export type WallScreen = {
  name: string;
  views: View[];
  /** One quiet line for the foot. */
  note?: string;
};

export function one(name: string, view: View): WallScreen {
  return { name, views: [view] };
}

/** A page that is whole in itself. */
export function whole(template: TemplateResult): View {
  return { pages: 1, draw: () => template };
}

/** Text that runs on from page to page, in whatever has `data-flow`. */
export function running(template: TemplateResult): View {
  return { pages: null, draw: () => template };
}

/** One sentence alone, as large as its length allows. */
export function leading(words: string, language: string, more: TemplateResult | string = ""): View {
  return whole(html`<div class="leading" data-length=${lengthOf(words)}>
    <h1 lang=${language}>${typeset(words, language)}</h1>
    ${more}
  </div>`);
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
  columns: "one" | "two" = "one",
): View {
  return running(html`<div class="flowing" data-fit>
    ${title ? html`<h1>${title}</h1>` : ""}
    <div class="frame"><div data-flow data-columns=${columns}>${content}</div></div>
  </div>`);
}

export function quiet(key: string): TemplateResult {
  return html`<p class="quiet">${text(key)}</p>`;
}
