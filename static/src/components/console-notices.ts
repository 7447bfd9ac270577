import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import { KEEPING_PAGE } from "../selectors/kept.ts";
import { one } from "../selectors/records.ts";
import type { ConsoleView } from "./console-view.ts";
import { icon } from "./icons.ts";

/** What stands apart from the step for now: a call for the frame, a thing shown large. */
export function notices(view: ConsoleView): TemplateResult {
  return html`<div class="console-notices">${recall(view)} ${large(view)}</div>`;
}

/** Someone wishes the frame recalled; nobody knows who. Put away on this screen alone. */
function recall({ records, session }: ConsoleView): TemplateResult | string {
  const at = one(records, "frame:recall", "frame")?.recalled_at ?? 0;
  if (at <= (session.drafts.get<number>("recall-seen") ?? 0)) return "";
  const seen = () => {
    session.drafts.set("recall-seen", at);
    session.dispatchEvent(new Event("change"));
  };
  return html`<aside class="console-notice" role="status">
    ${icon("wave")}
    <p><b>${text("console.signal.frame")}</b><br />${text("console.signal.frame_say")}</p>
    <button type="button" class="button" data-size="small" @click=${seen}>
      ${text("console.signal.seen")}
    </button>
  </aside>`;
}

function large(view: ConsoleView): TemplateResult | string {
  const { projected, projected_text: words } = view.meeting;
  const shown = words || (projected && !projected.startsWith("topic:") && titleOf(view, projected));
  if (!shown) return "";
  return html`<aside class="console-notice" role="status">
    ${icon("plain")}
    <p><b>${text("console.large.now")}</b><br />${typeset(shown, view.language)}</p>
    <button type="button" class="button" data-size="small"
      @click=${() => view.run("project", { item: null })}
    >${text("console.prompts.remove")}</button>
  </aside>`;
}

function titleOf({ records }: ConsoleView, id: string): string {
  if (id === KEEPING_PAGE) return text("common.kept.next_ask");
  const record = records.get(id);
  if (!record) return "";
  if ("title" in record) return record.title;
  return "text" in record ? record.text : "";
}
