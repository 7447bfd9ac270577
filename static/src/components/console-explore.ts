import { html, type TemplateResult } from "lit-html";
import { bare, newId } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import type { Column, Note, Topic } from "../replica/records.ts";
import { COLUMNS, currentTopic, notesOf, topics } from "../selectors/explore.ts";
import type { Identified } from "../selectors/records.ts";
import "./console-elsewhere.ts";
import "./console-links.ts";
import { ConsolePart } from "./console-part.ts";
import { textField } from "./text-field.ts";

const LIMIT = 280;
type Draft = { note?: string; column: Column; text: string };
const BLANK: Draft = { column: "association", text: "" };

/** The topic in exploration: which one, what is said of it, one's own notes, and the links. */
export class ConsoleExplore extends ConsolePart {
  protected template(): TemplateResult {
    const topic = currentTopic(this.session.records);
    if (!topic) return html`<p class="console-still">${text("console.explore.none")}</p>`;
    return html`<div class="console-part">
      ${this.#tabs(topic.id)} ${this.#form(topic)}
      <div class="console-columns">${COLUMNS.map((column) => this.#column(topic.id, column))}</div>
      <console-elsewhere .session=${this.session} .item=${topic.id}></console-elsewhere>
      <console-links .session=${this.session}></console-links>
    </div>`;
  }

  #tabs(current: string): TemplateResult {
    return html`<div class="console-topics" role="group" aria-label=${text("console.explore.topic")}>
      ${topics(this.session.records).map(
        ({
          id,
          title,
        }) => html`<button type="button" class="console-choice" aria-pressed=${id === current}
          lang=${this.language} @click=${() => this.run("project", { item: id })}
        >${typeset(title, this.language)}</button>`,
      )}
    </div>`;
  }

  #column(topic: string, column: Column): TemplateResult {
    const notes = notesOf(this.session.records, topic, column);
    return html`<section class="console-column">
      <h3>${text(`common.column.${column}`)}</h3>
      <ul>${notes.map((note) => this.#note(note))}</ul>
    </section>`;
  }

  #note(note: Identified<Note>): TemplateResult {
    const aside = note.set_aside ? "bring_back" : "set_aside";
    return html`<li class="console-note" data-aside=${note.set_aside ?? false}>
      <p lang=${this.language}>${typeset(note.text, this.language)}</p>
      ${note.facilitator ? html`<p class="card-tag">${text("common.facilitator_input")}</p>` : ""}
      <button type="button" class="text-button" @click=${() => this.run(aside, { note: bare(note.id) })}>
        ${text(`console.cards.${aside}`)}
      </button>
    </li>`;
  }

  /** The facilitator's own words, marked as such, never on top. */
  #form(topic: Identified<Topic>): TemplateResult {
    const draft = this.#draft();
    return html`<form class="sheet console-form" novalidate @submit=${(event: Event) => this.#send(event, topic.id)}>
      ${textField({
        name: "note",
        label: text("console.explore.add"),
        value: draft.text,
        limit: LIMIT,
        rows: 2,
        hint: text("console.cards.add_helper"),
        onInput: (words) => this.#keep({ ...this.#draft(), text: words }),
      })}
      <div class="console-row" role="radiogroup" aria-label=${text("console.explore.add")}>
        ${COLUMNS.map(
          (column) => html`<label class="console-radio"><input type="radio" name="column"
            .checked=${draft.column === column}
            @change=${() => this.#keep({ ...this.#draft(), column })}
          /><span>${text(`common.column.${column}`)}</span></label>`,
        )}
      </div>
      <div class="console-row"><button class="button" data-size="small" ?disabled=${!draft.text.trim()}>
        ${text("common.action.add")}
      </button></div>
    </form>`;
  }

  #draft(): Draft {
    return this.session.drafts.get("console-note") ?? BLANK;
  }

  /** The note's id is made with its first letter, so that sending twice is once. */
  #keep(draft: Draft): void {
    this.session.drafts.set("console-note", { note: newId(), ...draft });
    this.update();
  }

  async #send(event: Event, topic: string): Promise<void> {
    event.preventDefault();
    const { note, column, text: words } = this.#draft();
    const kept = await this.run("add_note", { note, topic, column, text: words.trim() });
    if (kept && this.#draft().note === note) this.session.drafts.drop("console-note");
    this.update();
  }
}

customElements.define("console-explore", ConsoleExplore);
