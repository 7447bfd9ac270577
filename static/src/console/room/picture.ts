import { html, nothing } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { allOf } from "../../selectors/records.ts";

/** The cloud as an image, once the room has seen it. */
export function pictureLink(records: Records) {
  const seen = meetingOf(records)?.words_shown && allOf(records, "word").some(({ held }) => !held);
  if (!seen) return nothing;
  const link = (form: string, key: string) =>
    html`<a href="/${page().code}/words.${form}" target="_blank" rel="noopener">${text(key)}</a>`;
  return html`<p>${link("svg", "console.words.picture")} · ${link("png", "console.words.pixels")}</p>`;
}
