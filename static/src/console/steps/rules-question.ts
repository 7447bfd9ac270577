import { html, type TemplateResult } from "lit-html";
import { type KeyUnder, text } from "../../helpers/text/text.ts";
import type { Ask } from "../../replica/command.ts";
import type { Choice } from "../../replica/records.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import type { Session } from "../../session/session.ts";
import { answersReceived } from "./answers-received.ts";

/** Asks whether the group agrees with the list of rules: on phones, or aloud. */
export function rulesQuestion(
  session: Session,
  choice: Choice | undefined,
  run: Ask<unknown>,
): TemplateResult {
  if (choice?.stage === "check") {
    return html`${answersReceived(session, choice.answers)}
      <div class="console-row">${button("ask_close", true, () => run("close_check"))}</div>`;
  }
  const status = choice?.statuses[RULES_LIST];
  const items = { items: [RULES_LIST] };
  const words = status
    ? html`<p>${text("console.rules.result", { status: text(`common.status.${status}`) })}</p>`
    : html`<p class="soft">${text("console.rules.ask_helper")}</p>`;
  return html`${words}
    <div class="console-row">
      ${status ? button("not_yet", false, () => run("not_yet")) : button("ask", true, () => run("open_check", items))}
      ${button("agree", Boolean(status), () => run("agree", items))}
    </div>`;
}

function button(
  key: KeyUnder<"console.rules">,
  first: boolean,
  act: () => unknown,
): TemplateResult {
  return html`<button
    type="button" class="button" data-size="small" data-rank=${first ? "first" : "other"} @click=${act}
  >${text(`console.rules.${key}`)}</button>`;
}
