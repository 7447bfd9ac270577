import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";

/** The mark of a rehearsal, for every screen of it; nothing in a meeting [Z1]. */
export function rehearsalMark(records: Records): TemplateResult | string {
  if (!meetingOf(records)?.rehearsal) return "";
  return html`<b class="rehearsal">${text("common.rehearsal.mark")}</b>`;
}
