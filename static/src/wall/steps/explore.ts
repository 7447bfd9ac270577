import { html, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Card, Note, Topic } from "../../replica/records.ts";
import { COLUMNS, type Column } from "../../replica/vocabulary.ts";
import { cardsInOrder } from "../../selectors/cards.ts";
import { currentTopic, notesOf, topics } from "../../selectors/explore.ts";
import { linksInWords } from "../../selectors/links.ts";
import type { Identified } from "../../selectors/records.ts";
import { noteMarks } from "../../shared/note-marks.ts";
import { measuredView, type View, type WallScreen, type WallView } from "../frame/view.ts";
import { cardsPerPageUnderTitle } from "../frame/wall-size.ts";
import { cardsView, projectButton, wallKind } from "./cards.ts";
import { linksViews } from "./links.ts";
import { floorInWords, speakScreen } from "./speak.ts";

/**
 * The current topic: its cards, then its notes in four columns, then its links. A topic that is a single
 * card has no page of cards, because the card would repeat the heading.
 */
export function exploreScreen(view: WallView): WallScreen {
  const topic = currentTopic(view.records);
  if (!topic) return speakScreen(view);
  const of = new Set(topic.cards);
  const cards = cardsInOrder(view.records).filter(({ id }) => of.has(id));
  const itself = cards.length === 1 && cards[0]?.title === topic.title ? cards[0] : undefined;
  const title = heading(view, topic, itself);
  const notes = notesView(view, title, topic.id);
  const room = cardsPerPageUnderTitle(view.size);
  const views = itself ? [notes] : [cardsView(view, title, cards, room), notes];
  const links = linksViews(view, linksInWords(view.records, topic.id));
  const note = floorInWords(view);
  return { name: `explore-${topic.id}`, views: [...views, ...links], note };
}

/** The title of the topic. If there are two, the other is a tab above it; controls change to it. */
function heading(
  view: WallView,
  { id: current, title }: Identified<Topic>,
  card: Identified<Card> | undefined,
): TemplateResult {
  const words = html`<span class="topic">
    ${card ? wallKind(card) : ""}
    <span lang=${view.language}>${typeset(title, view.language)}</span>
    ${card && view.hasControls ? projectButton(view, card.id, title) : ""}
  </span>`;
  const all = topics(view.records);
  if (all.length < 2) return words;
  const number = all.findIndex(({ id }) => id === current) + 1;
  return html`<span class="tabs">
      <span class="tab" aria-current="true"
        >${text("wall.explore.topic", { number, total: all.length })}</span>
      ${all.filter(({ id }) => id !== current).map((other) => tab(view, other))}
    </span>
    ${words}`;
}

function tab({ hasControls, send, language }: WallView, { id, title }: Identified<Topic>) {
  const words = html`<span lang=${language}>${typeset(title, language)}</span>`;
  if (!hasControls) return html`<span class="tab">${words}</span>`;
  return html`<button type="button" class="tab" @click=${() => send("project", { item: id })}>
    ${words}
  </button>`;
}

function notesView(view: WallView, title: TemplateResult, topic: string): View {
  return measuredView(html`<div class="flowing noted">
    <h1>${title}</h1>
    <div class="note-columns">
      ${COLUMNS.map((column) => noteColumn(view, topic, column))}
    </div>
  </div>`);
}

function noteColumn(view: WallView, topic: string, column: Column): TemplateResult {
  const notes = notesOf(view.records, topic, column);
  return html`<section class="note-column" data-column=${column}>
    <h2>${text(`common.column.${column}`)}</h2>
    <div class="frame"><ul data-flow data-packed>
      ${repeat(
        notes,
        ({ id }) => id,
        (note) => noteItem(view, note),
      )}
    </ul></div>
  </section>`;
}

function noteItem(view: WallView, note: Identified<Note>): TemplateResult {
  const parts = [note, view.hasControls, view.language];
  return html`<li class="note">${guard(parts, () => noteWords(view, note))}</li>`;
}

function noteWords(view: WallView, note: Identified<Note>): TemplateResult {
  return html`<div data-run>
      <p lang=${view.language}>${typeset(note.text, view.language)}</p>
      ${noteMarks(note).map((mark) => html`<p class="card-tag">${mark}</p>`)}
    </div>
    ${view.hasControls ? projectButton(view, note.id, note.text) : ""}`;
}
