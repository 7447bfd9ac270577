import { html, nothing } from "lit-html";
import { page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import type { Records } from "../replica/records.ts";
import { allOf } from "../selectors/records.ts";
import { forTheRoom } from "../selectors/room.ts";

/** The cloud as an image, once the room has seen it. */
export function pictureLink(records: Records) {
  if (allOf(forTheRoom(records), "word").length === 0) return nothing;
  return html`<p><a href="/${page().code}/words.svg" target="_blank" rel="noopener">
    ${text("console.words.picture")}
  </a></p>`;
}
