import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import { choiceOf } from "../selectors/choice.ts";
import { currentStep } from "../selectors/meeting.ts";
import { paperBallot, paperCheck } from "./console-paper-answers.ts";
import { paperCard, paperWord } from "./console-paper-words.ts";
import { ConsolePart } from "./console-part.ts";

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
        <button type="button" class="text-button" @click=${() => this.#add(people + 1)}>
          ${text("console.paper.add_person")}
        </button>
      </div>
      ${this.#form(current)}
    </div>`;
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
    if (kind === "collect" || choosing) return paperCard(desk);
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

  #current(): number {
    return this.session.drafts.get<number>("person") ?? 1;
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
