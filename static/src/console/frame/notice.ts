import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { NoticeName } from "../../replica/vocabulary.ts";
import { type Icon, icon } from "../../shared/controls/icons.ts";
import type { ConsoleView } from "./view.ts";

/** A line above the page of the step, with its buttons. */
export type Notice = { sign: Icon; lead: string; words: string; actions: NoticeAction[] };
/** `about` is what the button concerns, for its accessible name. */
type NoticeAction = [key: TextKey, act: () => unknown, about?: string];

export function noticeLine(
  { language }: ConsoleView,
  { sign, lead, words, actions }: Notice,
): TemplateResult {
  return html`<div class="console-notice" role="status">
    ${icon(sign)}
    <p><b>${lead}</b>${words ? html`<br /><span lang=${language}>${words}</span>` : ""}</p>
    <div class="console-row">${actions.map(
      ([key, act, about]) => html`<button
        type="button" class="button" data-size="small" @click=${act}
        aria-label=${about ? text("common.about", { what: text(key), about }) : text(key)}
      >${text(key)}</button>`,
    )}</div>
  </div>`;
}

/** Puts a notice away on every console; `at` says which one was seen, so that a newer one stays. */
export function acknowledge(
  { run }: ConsoleView,
  notice: NoticeName,
  at: number,
): Promise<boolean> {
  return run("acknowledge", { notice, at });
}
