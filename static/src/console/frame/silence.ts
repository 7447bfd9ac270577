import { html, type TemplateResult } from "lit-html";
import { minutesLeft } from "../../helpers/text/clock.ts";
import { text } from "../../helpers/text/text.ts";
import { cardsInOrder } from "../../selectors/cards.ts";
import { silenceNow } from "../../selectors/meeting.ts";
import { unopened } from "../../selectors/unopened.ts";
import type { ConsoleView } from "./view.ts";

const MINUTE = 60_000;
/** The lengths of silence that are offered, in minutes. */
const SILENCES = [1, 2, 3];
const WRITING = [5];

/** Buttons for a silence, or for one to write in; while it lasts, what is left of it. */
export function silenceRow(view: ConsoleView, writing: boolean): TemplateResult {
  const current = silenceNow(view.meeting, view.session.now());
  if (current) return lasting(view, minutesLeft(current.ends_at, view.session.now()));
  const word = writing ? "writing" : "silence";
  return html`<div class="console-row" data-silence>${(writing ? WRITING : SILENCES).map(
    (count) => html`<button type="button" class="button" data-size="small"
      data-rank=${isNext(view, writing) ? "first" : "other"} @click=${() => begin(view, count, writing)}
    >${text(`console.clock.${word}`, { count })}</button>`,
  )}</div>`;
}

/** To write is what comes first, as long as there is nothing to read. */
function isNext({ records }: ConsoleView, writing: boolean): boolean {
  return writing && cardsInOrder(records).length === 0 && !unopened(records, "cards");
}

function lasting({ meeting, run }: ConsoleView, count: number): TemplateResult {
  const word = text(meeting.silence?.writing ? "common.silence.writing" : "common.silence.word");
  return html`<div class="console-row" data-silence>
    <p role="status"><b>${word}</b> · ${text("common.clock.left", { count })}</p>
    <button type="button" class="button" data-size="small"
      @click=${() => run("keep_silence", { ends_at: null })}
    >${text("console.clock.end_silence")}</button>
  </div>`;
}

function begin({ session, run }: ConsoleView, minutes: number, writing: boolean): void {
  const ends_at = Math.round(session.now() + minutes * MINUTE);
  void run("keep_silence", { ends_at, minutes, writing });
}
