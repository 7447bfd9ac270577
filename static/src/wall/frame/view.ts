import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Ask } from "../../replica/command.ts";
import type { Meeting, Records } from "../../replica/records.ts";
import type { LocalizedStep } from "../../selectors/titles.ts";
import type { Session } from "../../session/session.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import type { WallSize } from "./wall-size.ts";

export type SendCommand = Ask<void>;

/** What the screens of the wall are drawn from. */
export type WallView = {
  session: Session;
  /** What the wall may show; with the facilitator's key, a few more records (docs/protocol.md). */
  records: Records;
  meeting: Meeting;
  step: LocalizedStep;
  language: string;
  /** How far the last row sits from this wall, and how wide the wall is. */
  size: WallSize;
  /** Whether this wall has the facilitator's controls now. */
  hasControls: boolean;
  /** Sends a command. If it is refused, the foot says why. */
  send: SendCommand;
  /** The items that the facilitator has marked as the group's choice. */
  marked: Set<string>;
  mark: (item: string) => void;
};

/**
 * One view of a screen. A grid knows its number of pages, and draws one of them. Text is drawn whole and
 * its pages are counted afterwards: `pages` is then `null`.
 */
export type View = { pages: number | null; draw: (page: number) => TemplateResult };

/** A screen: its name, and its views in order. A screen with another name begins at its first page. */
export type WallScreen = {
  name: string;
  views: View[];
  /** What happens now, in one sentence for the foot, if no view says it [H43]. */
  now?: string;
  /** One line for the foot. */
  note?: string;
};

export function one(name: string, view: View): WallScreen {
  return { name, views: [view] };
}

/** A view of one page. */
export function fixedView(template: TemplateResult): View {
  return { pages: 1, draw: () => template };
}

/** A view whose text runs over pages, in its element with `data-flow`. */
export function measuredView(template: TemplateResult): View {
  return { pages: null, draw: () => template };
}

/** One sentence, as large as its length allows. It says what happens now, unless `more` below it does. */
export function leading(
  words: string,
  language: string,
  more: TemplateResult | string = "",
  isNow = more === "",
): View {
  return fixedView(html`<div class="leading" data-length=${lengthOf(words)}>
    <h1 lang=${language} ?data-now=${isNow}>${wholeWords(typeset(words, language))}</h1>
    ${more}
  </div>`);
}

/** Three sizes of sentence, so that a longer one fits on one page. */
export function lengthOf(words: string): "short" | "middle" | "long" {
  if (words.length <= 40) return "short";
  return words.length <= 90 ? "middle" : "long";
}

/** A heading, and below it content that runs over pages in `columns` columns. */
export function flowing(
  title: TemplateResult | string,
  content: unknown,
  columns: "one" | "two" = "one",
): View {
  return measuredView(html`<div class="flowing" data-fit>
    ${title ? html`<h1>${typeof title === "string" ? wholeWords(title) : title}</h1>` : ""}
    <div class="frame"><div data-flow data-columns=${columns}>${content}</div></div>
  </div>`);
}

export function quiet(key: TextKey): TemplateResult {
  return html`<p class="quiet">${text(key)}</p>`;
}

/** What happens now, in one sentence under the large words [H43]. */
export function quietNow(words: string): TemplateResult {
  return html`<p class="quiet" data-now>${words}</p>`;
}

/** A heading that says what happens now [H43]. */
export function headingNow(words: string): TemplateResult {
  return html`<span data-now>${wholeWords(words)}</span>`;
}
