import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { ClosingLine, Word } from "../../replica/records.ts";
import { type WaitingWords, wordsToReview } from "../../selectors/attention.ts";
import { linesOf, wordsInOrder } from "../../selectors/closing.ts";
import type { Identified } from "../../selectors/records.ts";
import { unopened } from "../../selectors/unopened.ts";
import { announce } from "../../shared/page/live-region.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { ConsolePart } from "../frame/part.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { unopenedPart } from "./unopened.ts";

type ClosingEntry = Identified<Word> | Identified<ClosingLine>;

/** The closing words: what to review first, then merging two words and splitting them again. */
export class ConsoleWords extends ConsolePart {
  /** The bare id of the word that the facilitator has selected, to merge it into another. */
  #selected = "";
  /** The bare id of the word into which it would be merged, until the facilitator says so. */
  #into = "";

  protected template(): TemplateResult {
    const words = wordsInOrder(this.session.records, this.language);
    const lines = linesOf(this.session.records);
    const entries: ClosingEntry[] = [...words, ...lines];
    const held = wordsToReview(this.session.records);
    const aside = entries.filter((entry) => entry.held && !isWaiting(entry));
    return html`<div class="console-part">
      ${held.length ? this.#held(held) : ""}
      <h2 tabindex="-1" data-list>${text("common.words.cloud")}</h2>
      <p class="soft" role="status">${this.#help(entries.length)}</p>
      ${unopenedPart("words", unopened(this.session.records, "words"), (rest) => void this.#openLot(rest))}
      ${this.#question()}
      ${nearDuplicates(words, this.language, (from, into) => void this.#merge(from, into))}
      <ul class="console-words">${words.filter((word) => !word.held).map((word) => this.#word(word))}</ul>
      ${lines.length ? html`<h3>${text("common.words.lines")}</h3>` : ""}
      <ul class="console-action-list">${lines.filter((line) => !line.held).map((line) => this.#line(line))}</ul>
      ${aside.length ? this.#aside(aside) : ""}
    </div>`;
  }

  #help(count: number): string {
    if (count === 0)
      return unopened(this.session.records, "words") ? "" : text("console.words.none");
    const selected = this.session.records.get(`word:${this.#selected}`);
    if (selected?.type !== "word") return text("console.words.tap");
    return text("console.words.tap_other", { word: typeset(selected.text, this.language) });
  }

  async #openLot(rest: boolean): Promise<void> {
    if (await this.openLot("words", rest)) this.focusOn("[data-list]");
  }

  #held(held: WaitingWords[]): TemplateResult {
    return html`<section class="sheet">
      <h2>${text("console.words.held")}</h2>
      <ul class="console-action-list">${held.map(
        ({ words, named }) => html`<li><p lang=${this.language}>${typeset(words, this.language)}</p>
          <span class="console-row">
            ${this.#button("console.attention.leave_aside", words, () => this.#runForEach("set_aside", named))}
            ${this.#button("console.words.show_held", words, () => this.#runForEach("bring_back", named))}
          </span></li>`,
      )}</ul>
    </section>`;
  }

  #aside(aside: ClosingEntry[]): TemplateResult {
    return html`<h3>${text("console.cards.aside_title")}</h3>
      <ul class="console-action-list">${aside.map(
        (one) => html`<li><p lang=${this.language}>${typeset(one.text, this.language)}</p>
          ${this.#button("console.words.show_held", one.text, () => this.#moderate("bring_back", one))}</li>`,
      )}</ul>`;
  }

  #button(key: TextKey, words: string, act: () => void): TemplateResult {
    return html`<button type="button" class="text-button" @click=${act}
      aria-label=${text("common.about", { what: text(key), about: words })}
    >${text(key)}</button>`;
  }

  #word(word: Identified<Word>): TemplateResult {
    const selected = this.#selected === bare(word.id);
    return html`<li>
      <button type="button" class="console-word" data-kind=${word.kind} aria-pressed=${selected}
        lang=${this.language} @click=${() => this.#tap(bare(word.id))}
      >${wholeWords(typeset(word.text, this.language))}</button>
      ${
        selected
          ? html`<span class="console-row">
              <button type="button" class="text-button" @click=${() => this.run("split_word", { word: bare(word.id) })}>
                ${text("console.words.split")}
              </button>
              <button type="button" class="text-button" @click=${() => this.#moderate("set_aside", word)}>
                ${text("console.cards.set_aside")}
              </button>
            </span>`
          : ""
      }
    </li>`;
  }

  #line(line: Identified<ClosingLine>): TemplateResult {
    return html`<li><p lang=${this.language}>${typeset(line.text, this.language)}</p>
      <button type="button" class="text-button" @click=${() => this.#moderate("set_aside", line)}>
        ${text("console.cards.set_aside")}
      </button></li>`;
  }

  /** The first tap selects a word. The second asks whether to merge it into another, or deselects it. */
  #tap(word: string): void {
    const from = this.#selected;
    this.#into = from && from !== word ? word : "";
    if (!from) this.#selected = word;
    else if (!this.#into) this.#selected = "";
    if (this.#into) this.focusOn("[data-merge]");
    this.update();
  }

  /** Whether two words are the same one: merged at once, a slip of the finger would make one disappear. */
  #question(): TemplateResult | string {
    const words = [this.#selected, this.#into].map((id) => this.session.records.get(`word:${id}`));
    const [from, into] = words.map((word) =>
      word?.type === "word" ? typeset(word.text, this.language) : "",
    );
    if (!from || !into) return "";
    return html`<div class="confirm-question" data-whole role="group">
      <p>${text("console.words.bring_together_pair", { from, into })}</p>
      <div class="console-row">
        <button type="button" data-cancel class="button" data-size="small" @click=${() => this.#leave()}>
          ${text("common.action.cancel")}
        </button>
        <button type="button" class="button" data-size="small" data-merge data-rank="first"
          @click=${() => this.#mergeSelected()}
        >${text("console.words.merge")}</button>
      </div>
    </div>`;
  }

  #mergeSelected(): void {
    void this.#merge(this.#selected, this.#into);
    this.#leave();
  }

  #leave(): void {
    [this.#selected, this.#into] = ["", ""];
    this.update();
  }

  async #merge(from: string, into: string): Promise<void> {
    if (await this.run("merge_words", { from, into })) announce(text("console.words.merged"));
  }

  /** A word stands for one entry or several; a line for one. */
  #moderate(name: "set_aside" | "bring_back", shown: ClosingEntry): void {
    const entries = shown.type === "word" ? shown.entries : [bare(shown.id)];
    this.#runForEach(
      name,
      entries.map((entry) => ({ entry })),
    );
  }

  #runForEach(name: "set_aside" | "bring_back", named: WaitingWords["named"]): void {
    for (const one of named) void this.run(name, one);
    this.#selected = "";
    this.update();
  }
}

function isWaiting(entry: ClosingEntry): boolean {
  return entry.type === "line" ? entry.waiting : entry.waiting.length > 0;
}

customElements.define("console-words", ConsoleWords);
