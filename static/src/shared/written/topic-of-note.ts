import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Records } from "../../replica/records.ts";
import { currentTopic, topicOfDraft } from "../../selectors/explore.ts";

/** Where a note goes that was begun before the group turned to another topic [X1]. */
export function topicOfNote(
  records: Records,
  draft: { topic?: string | undefined },
  language: string,
): TemplateResult | string {
  const topic = topicOfDraft(records, draft);
  if (!topic || topic.id === currentTopic(records)?.id) return "";
  const title = typeset(topic.title, language);
  return html`<p class="helper" data-earlier-topic>${text("common.note.earlier_topic", { title })}</p>`;
}
