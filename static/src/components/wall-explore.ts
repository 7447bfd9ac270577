import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Column, Note, Topic } from "../replica/records.ts";
import { cardsInOrder } from "../selectors/cards.ts";
import { COLUMNS, currentTopic, notesOf, topics } from "../selectors/explore.ts";
import { type LinkInWords, linksInWords } from "../selectors/links.ts";
import type { Identified } from "../selectors/records.ts";
import { cardsView, largeButton } from "./wall-cards.ts";
import {
  flowing,
  leading,
  one,
  running,
  type View,
  type WallScreen,
  type WallView,
} from "./wall-view.ts";

/** One agreed topic: its cards, then what the group says of it in four columns, then the links. */
export function exploreScreen(view: WallView): WallScreen {
  const topic = currentTopic(view.records);
  if (!topic) return one("explore", leading(view.step.title, view.language));
  const title = heading(view, topic);
  const of = new Set(topic.cards);
  const cards = cardsInOrder(view.records).filter(({ id }) => of.has(id));
  const views = [cardsView(view, title, cards), notesView(view, title, topic.id)];
  const links = linksInWords(view.records);
  return {
    name: `explore ${topic.id}`,
    views: links.length ? [...views, linksView(view, links)] : views,
  };
}

/** The topic; with two, both stand there, and the facilitator changes from one to the other. */
function heading(view: WallView, { id: current, title }: Identified<Topic>): TemplateResult {
  const { records, give, commands, language } = view;
  const all = topics(records);
  if (all.length < 2) return html`<span lang=${language}>${typeset(title, language)}</span>`;
  return html`<span class="tabs">${all.map(({ id, title }) => {
    const words = html`<span lang=${language}>${typeset(title, language)}</span>`;
    const here = id === current ? "true" : "false";
    if (!commands) return html`<span class="tab" aria-current=${here}>${words}</span>`;
    return html`<button
      type="button" class="tab" aria-current=${here}
      @click=${() => give("project", { item: id })}
    >${words}</button>`;
  })}</span>`;
}

function notesView(view: WallView, title: TemplateResult, topic: string): View {
  return running(html`<div class="flowing">
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
    <div class="frame"><ul data-flow data-columns="one">
      ${notes.map((note) => noteItem(view, note))}
    </ul></div>
  </section>`;
}

function noteItem(view: WallView, note: Identified<Note>): TemplateResult {
  return html`<li class="note">
    <p lang=${view.language}>${typeset(note.text, view.language)}</p>
    ${note.facilitator ? html`<p class="card-tag">${text("common.facilitator_input")}</p>` : ""}
    ${view.commands ? largeButton(view, note.id, note.text) : ""}
  </li>`;
}

function linksView(view: WallView, links: LinkInWords[]): View {
  const set = (words: string) => typeset(words, view.language);
  const items = links.map(
    ({ from, to, label }) => html`<li class="thread">
      <span lang=${view.language}>${set(from)}</span>
      <span class="thread-label">${label ? text(`common.label.${label}`) : ""}</span>
      <span lang=${view.language}>${set(to)}</span>
    </li>`,
  );
  return flowing(text("common.link.list"), html`<ul class="threads">${items}</ul>`);
}
