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
import { roomUnderName } from "../frame/seats.ts";
import { running, type View, type WallScreen, type WallView } from "../frame/view.ts";
import { cardsView, largeButton, wallKind } from "./cards.ts";
import { linksViews } from "./links.ts";
import { floorInWords, saidScreen } from "./speak.ts";

/**
 * One agreed topic: its cards, then what the group says of it in four columns, then the links. A
 * topic that is a card by itself is that card: it has no page on which it would stand twice.
 */
export function exploreScreen(view: WallView): WallScreen {
  const topic = currentTopic(view.records);
  if (!topic) return saidScreen(view);
  const of = new Set(topic.cards);
  const cards = cardsInOrder(view.records).filter(({ id }) => of.has(id));
  const itself = cards.length === 1 && cards[0]?.title === topic.title ? cards[0] : undefined;
  const title = heading(view, topic, itself);
  const notes = notesView(view, title, topic.id);
  const room = roomUnderName(view.seats);
  const views = itself ? [notes] : [cardsView(view, title, cards, room), notes];
  const links = linksViews(view, linksInWords(view.records, topic.id));
  const note = floorInWords(view);
  return { name: `explore-${topic.id}`, views: [...views, ...links], note };
}

/** The topic; with two, the other stands over it, and the facilitator changes to it there. */
function heading(
  view: WallView,
  { id: current, title }: Identified<Topic>,
  card: Identified<Card> | undefined,
): TemplateResult {
  const words = html`<span class="topic">
    ${card ? wallKind(card) : ""}
    <span lang=${view.language}>${typeset(title, view.language)}</span>
    ${card && view.commands ? largeButton(view, card.id, title) : ""}
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

function tab({ commands, give, language }: WallView, { id, title }: Identified<Topic>) {
  const words = html`<span lang=${language}>${typeset(title, language)}</span>`;
  if (!commands) return html`<span class="tab">${words}</span>`;
  return html`<button type="button" class="tab" @click=${() => give("project", { item: id })}>
    ${words}
  </button>`;
}

function notesView(view: WallView, title: TemplateResult, topic: string): View {
  return running(html`<div class="flowing noted">
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
  const parts = [note, view.commands, view.language];
  return html`<li class="note">${guard(parts, () => noteWords(view, note))}</li>`;
}

function noteWords(view: WallView, note: Identified<Note>): TemplateResult {
  return html`<div data-run>
      <p lang=${view.language}>${typeset(note.text, view.language)}</p>
      ${noteMarks(note).map((mark) => html`<p class="card-tag">${mark}</p>`)}
    </div>
    ${view.commands ? largeButton(view, note.id, note.text) : ""}`;
}
