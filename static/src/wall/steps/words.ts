import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { NO_CLOUD_UP_TO } from "../../helpers/layout/words-picture.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { ClosingLine, Word } from "../../replica/records.ts";
import { linesOf, wordsInOrder } from "../../selectors/closing.ts";
import type { Identified } from "../../selectors/records.ts";
import "./cloud.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import {
  fixedView,
  leading,
  measuredView,
  one,
  quietNow,
  type View,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";
import { HeldWords } from "./held-words.ts";

/** A page shows one wall. */
const HELD = new HeldWords();

/** The closing words once they are shown: together, then each closing line on a page of its own. */
export function wordsScreen(view: WallView): WallScreen {
  const question = text("common.words.question");
  if (!view.meeting.words_shown) {
    return one(
      "hidden-words",
      leading(question, view.language, quietNow(text("wall.words.arriving"))),
    );
  }
  const words = HELD.shown(wordsInOrder(view.records, view.language), view.meeting);
  const lines = linesOf(view.records);
  if (words.length + lines.length === 0) {
    return one("words", leading(question, view.language, quietNow(text("wall.words.helper"))));
  }
  const large = lines.map((line) => lineView(view, line));
  const views = words.length ? [wordsView(view, words), ...large] : large;
  const now = words.length ? "" : question;
  return view.meeting.words_frozen
    ? { name: "words", views, now, note: text("wall.words.stopped") }
    : { name: "words", views, now };
}

function wordsView(view: WallView, words: Identified<Word>[]): View {
  if (words.length <= NO_CLOUD_UP_TO) return row(view, words);
  const items = repeat(
    words,
    ({ id }) => id,
    (word) => listed(view, word),
  );
  const { wide } = view.size;
  return measuredView(html`<div
    class="words" data-shape=${wide ? "wide" : "square"} ?data-fit=${!wide}
  >
    <h1 data-now>${text("common.words.question")}</h1>
    ${(wide ? beside : behind)(view, words.length, items)}
  </div>`);
}

/** The cloud, and the list of its words beside it. */
function beside(view: WallView, count: number, items: unknown): TemplateResult {
  return html`${cloud(view)}
    <section class="words-list">
      <h2>${text("common.words.list", { count })}</h2>
      <div class="frame"><ul data-flow data-columns="one">${items}</ul></div>
    </section>`;
}

/** On a wall that is not wide enough for both, the cloud has a page and the list follows. */
function behind(view: WallView, count: number, items: unknown): TemplateResult {
  return html`<div class="frame"><div data-flow data-columns="one">
    ${cloud(view)}
    <section class="words-list">
      <h2>${text("common.words.list", { count })}</h2>
      <ul>${items}</ul>
    </section>
  </div></div>`;
}

function cloud({ session }: WallView): TemplateResult {
  return html`<wall-cloud aria-hidden="true" .session=${session}></wall-cloud>`;
}

function listed({ language }: WallView, word: Word): TemplateResult {
  const count =
    word.counted && word.count > 1 ? html`<span class="count">${word.count}</span>` : "";
  return html`<li data-kind=${word.kind}>
    <span lang=${language}>${wholeWords(typeset(word.text, language))}</span>${count}
  </li>`;
}

function row({ language }: WallView, words: Identified<Word>[]): View {
  return fixedView(html`<div class="words-row">
    <h1 data-now>${text("common.words.question")}</h1>
    <ul>${words.map(
      (word) =>
        html`<li data-kind=${word.kind} lang=${language}>${wholeWords(typeset(word.text, language))}</li>`,
    )}</ul>
  </div>`);
}

function lineView({ language }: WallView, line: ClosingLine): View {
  return fixedView(html`<figure class="line">
    <figcaption><h1>${text("common.words.lines")}</h1></figcaption>
    <blockquote lang=${language}>${wholeWords(typeset(line.text, language))}</blockquote>
  </figure>`);
}
