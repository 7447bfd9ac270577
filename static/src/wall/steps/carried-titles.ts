import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { carriableTitles, carriedTitles } from "../../selectors/carried-titles.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { flowing, quiet, type View, type WallView } from "../frame/view.ts";

/** The titles carried from the last meeting, as a page; none if there are none. */
export function lastMeetingTitles(view: WallView): View[] {
  const titles = carriedTitles(view.records).map(({ title }) => title);
  return titles.length ? [flowing(text("wall.kept.last_time"), list(view, titles))] : [];
}

/** The titles that the group carries to its next meeting. */
export function carriedTitlesPage(view: WallView): View {
  const titles = carriableTitles(view.records).flatMap(({ title, kept }) => (kept ? [title] : []));
  const content = titles.length ? list(view, titles) : quiet("wall.kept.none_yet");
  return flowing(text("common.kept.next_ask"), content);
}

function list({ language }: WallView, titles: readonly string[]): TemplateResult {
  return html`<ul class="statements" lang=${language}>
    ${titles.map((title) => html`<li>${wholeWords(typeset(title, language))}</li>`)}
  </ul>`;
}
