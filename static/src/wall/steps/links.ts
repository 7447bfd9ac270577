import { html, svg, type TemplateResult } from "lit-html";
import { type LinkGraph, type LinkLine, linkGraph } from "../../helpers/layout/link-graph.ts";
import { optionText } from "../../helpers/method/options.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { look } from "../../selectors/cards.ts";
import type { LinkInWords } from "../../selectors/links.ts";
import { linkSentence } from "../../shared/written/link-sentence.ts";
import { noteMarks } from "../../shared/written/note-marks.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { styled } from "../frame/style.ts";
import { flowing, type View, type WallView } from "../frame/view.ts";
import { linksPerPage } from "../frame/wall-size.ts";

/** The links as a picture, then as a list with all their words. The picture has a hidden list too. */
export function linksViews(view: WallView, links: readonly LinkInWords[]): View[] {
  return links.length ? [pictureView(view, links), listView(view, links)] : [];
}

function pictureView(view: WallView, links: readonly LinkInWords[]): View {
  const pages = Math.ceil(links.length / linksPerPage(view.size));
  const each = Math.ceil(links.length / pages);
  return {
    pages,
    draw: (page) => picture(view, links.slice(page * each, (page + 1) * each)),
  };
}

function picture(view: WallView, links: readonly LinkInWords[]): TemplateResult {
  const ends = links.map(({ id, from, to }) => ({ id, from: from.id, to: to.id }));
  const drawn = linkGraph(ends);
  const words = new Map(links.flatMap(({ from, to }) => [from, to]).map((end) => [end.id, end]));
  const labels = new Map(links.map(({ id, label }) => [id, label]));
  return html`<div class="flowing">
    <h1>${text("common.link.list")}</h1>
    <div class="link-picture" aria-hidden="true" ${styled({ "--links": `${links.length}` })}>
      ${linkEnds(view, drawn, "left", words)} ${linkLines(drawn.lines)}
      <div class="link-labels">
        ${drawn.lines.map(({ id, at }) => labelAt(labels.get(id) ?? null, at))}
      </div>
      ${linkEnds(view, drawn, "right", words)}
    </div>
    <ul class="hidden">${links.map((link) => html`<li>${linkSentence(link, view.language)}</li>`)}</ul>
  </div>`;
}

function linkEnds(
  view: WallView,
  drawn: LinkGraph,
  side: "left" | "right",
  ends: ReadonlyMap<string, LinkInWords["from"]>,
): TemplateResult {
  return html`<div class="link-ends" data-side=${side}>${drawn[side].map(({ id, at }) => {
    const record = view.records.get(id);
    const end = ends.get(id);
    const mark = record?.type === "card" ? look(record.kind, record.nature) : "note";
    return html`<p class="link-end" data-look=${mark} ${styled({ "--at": `${at * 100}%` })}>
      <span>${marksBefore(end)}${wholeWords(typeset(end?.words ?? "", view.language))}</span>
    </p>`;
  })}</div>`;
}

/** What is said beside a note, before its words: a long note is shortened at its end. */
function marksBefore(end: LinkInWords["from"] | undefined): TemplateResult | string {
  const marks = end?.note ? noteMarks(end.note) : [];
  return marks.length ? html`<b>${marks.join(" · ")}</b> · ` : "";
}

function linkLines(lines: readonly LinkLine[]): TemplateResult {
  return html`<svg class="link-lines" viewBox="0 0 100 100" preserveAspectRatio="none">
    ${lines.map((line) => svg`<path d=${curve(line)} />`)}
  </svg>`;
}

/** A curve from the left end, along the row of the label, to the right end. */
function curve({ at, left, right }: LinkLine): string {
  const [from, over, to] = [left, at, right].map((height) => Math.round(height * 10_000) / 100);
  return `M0 ${from}C22 ${from} 12 ${over} 34 ${over}L66 ${over}C88 ${over} 78 ${to} 100 ${to}`;
}

function labelAt(label: LinkInWords["label"], at: number): TemplateResult | string {
  if (!label) return "";
  return html`<p class="link-label" ${styled({ "--at": `${at * 100}%` })}>
    <span>${optionText("label", label)}</span>
  </p>`;
}

/** The links as a list, with the whole words of both ends. */
function listView({ language }: WallView, links: readonly LinkInWords[]): View {
  const items = links.map(
    ({ from, to, label }) => html`<li class="link-row">
      <span lang=${language}>${marksBefore(from)}${wholeWords(typeset(from.words, language))}</span>
      <span class="link-row-label">${label ? optionText("label", label) : ""}</span>
      <span lang=${language}>${marksBefore(to)}${wholeWords(typeset(to.words, language))}</span>
    </li>`,
  );
  return flowing(text("common.link.in_words"), html`<ul class="links-in-words">${items}</ul>`);
}
