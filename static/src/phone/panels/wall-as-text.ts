import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { floorOf, speechAt } from "../../helpers/method/speech.ts";
import { onNextFrame } from "../../helpers/platform/next-frame.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Card } from "../../replica/records.ts";
import { CLOSINGS_PAGE, RULES_LIST } from "../../replica/vocabulary.ts";
import { grouped } from "../../selectors/cards.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { linesOf, synthesisText, wordsInOrder } from "../../selectors/closing.ts";
import { notesOf, topics } from "../../selectors/explore.ts";
import { currentStep, meetingOf } from "../../selectors/meeting.ts";
import type { Identified } from "../../selectors/records.ts";
import { vocabularyOf } from "../../selectors/vocabulary.ts";
import type { Session } from "../../session/session.ts";
import { drawingOf, type WallDrawing } from "../../shared/meeting/step-kinds.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { cardView } from "../../shared/written/card-view.ts";
import { noteMarks } from "../../shared/written/note-marks.ts";
import { list } from "../parts/list.ts";
import {
  choiceSections,
  closingsSections,
  openingSections,
  type Plain,
  projectedLines,
  promptSections,
  stepAlone,
  type WallSection,
} from "./wall-sections.ts";

/** The sessions that are sent also what only the wall shows. */
const READING = new WeakSet<Session>();

/** What the wall shows, as lists with headings, for people who cannot see it [H17]. */
export class PhoneWallAsText extends BoardElement {
  /** Redrawn at most once a second, so that a screen reader is not interrupted by each change. */
  protected override readonly pace = 1_000;

  /** Beside what the phone asks. There it asks the server for nothing by itself [H42]. */
  beside = false;
  /** The step and the stage that were drawn last. */
  #place = "";

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.beside) this.#readWords();
  }

  protected template(): TemplateResult {
    const { records } = this.session;
    const plain = this.#plain.bind(this);
    const parts = [
      ...this.#projected(),
      ...this.#closings(plain),
      ...openingSections(records, plain),
      ...this.#step(),
      ...promptSections(records, plain),
      ...this.#rules(),
      ...this.#gathered(),
    ];
    const sections = (parts.length ? parts : [stepAlone(records)]).map(
      ({ title, content }) => html`<section><h2>${this.#set(title)}</h2>${content}</section>`,
    );
    if (!this.beside) return html`<main class="step-main reading" tabindex="0">${sections}</main>`;
    this.#beginAtTop();
    return html`<div class="kept-wall-page reading" tabindex="0">${sections}</div>`;
  }

  /** What the wall shows at another step or stage is read from its beginning. */
  #beginAtTop(): void {
    const { records } = this.session;
    const place = `${currentStep(records)?.id} ${choiceOf(records)?.stage}`;
    if (place === this.#place) return;
    this.#place = place;
    onNextFrame(() => this.firstElementChild?.scrollTo(0, 0));
  }

  /** What the group has gathered so far; first what the wall shows at this step. */
  #gathered(): WallSection[] {
    const { records } = this.session;
    const step = currentStep(records);
    const shown = step && drawingOf(step).wall;
    const parts: [WallDrawing, WallSection[]][] = [
      ["choose", choiceSections(records, this.#plain.bind(this))],
      ["collect", this.#cards()],
      ["explore", this.#notes()],
      ["synthesis", this.#synthesis()],
      ["words", this.#words()],
    ];
    const first = parts.filter(([wall]) => wall === shown);
    const others = parts.filter(([wall]) => wall !== shown);
    return [...first, ...others].flatMap(([, sections]) => sections);
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

  /** What the group kept of its earlier meetings, while the wall shows it. */
  #closings(plain: Plain): WallSection[] {
    const { records } = this.session;
    if (meetingOf(records)?.projected !== CLOSINGS_PAGE) return [];
    const title = text("common.earlier.title");
    if (!READING.has(this.session)) return [this.#unread(title)];
    return [{ title, content: html`` }, ...closingsSections(records, plain)];
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
    const unread = text("common.words.question");
    if (!READING.has(this.session))
      return meetingOf(this.session.records)?.words_shown ? [this.#unread(unread)] : [];
    const words = wordsInOrder(this.session.records, this.language).map((word) => word.text);
    const lines = linesOf(this.session.records).map((line) => line.text);
    return [
      ...(words.length
        ? [this.#plain(text("common.words.list", { count: words.length }), words)]
        : []),
      ...(lines.length ? [this.#plain(text("common.words.lines"), lines)] : []),
    ];
  }

  /**
   * What only readers of the wall are sent [P18] [K12]. Asking is a press, here and in the menu, so that nothing a
   * phone sends shows whether the wall is kept beside it.
   */
  #unread(title: string): WallSection {
    const content = html`<button
      type="button" class="text-button" @click=${() => this.#readWords()}
    >${text("phone.wall.read_words")}</button>`;
    return { title, content };
  }

  #readWords(): void {
    READING.add(this.session);
    this.session.readWall();
    this.update();
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
