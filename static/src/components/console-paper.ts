import { html, type TemplateResult } from "lit-html";
import { bare, newId } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { choiceOf } from "../selectors/choice.ts";
import { currentStep } from "../selectors/meeting.ts";
import { type Given, givenBy, PILE, peopleOnPaper } from "../selectors/paper.ts";
import { rulesChoice } from "../selectors/rules.ts";
import { paperBallot, paperCheck } from "./console-paper-answers.ts";
import { paperCard } from "./console-paper-card.ts";
import { paperGiven } from "./console-paper-given.ts";
import { paperNote } from "./console-paper-note.ts";
import { paperWord } from "./console-paper-word.ts";
import { ConsolePart } from "./console-part.ts";
import "./console-pile.ts";
import { twice } from "./console-twice.ts";

export type PaperDesk = {
  language: string;
  person: string;
  /** What was written for them and is on the board. */
  given: Given;
  /** What is being written for this person, under a name of its own. */
  draft: <T>(name: string, blank: T) => T;
  keep: (name: string, value: unknown) => void;
  /** Keeps it, and turns to the field in which it is changed. */
  takeUp: (name: string, value: unknown, field: string) => void;
  /** Their answers in this round, in the memory of this screen alone and gone with it. */
  answers: Map<string, unknown>;
  answer: (item: string, value: unknown) => void;
  post: (name: string, args: object) => Promise<boolean>;
  records: ConsolePaper["session"]["records"];
};

/** People without a phone: the facilitator writes with their words, and they have every right. */
export class ConsolePaper extends ConsolePart {
  #answers = new Map<string, Map<string, unknown>>();
  #round = 0;

  protected template(): TemplateResult {
    const person = this.#current();
    const people = peopleOnPaper(this.session.records);
    return html`<div class="console-part">
      <h2>${text("console.paper.title")}</h2>
      <p class="soft">${text("console.paper.helper")}</p>
      <div class="console-row" role="group" aria-label=${text("console.paper.title")}>
        ${people.map(({ id, number }) => this.#turn(bare(id), text("console.paper.person", { number })))}
        ${this.#hasPile() ? this.#turn(PILE, text("console.pile.title")) : ""}
        <button type="button" class="text-button" @click=${() => void this.#add()}>
          ${text("console.paper.add_person")}
        </button>
      </div>
      ${person ? this.#page(this.#desk(person)) : ""}
    </div>`;
  }

  #turn(person: string, words: string): TemplateResult {
    return html`<button type="button" class="button" data-size="small"
      aria-pressed=${person === this.#current()} @click=${() => this.#turnTo(person)}
    >${words}</button>`;
  }

  #page(desk: PaperDesk): TemplateResult {
    const leaving = desk.person === PILE ? "" : this.#leaving(desk);
    return html`${this.#form(desk)} ${paperGiven(desk)} ${leaving}`;
  }

  /** What is taken up again, or what a phone would ask for now. */
  #form(desk: PaperDesk): TemplateResult {
    const { stage, round } = choiceOf(this.session.records) ?? { stage: "idle", round: 0 };
    if (round !== this.#round) this.#answers.clear();
    this.#round = round;
    if (desk.draft("card-again", null)) return paperCard(desk);
    if (desk.draft("note-again", null)) return paperNote(desk);
    if (desk.person === PILE) return this.#pile();
    const kind = currentStep(this.session.records)?.kind;
    const choosing = kind === "choose" || kind === "group";
    const asked = choosing || (kind === "rules" && rulesChoice(this.session.records));
    if (choosing && stage === "resonance") return paperBallot(desk);
    if (asked && stage === "check") return paperCheck(desk);
    if (kind === "collect" || choosing) return paperCard(desk);
    if (kind === "notes") return paperNote(desk);
    if (kind === "words") return paperWord(desk);
    return html`<p class="console-still">${text("console.paper.nothing")}</p>`;
  }

  #pile(): TemplateResult {
    return this.#collecting()
      ? html`<console-pile .session=${this.session}></console-pile>`
      : html``;
  }

  /** Cards of many people are written while cards are, and changed for as long as they are there. */
  #hasPile(): boolean {
    return this.#collecting() || givenBy(this.session.records, PILE).cards.length > 0;
  }

  #collecting(): boolean {
    const kind = currentStep(this.session.records)?.kind;
    const stage = choiceOf(this.session.records)?.stage;
    const choosing = kind === "choose" || kind === "group";
    return kind === "collect" || (choosing && stage !== "resonance" && stage !== "check");
  }

  /** As with a phone: the person is forgotten, and all that was written for them goes. */
  #leaving(desk: PaperDesk): TemplateResult {
    return twice({
      label: text("console.paper.remove"),
      sure: text("console.paper.remove_sure"),
      confirm: text("console.paper.remove"),
      act: () => void desk.post("remove_me", {}),
    });
  }

  #desk(person: string): PaperDesk {
    const shelf = (name: string) => `paper-${person}:${name}`;
    const keep = (name: string, value: unknown) => {
      this.session.drafts.set(shelf(name), value);
      this.update();
    };
    return {
      language: this.language,
      person,
      records: this.session.records,
      given: givenBy(this.session.records, person),
      draft: (name, blank) => this.session.drafts.get(shelf(name)) ?? blank,
      keep,
      takeUp: (name, value, field) => {
        keep(name, value);
        this.focusOn(field);
      },
      answers: this.#answersOf(person),
      answer: (item, value) => {
        if (value === undefined) this.#answersOf(person).delete(item);
        else this.#answersOf(person).set(item, value);
        this.update();
      },
      post: (name, args) => this.run("post_for", { person, command: { name, arguments: args } }),
    };
  }

  #answersOf(person: string): Map<string, unknown> {
    const answers = this.#answers.get(person) ?? new Map<string, unknown>();
    this.#answers.set(person, answers);
    return answers;
  }

  /** Whoever was turned to, while they are there; or else the first. */
  #current(): string {
    const people = peopleOnPaper(this.session.records).map(({ id }) => bare(id));
    const there = this.#hasPile() ? [...people, PILE] : people;
    const turned = this.session.drafts.get<string>("person") ?? "";
    return there.includes(turned) ? turned : (people[0] ?? "");
  }

  async #add(): Promise<void> {
    const person = newId();
    if (await this.run("seat_person", { person })) this.#turnTo(person);
  }

  #turnTo(person: string): void {
    this.session.drafts.set("person", person);
    this.update();
  }
}

customElements.define("console-paper", ConsolePaper);
