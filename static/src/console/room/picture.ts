import { html, nothing } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { allOf } from "../../selectors/records.ts";

/** Links to the cloud as an image, once the wall has shown the words. */
export function pictureLink(records: Records) {
  const shown = meetingOf(records)?.words_shown && allOf(records, "word").some(({ held }) => !held);
  if (!shown) return nothing;
  const link = (format: string, key: TextKey) =>
    html`<a href=${ownPath(`/${page().code}/words.${format}`)} target="_blank" rel="noopener">${text(key)}</a>`;
  return html`<p>${link("svg", "console.words.picture")} · ${link("png", "console.words.pixels")}</p>`;
}
