import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { choiceOf } from "../selectors/choice.ts";
import { currentStep } from "../selectors/meeting.ts";
import { paperBallot, paperCheck } from "./console-paper-answers.ts";
import { paperNote } from "./console-paper-note.ts";
import { paperCard, paperWord } from "./console-paper-words.ts";
import "./console-pile.ts";
import { ConsolePart } from "./console-part.ts";

/** The place of the pile among the people. */
const PILE = 0;

export type PaperDesk = {
  language: string;
  person: string;
  /** What is being written for this person, under a name of its own. */
  draft: <T>(name: string, blank: T) => T;
  keep: (name: string, value: unknown) => void;
  /** Their answers in this round, in memory only and gone with it. */
  answers: Map<string, unknown>;
  post: (name: string, args: object) => Promise<boolean>;
  records: ConsolePaper["session"]["records"];
};

/** People without a phone: the facilitator writes with their words, and they have every right. */
export class ConsolePaper extends ConsolePart {
  #answers = new Map<string, Map<string, unknown>>();
  #round = 0;

  protected template(): TemplateResult {
    const people = this.#people();
    const current = this.#current();
    return html`<div class="console-part">
      <h2>${text("console.paper.title")}</h2>
      <p class="soft">${text("console.paper.helper")}</p>
      <div class="console-row" role="group" aria-label=${text("console.paper.title")}>
        ${Array.from({ length: people }, (_, index) => this.#person(index + 1, current))}
        ${this.#collecting() ? this.#pile(current) : ""}
        <button type="button" class="text-button" @click=${() => this.#add(people + 1)}>
          ${text("console.paper.add_person")}
        </button>
      </div>
      ${this.#form(current)}
    </div>`;
  }

  #collecting(): boolean {
    const kind = currentStep(this.session.records)?.kind;
    const stage = choiceOf(this.session.records)?.stage;
    const choosing = kind === "choose" || kind === "group";
    return kind === "collect" || (choosing && stage !== "resonance" && stage !== "check");
  }

  /** Cards of many people, written one after the other. */
  #pile(current: number): TemplateResult {
    return html`<button type="button" class="button" data-size="small" aria-pressed=${current === PILE}
      @click=${() => this.#turnTo(PILE)}
    >${text("console.pile.title")}</button>`;
  }

  #person(number: number, current: number): TemplateResult {
    return html`<button type="button" class="button" data-size="small" aria-pressed=${number === current}
      @click=${() => this.#turnTo(number)}
    >${text("console.paper.person", { number })}</button>`;
  }

  /** What a phone would ask for now. */
  #form(number: number): TemplateResult {
    const { stage, round } = choiceOf(this.session.records) ?? { stage: "idle", round: 0 };
    if (round !== this.#round) this.#answers.clear();
    this.#round = round;
    const kind = currentStep(this.session.records)?.kind;
    const desk = this.#desk(number);
    const choosing = kind === "choose" || kind === "group";
    if (choosing && stage === "resonance") return paperBallot(desk);
    if (choosing && stage === "check") return paperCheck(desk);
    if (number === PILE && this.#collecting()) {
      return html`<console-pile .session=${this.session}></console-pile>`;
    }
    if (kind === "collect" || choosing) return paperCard(desk);
    if (kind === "notes") return paperNote(desk);
    if (kind === "words") return paperWord(desk);
    return html`<p class="console-still">${text("console.paper.nothing")}</p>`;
  }

  #desk(number: number): PaperDesk {
    const person = number === 1 ? "paper" : `paper-${number}`;
    const shelf = (name: string) => `${person}:${name}`;
    return {
      language: this.language,
      person,
      records: this.session.records,
      draft: (name, blank) => this.session.drafts.get(shelf(name)) ?? blank,
      keep: (name, value) => {
        this.session.drafts.set(shelf(name), value);
        this.update();
      },
      answers: this.#answersOf(person),
      post: (name, args) => this.run("post_for", { person, command: { name, arguments: args } }),
    };
  }

  #answersOf(person: string): Map<string, unknown> {
    const answers = this.#answers.get(person) ?? new Map<string, unknown>();
    this.#answers.set(person, answers);
    return answers;
  }

  #people(): number {
    return this.session.drafts.get<number>("people") ?? 1;
  }

  /** The pile is there only while cards are. */
  #current(): number {
    const person = this.session.drafts.get<number>("person") ?? 1;
    return person === PILE && !this.#collecting() ? 1 : person;
  }

  #add(number: number): void {
    this.session.drafts.set("people", number);
    this.#turnTo(number);
  }

  #turnTo(number: number): void {
    this.session.drafts.set("person", number);
    this.update();
  }
}

customElements.define("console-paper", ConsolePaper);
