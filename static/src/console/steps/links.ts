import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { optionText } from "../../helpers/method/options.ts";
import { bare, newId } from "../../helpers/platform/ids.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Card, Note } from "../../replica/records.ts";
import { currentTopic } from "../../selectors/explore.ts";
import { allOf, type Identified } from "../../selectors/records.ts";
import { vocabularyOf } from "../../selectors/vocabulary.ts";
import { ConsolePart } from "../frame/part.ts";

/** Longer texts are cut in the lists. */
const LONGEST = 70;

/** Links between cards or notes. They are made with lists, so a keyboard is enough. */
export class ConsoleLinks extends ConsolePart {
  #link = newId();

  protected template(): TemplateResult {
    const links = allOf(this.session.records, "link");
    return html`<section class="console-links">
      <h3>${text("console.link.title")}</h3>
      <form class="sheet console-form" @submit=${(event: Event) => this.#make(event)}>
        <div class="console-link-ends">${this.#end("from")} ${this.#end("to")} ${this.#label()}</div>
        <div class="console-row"><button class="button" data-size="small">
          ${text("console.link.create")}
        </button></div>
      </form>
      <h3>${text("common.link.list")}</h3>
      ${links.length ? "" : html`<p class="soft">${text("common.link.none")}</p>`}
      <ul class="console-action-list">${links.map((link) => {
        const words = this.#sentence(link.from, link.to, link.label);
        return html`<li><p>${words}</p>
          <button type="button" class="text-button" aria-label=${text("common.about", { what: text("console.link.remove"), about: words })}
            @click=${() => this.run("unlink", { link: bare(link.id) })}
          >${text("common.action.take_back")}</button></li>`;
      })}</ul>
    </section>`;
  }

  #end(name: "from" | "to"): TemplateResult {
    return html`<div class="field">
      <label class="field-label" for=${`link-${name}`}>${text(`console.link.${name}`)}</label>
      <select id=${`link-${name}`} name=${name} class="field-input" required>
        <option value="">…</option>
        ${this.#ends("note", "console.link.notes")} ${this.#ends("card", "console.link.cards")}
      </select>
    </div>`;
  }

  /** Those of the current topic come first: two hundred cards are a long list. */
  #ends(what: "note" | "card", key: TextKey): TemplateResult {
    const { records: board } = this.session;
    const topic = currentTopic(board);
    const isOfTopic = (record: Identified<Note> | Identified<Card>) =>
      record.type === "note"
        ? record.topic === topic?.id
        : Boolean(topic?.cards.includes(record.id));
    const records = allOf(board, what)
      .filter((record) => !record.set_aside)
      .sort((one, other) => Number(isOfTopic(other)) - Number(isOfTopic(one)));
    if (records.length === 0) return html``;
    // Keyed by id, so that the chosen option stays chosen when one is added before it.
    return html`<optgroup label=${text(key)}>${repeat(
      records,
      ({ id }) => id,
      ({ id }) => html`<option value=${id}>${this.#words(id)}</option>`,
    )}</optgroup>`;
  }

  /** A method may have no labels. */
  #label(): TemplateResult | string {
    const { labels } = vocabularyOf(this.session.records);
    if (labels.length === 0) return "";
    return html`<div class="field">
      <label class="field-label" for="link-label">${text("console.link.label")}</label>
      <select id="link-label" name="label" class="field-input">
        <option value="">${text("common.label.none")}</option>
        ${labels.map((label) => html`<option value=${label}>${optionText("label", label)}</option>`)}
      </select>
    </div>`;
  }

  #sentence(from: string, to: string, label: string | null): string {
    const ends = { from: this.#words(from), to: this.#words(to) };
    if (!label) return text("common.link.sentence", ends);
    return text("common.link.sentence_labelled", { ...ends, label: optionText("label", label) });
  }

  #words(id: string): string {
    const record = this.session.records.get(id);
    const words =
      record?.type === "note" ? record.text : record && "title" in record ? record.title : "";
    const short = words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
    return typeset(short, this.language);
  }

  async #make(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const [from, to, chosen] = ["from", "to", "label"].map((name) => String(data.get(name) ?? ""));
    const label = vocabularyOf(this.session.records).labels.find((one) => one === chosen) ?? null;
    if (!from || !to || !(await this.run("link", { link: this.#link, from, to, label }))) return;
    this.#link = newId();
    form.reset();
    form.querySelector("select")?.focus();
  }
}

customElements.define("console-links", ConsoleLinks);
