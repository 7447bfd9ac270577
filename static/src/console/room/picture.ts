import { html, nothing } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { allOf } from "../../selectors/records.ts";
import { forTheRoom } from "../../selectors/room.ts";

/** The cloud as an image, once the room has seen it. */
export function pictureLink(records: Records) {
  if (allOf(forTheRoom(records), "word").length === 0) return nothing;
  const link = (form: string, key: string) =>
    html`<a href="/${page().code}/words.${form}" target="_blank" rel="noopener">${text(key)}</a>`;
  return html`<p>${link("svg", "console.words.picture")} · ${link("png", "console.words.pixels")}</p>`;
}
