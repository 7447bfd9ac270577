import { html, type TemplateResult } from "lit-html";
import { type StripLines, type StripSpace, stripLines } from "../../helpers/layout/strip-lines.ts";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import type { Card, Topic } from "../../replica/records.ts";
import { look } from "../../selectors/cards.ts";
import { cardsOf, openCard, topics } from "../../selectors/explore.ts";
import type { Identified } from "../../selectors/records.ts";
import { icon } from "../../shared/controls/icons.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { styled } from "../frame/style.ts";
import { lengthOf, type WallView } from "../frame/view.ts";
import type { LastRow } from "../frame/wall-size.ts";
import { projectButton, wallKind } from "./cards.ts";
import { wordsForTheWall } from "./speak.ts";

/** Beside the title on a wide wall, below it on another. */
const SPACE: Record<LastRow, { wide: StripSpace; square: StripSpace }> = {
  near: { wide: { lines: 8, characters: 72 }, square: { lines: 7, characters: 88 } },
  normal: { wide: { lines: 6, characters: 50 }, square: { lines: 2, characters: 58 } },
  far: { wide: { lines: 4, characters: 36 }, square: { lines: 1, characters: 42 } },
};

/** The topic above its notes; `whole` if it holds all that its cards say. */
export type TopicStrip = { template: TemplateResult; whole: boolean };

/**
 * The title of the topic and its cards: the open one with its text and its reformulation, the others by their
 * titles. A topic that is a single card is shown as that card.
 */
export function topicStrip(view: WallView, topic: Identified<Topic>): TopicStrip {
  const cards = cardsOf(view.records, topic);
  const open = openCard(topic, cards);
  const itself = cards.length === 1 && open?.title === topic.title;
  const others = cards.filter((card) => card !== open);
  const lines = linesFor(view, open, itself, others);
  const shown = open && !(itself && !open.text && !open.reformulation);
  const template = html`<header class="strip" data-cards=${shown ? "some" : "none"}>
    ${tabs(view, topic.id)}
    <div><h1 class="topic" data-length=${lengthOf(topic.title)}>
      ${itself && open ? wallKind(open) : ""}
      <span lang=${view.language}>${wholeWords(typeset(topic.title, view.language))}</span>
      ${itself && open && view.hasControls ? projectButton(view, open.id, open.title) : ""}
    </h1>
    ${view.step.question ? "" : html`<p class="strip-now" data-now>${now(view)}</p>`}
    </div>
    ${
      shown
        ? html`<div class="strip-cards">
      ${openedCard(view, open, itself, lines)} ${otherCards(view, topic.id, others, lines)}
    </div>`
        : ""
    }
  </header>`;
  const left = others.some((card) => card.text || card.reformulation);
  return { template, whole: lines.whole && !left };
}

/** What happens now, unless the step asks a question of its own [H43]. */
function now(view: WallView): string {
  return wordsForTheWall(view) ?? text("wall.aloud");
}

function linesFor(
  { size }: WallView,
  open: Card | undefined,
  itself: boolean,
  others: readonly Card[],
): StripLines {
  const space = SPACE[size.row][size.wide ? "wide" : "square"];
  const { title = "", text: words = "", reformulation = "" } = open ?? {};
  return stripLines(
    {
      title: itself ? "" : title,
      text: words,
      reformulation: reformulation && `${text("common.card.reformulation")} ${reformulation}`,
      others: others.map((other) => other.title),
    },
    space,
  );
}

/** If there are two topics, a tab for each; controls change to the other. */
function tabs(view: WallView, current: string): TemplateResult | string {
  const all = topics(view.records);
  if (all.length < 2) return "";
  const number = all.findIndex(({ id }) => id === current) + 1;
  return html`<p class="tabs">
    <span class="tab" aria-current="true"
      >${text("wall.explore.topic", { number, total: all.length })}</span>
    ${all.filter(({ id }) => id !== current).map((other) => tab(view, other))}
  </p>`;
}

function tab({ hasControls, send, language }: WallView, { id, title }: Identified<Topic>) {
  const words = html`<span lang=${language}>${wholeWords(typeset(title, language))}</span>`;
  if (!hasControls) return html`<span class="tab">${words}</span>`;
  return html`<button type="button" class="tab" @click=${() => send("project", { item: id })}>
    ${words}
  </button>`;
}

function openedCard(
  view: WallView,
  card: Identified<Card>,
  itself: boolean,
  lines: StripLines,
): TemplateResult {
  const { language } = view;
  const sign = icon(look(card.kind, card.nature));
  const title = wholeWords(typeset(card.title, language));
  return html`<article class="card strip-open" data-look=${look(card.kind, card.nature)}>
    ${itself ? "" : html`<h2 class="strip-title" lang=${language}>${sign}<span>${title}</span></h2>`}
    ${paragraph(card.text, lines.text, language)}
    ${paragraph(card.reformulation, lines.reformulation, language, html`<b>${text("common.card.reformulation")}</b> `)}
    ${view.hasControls && !itself ? projectButton(view, card.id, card.title) : ""}
  </article>`;
}

function paragraph(
  words: string,
  lines: number,
  language: string,
  label: TemplateResult | string = "",
): TemplateResult | string {
  if (!words) return "";
  return html`<p class="strip-text" lang=${language} ${styled({ "--lines": `${lines}` })}
    >${label}${joinLastWords(typeset(words, language))}</p>`;
}

/** The titles of the other cards, as many as there is room for; controls open one of them. */
function otherCards(
  view: WallView,
  topic: string,
  others: readonly Identified<Card>[],
  lines: StripLines,
): TemplateResult | string {
  if (others.length === 0) return "";
  const left = others.length - lines.others;
  return html`<ul class="strip-others">
    ${others.slice(0, lines.others).map((card) => html`<li>${otherCard(view, topic, card)}</li>`)}
    ${left ? html`<li class="strip-left">${text("wall.explore.more_cards", { count: left })}</li>` : ""}
  </ul>`;
}

function otherCard(
  { hasControls, send, language }: WallView,
  topic: string,
  { id, kind, nature, title }: Identified<Card>,
): TemplateResult {
  const inside = html`${icon(look(kind, nature))}<span lang=${language}>${wholeWords(typeset(title, language))}</span>`;
  if (!hasControls) {
    return html`<p class="card strip-other" data-look=${look(kind, nature)}>${inside}</p>`;
  }
  return html`<button
    type="button" class="card strip-other" data-look=${look(kind, nature)}
    @click=${() => send("open_card", { topic, card: bare(id) })}
  >${inside}</button>`;
}
