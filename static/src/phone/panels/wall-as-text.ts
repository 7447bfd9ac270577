import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { floorOf, speechAt } from "../../helpers/method/speech.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Card } from "../../replica/records.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { grouped } from "../../selectors/cards.ts";
import { linesOf, synthesisText, wordsInOrder } from "../../selectors/closing.ts";
import { notesOf, topics } from "../../selectors/explore.ts";
import { currentStep, meetingOf } from "../../selectors/meeting.ts";
import type { Identified } from "../../selectors/records.ts";
import { vocabularyOf } from "../../selectors/vocabulary.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { cardView } from "../../shared/written/card-view.ts";
import { noteMarks } from "../../shared/written/note-marks.ts";
import { list } from "../parts/list.ts";
import {
  choiceSections,
  closingsSections,
  openingSections,
  projectedLines,
  promptSections,
  stepAlone,
  type WallSection,
} from "./wall-sections.ts";

/** What the wall shows, as lists with headings, for people who cannot see it [H17]. */
export class PhoneWallAsText extends BoardElement {
  /** Redrawn at most once a second, so that a screen reader is not interrupted by each change. */
  protected override readonly pace = 1_000;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.readWall();
  }

  protected template(): TemplateResult {
    const { records } = this.session;
    const plain = this.#plain.bind(this);
    const parts = [
      ...this.#projected(),
      ...closingsSections(records, plain),
      ...openingSections(records, plain),
      ...this.#step(),
      ...promptSections(records, plain),
      ...this.#rules(),
      ...choiceSections(records, plain),
      ...this.#cards(),
      ...this.#notes(),
      ...this.#synthesis(),
      ...this.#words(),
    ];
    return html`<main class="step-main reading" tabindex="0">
      ${(parts.length ? parts : [stepAlone(records)]).map(
        ({ title, content }) => html`<section><h2>${this.#set(title)}</h2>${content}</section>`,
      )}
    </main>`;
  }

  /** The subject of the step and who has the floor, in the words of the method. */
  #step(): WallSection[] {
    const [meeting, step] = [meetingOf(this.session.records), currentStep(this.session.records)];
    const speech = meeting && step ? speechAt(meeting.method, step.id) : {};
    const lines = [speech.wall ?? "", ...floorOf(speech).map((part) => part.join(" · "))];
    const shown = lines.filter(Boolean);
    return step && shown.length ? [this.#plain(step.title, shown)] : [];
  }

  #projected(): WallSection[] {
    const lines = projectedLines(this.session.records);
    return lines.length ? [this.#plain(text("phone.wall.large"), lines)] : [];
  }

  #rules(): WallSection[] {
    const meeting = meetingOf(this.session.records);
    const shown = currentStep(this.session.records)?.kind === "rules";
    if (!meeting?.rules.length || !(shown || meeting.projected === RULES_LIST)) return [];
    return [this.#plain(text("phone.rules.reminder"), meeting.rules)];
  }

  #synthesis(): WallSection[] {
    const { records } = this.session;
    return vocabularyOf(records).synthesis.flatMap((field) => {
      const words = synthesisText(records, field);
      return words ? [this.#plain(optionText("synthesis_field", field), [words])] : [];
    });
  }

  #cards(): WallSection[] {
    const { themes, loose } = grouped(this.session.records);
    const parts = themes.map(({ title, cards }) => this.#list(title, cards));
    const title = text(themes.length ? "phone.wall.ungrouped" : "common.report.cards");
    return loose.length ? [...parts, this.#list(title, loose)] : parts;
  }

  #list(title: string, cards: Identified<Card>[]): WallSection {
    const { language } = this;
    const content = html`<ul class="own-cards">
      ${list(cards, (card) => cardView(card, language))}
    </ul>`;
    return { title, content };
  }

  #notes(): WallSection[] {
    return topics(this.session.records).flatMap((topic) =>
      vocabularyOf(this.session.records).columns.flatMap((column) => {
        const notes = notesOf(this.session.records, topic.id, column).map((note) =>
          [note.text, ...noteMarks(note)].join(" · "),
        );
        const title = `${topic.title} · ${optionText("column", column)}`;
        return notes.length ? [this.#plain(title, notes)] : [];
      }),
    );
  }

  #words(): WallSection[] {
    const words = wordsInOrder(this.session.records, this.language).map((word) => word.text);
    const lines = linesOf(this.session.records).map((line) => line.text);
    return [
      ...(words.length
        ? [this.#plain(text("common.words.list", { count: words.length }), words)]
        : []),
      ...(lines.length ? [this.#plain(text("common.words.lines"), lines)] : []),
    ];
  }

  #plain(title: string, lines: readonly string[]): WallSection {
    return {
      title,
      content: html`<ul>${lines.map((line) => html`<li>${this.#set(line)}</li>`)}</ul>`,
    };
  }

  #set(words: string): string {
    return typeset(words, this.language);
  }
}

customElements.define("phone-wall-as-text", PhoneWallAsText);
