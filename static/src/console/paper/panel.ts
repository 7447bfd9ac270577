import { html, type TemplateResult } from "lit-html";
import { bare, newId } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { carried } from "../../replica/command.ts";
import type { ParticipantArguments, ParticipantCommandName } from "../../replica/commands.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { givenBy, PILE, peopleOnPaper } from "../../selectors/paper.ts";
import { confirmButton } from "../../shared/controls/confirm-button.ts";
import { ConsolePart } from "../frame/part.ts";
import { paperCard } from "./card.ts";
import { asksForCards, paperForm } from "./forms.ts";
import { paperGiven } from "./given.ts";
import { paperNote } from "./note.ts";
import { dropDrafts, personDrafts } from "./person-drafts.ts";
import { PILE_DRAFT, type Pile } from "./pile.ts";
import { paperUnsaved } from "./unsaved.ts";
import type { PaperView } from "./view.ts";

/** The commands by which something is written for a person. */
const WRITING: readonly ParticipantCommandName[] = [
  "post_card",
  "edit_card",
  "add_note",
  "edit_note",
  "post_word",
];

/** People without a phone: the facilitator writes and answers for them, in their words. */
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
        ${people.map(({ id, number }) => this.#personButton(bare(id), text("console.paper.person", { number })))}
        ${this.#hasPile() ? this.#personButton(PILE, text("console.pile.title")) : ""}
        <button type="button" class="text-button" @click=${() => void this.#add()}>
          ${text("console.paper.add_person")}
        </button>
      </div>
      ${person ? this.#page(this.#view(person)) : ""}
    </div>`;
  }

  #personButton(person: string, label: string): TemplateResult {
    return html`<button type="button" class="button" data-size="small"
      aria-pressed=${person === this.#current()} @click=${() => this.#select(person)}
    >${label}</button>`;
  }

  /** What is not saved comes first, where it is seen; but moves no answer that is being given. */
  #page(view: PaperView): TemplateResult {
    const removal = view.person === PILE ? "" : this.#removeButton(view);
    const form = this.#form(view);
    const unsaved = paperUnsaved(view);
    const isChecking = choiceOf(view.records)?.stage === "check";
    return html`${isChecking ? "" : unsaved} ${form} ${this.savedSign()} ${isChecking ? unsaved : ""}
      ${paperGiven(view)} ${removal}`;
  }

  /** The card or note that is being edited; else what a phone would ask for now. */
  #form(view: PaperView): TemplateResult {
    const round = choiceOf(this.session.records)?.round ?? 0;
    if (round !== this.#round) this.#answers.clear();
    this.#round = round;
    if (view.draft("card-again", null)) return paperCard(view);
    if (view.draft("note-again", null)) return paperNote(view);
    if (view.person === PILE) return this.#pile(view);
    return paperForm(view);
  }

  #pile({ takeDraft }: PaperView): TemplateResult {
    if (!asksForCards(this.session.records)) return html``;
    takeDraft("pile");
    return html`<console-pile .session=${this.session}></console-pile>`;
  }

  /** The pile is open while cards are written, and as long as it holds a card to edit or words. */
  #hasPile(): boolean {
    const { drafts, records } = this.session;
    if (asksForCards(records) || drafts.get<Pile>(PILE_DRAFT)?.words) return true;
    return givenBy(records, PILE).cards.length > 0;
  }

  /** As on a phone, this removes the person and everything written for them. */
  #removeButton(view: PaperView): TemplateResult {
    return confirmButton({
      label: text("console.paper.remove"),
      sure: text("console.paper.remove_sure"),
      confirm: text("console.paper.remove"),
      act: () => void this.#remove(view),
    });
  }

  /** What was being typed for them goes too. */
  async #remove({ person, post }: PaperView): Promise<void> {
    if (!(await post("remove_me", {}))) return;
    dropDrafts(this.session.drafts, person);
  }

  #view(person: string): PaperView {
    const { drafts, records } = this.session;
    return {
      language: this.language,
      person,
      records,
      given: givenBy(records, person),
      ...personDrafts(drafts, person, {
        typed: () => this.tellSaved(false),
        update: () => this.update(),
        focusOn: (selector) => this.focusOn(selector),
      }),
      answers: this.#answersOf(person),
      answer: (item, value) => this.#answer(person, item, value),
      post: (name, args) => this.#post(person, name, args),
    };
  }

  /** Sends a command for this person, and says so if it was something written. */
  async #post<N extends ParticipantCommandName>(
    person: string,
    name: N,
    args: ParticipantArguments[N],
  ): Promise<boolean> {
    const accepted = await this.run("post_for", { person, command: carried(name, args) });
    if (accepted && (WRITING.includes(name) || "words" in args)) this.tellSaved();
    return accepted;
  }

  #answer(person: string, item: string, value: unknown): void {
    if (value === undefined) this.#answersOf(person).delete(item);
    else this.#answersOf(person).set(item, value);
    this.update();
  }

  #answersOf(person: string): Map<string, unknown> {
    const answers = this.#answers.get(person) ?? new Map<string, unknown>();
    this.#answers.set(person, answers);
    return answers;
  }

  /** The selected person if still on the list; else the first. */
  #current(): string {
    const people = peopleOnPaper(this.session.records).map(({ id }) => bare(id));
    const all = this.#hasPile() ? [...people, PILE] : people;
    const selected = this.session.drafts.get<string>("person") ?? "";
    return all.includes(selected) ? selected : (people[0] ?? "");
  }

  async #add(): Promise<void> {
    const person = newId();
    if (await this.run("seat_person", { person })) this.#select(person);
  }

  #select(person: string): void {
    this.session.drafts.set("person", person);
    this.tellSaved(false);
  }
}

customElements.define("console-paper", ConsolePaper);
