import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { optionText } from "../../helpers/method/options.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Note, Topic } from "../../replica/records.ts";
import { cardsOf, columnsNow, currentTopic, newestNote, notesOf } from "../../selectors/explore.ts";
import { linksInWords } from "../../selectors/links.ts";
import type { Identified } from "../../selectors/records.ts";
import { noteMarks } from "../../shared/written/note-marks.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { styled } from "../frame/style.ts";
import { measuredView, type View, type WallScreen, type WallView } from "../frame/view.ts";
import { linksViews } from "./links.ts";
import { floorInWords, speakScreen } from "./speak.ts";
import { topicStrip } from "./topic-strip.ts";
import { wholeCards } from "./whole-cards.ts";

/**
 * The current topic: its cards in a strip above its notes in four columns, then its cards in full if the strip
 * does not hold all of their words, then its links.
 */
export function exploreScreen(view: WallView): WallScreen {
  const topic = currentTopic(view.records);
  if (!topic) return speakScreen(view);
  const strip = topicStrip(view, topic);
  const cards = strip.whole ? [] : [wholeCards(view, topic.title, cardsOf(view.records, topic))];
  const links = linksViews(view, linksInWords(view.records, topic.id));
  const views = [notesView(view, strip.template, topic), ...cards, ...links];
  return { name: `explore-${topic.id}`, views, note: floorInWords(view) };
}

function notesView(view: WallView, strip: TemplateResult, { id }: Identified<Topic>): View {
  const newest = newestNote(view.records, id);
  const { question } = view.step;
  const columns = columnsNow(view.records);
  const asked = html`<p class="asked" data-now lang=${view.language}>${wholeWords(typeset(question, view.language))}</p>`;
  return measuredView(html`<div class="explored" ?data-asks=${question}>
    ${question ? asked : ""} ${strip}
    <div class="note-columns" data-flow data-sheets ${styled(gridOf(columns.length))}>
      ${columns.map((column) => noteColumn(view, id, column, newest))}
    </div>
  </div>`);
}

/** Up to four columns stand in a row on a wide wall, two on a narrow one. */
function gridOf(count: number): Record<string, string> {
  const across = count > 4 ? 3 : count;
  const narrow = Math.min(2, count);
  return {
    "--across": `${across}`,
    "--down": `${Math.ceil(count / across)}`,
    "--narrow-across": `${narrow}`,
    "--narrow-down": `${Math.ceil(count / narrow)}`,
  };
}

function noteColumn(
  view: WallView,
  topic: string,
  column: string,
  newest: string | undefined,
): TemplateResult {
  return html`<section class="note-column" data-column=${column}>
    <h2>${optionText("column", column)}</h2>
    <ul class="note-sheet">
      ${repeat(
        notesOf(view.records, topic, column),
        ({ id }) => id,
        (note) => noteItem(view, note, note.id === newest),
      )}
    </ul>
  </section>`;
}

/** A note. Its column is written in it where the note is wider than its column. */
function noteItem(view: WallView, note: Identified<Note>, newest: boolean): TemplateResult {
  const { language } = view;
  const [column, marks] = [optionText("column", note.column), noteMarks(note)];
  return html`<li class="note" data-order=${note.order} ?data-newest=${newest}>
    ${guard(
      [note.text, column, marks.join(), language],
      () => html`<p lang=${language}>${typeset(note.text, language)}</p>
        <p class="note-name">${column}</p>
        ${marks.map((mark) => html`<p class="card-tag">${mark}</p>`)}`,
    )}
  </li>`;
}
