import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { WORDING_LIMIT } from "../../replica/limits.ts";
import { isEnded, meetingOf } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { wordingOf } from "../../selectors/reports.ts";
import { textLimit } from "../../shared/controls/text-limit.ts";
import { ConsolePart } from "../frame/part.ts";

/** The wording to pass on: projected on the wall, and changed as the group says. */
export class ConsoleWording extends ConsolePart {
  item = "";

  protected template(): TemplateResult {
    const mark = one(this.session.records, this.#id(), "elsewhere");
    if (!mark) return html``;
    const words = this.#draft() ?? wordingOf(this.session.records, mark);
    if (isEnded(this.session.records)) return html`<p class="console-wording-shown">${words}</p>`;
    const id = `wording-${bare(this.item)}`;
    const projected = meetingOf(this.session.records)?.projected === this.#id();
    return html`<form class="field" @submit=${(event: Event) => this.#save(event, words)}>
      <label class="field-label" for=${id}>${text("console.elsewhere.wording")}</label>
      <textarea id=${id} dir="auto" class="field-input" rows="3" .value=${words}
        @input=${(event: Event) => this.#input(event)}
      ></textarea>
      <output class="field-helper"></output>
      <p class="field-helper">${text("console.elsewhere.wording_helper")}</p>
      <div class="console-row">
        <button type="button" class="button" data-size="small" aria-pressed=${projected}
          @click=${() => this.run("project", { item: projected ? null : this.#id() })}
        >${text("console.elsewhere.large")}</button>
        <button class="button" data-size="small" ?disabled=${this.#draft() === undefined || !words.trim()}>
          ${text("common.action.save")}
        </button>
        ${this.#draft() === undefined ? this.savedSign() : ""}
      </div>
    </form>`;
  }

  #input(event: Event): void {
    textLimit(WORDING_LIMIT)(event);
    this.#setDraft((event.target as HTMLTextAreaElement).value);
  }

  #id(): string {
    return `elsewhere:${bare(this.item)}`;
  }

  #draft(): string | undefined {
    return this.session.drafts.get<string>(this.#id());
  }

  #setDraft(words: string): void {
    this.session.drafts.set(this.#id(), words);
    this.update();
  }

  async #save(event: Event, wording: string): Promise<void> {
    event.preventDefault();
    if (!(await this.run("word_elsewhere", { item: this.item, wording: wording.trim() }))) return;
    this.session.drafts.drop(this.#id());
    this.tellSaved();
  }
}

customElements.define("console-wording", ConsoleWording);
