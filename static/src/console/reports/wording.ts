import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { text } from "../../helpers/text/text.ts";
import { WORDING_LIMIT } from "../../replica/limits.ts";
import { isEnded, meetingOf } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { wordingOf } from "../../selectors/reports.ts";
import { textLimit } from "../../shared/controls/text-limit.ts";
import { conflictOf } from "../../shared/written/conflict.ts";
import { FieldDraft } from "../../shared/written/field-draft.ts";
import { endedField } from "../../shared/written/unsaved.ts";
import { ConsolePart } from "../frame/part.ts";
import { saveButton } from "../frame/save-button.ts";

/** The wording to pass on: projected on the wall, and changed as the group says. */
export class ConsoleWording extends ConsolePart {
  item = "";

  protected template(): TemplateResult {
    const mark = one(this.session.records, this.#id(), "elsewhere");
    if (!mark) return html``;
    const draft = new FieldDraft(this.session, this.#id(), () => this.#stored());
    const { words } = draft;
    if (isEnded(this.session.records)) return endedField(draft, this.language, () => this.update());
    const id = `wording-${bare(this.item)}`;
    const projected = meetingOf(this.session.records)?.projected === this.#id();
    return html`<form class="field" @submit=${(event: Event) => this.#save(event, draft)}>
      <label class="field-label" for=${id}>${text("console.elsewhere.wording")}</label>
      <textarea id=${id} dir="auto" class="field-input" rows="3" .value=${words}
        @input=${(event: Event) => this.#input(event, draft)}
      ></textarea>
      <output class="field-helper"></output>
      <p class="field-helper">${text("console.elsewhere.wording_helper")}</p>
      ${conflictOf(draft, this.language, () => this.update())}
      <div class="console-row">
        <button type="button" class="button" data-size="small" aria-pressed=${projected}
          @click=${() => this.run("project", { item: projected ? null : this.#id() })}
        >${text("console.elsewhere.large")}</button>
        ${saveButton(text("common.action.save"), draft.begun && !draft.isOvertaken && !isBlank(words))}
        ${draft.begun ? "" : this.savedSign()}
      </div>
    </form>`;
  }

  #input(event: Event, draft: FieldDraft): void {
    textLimit(WORDING_LIMIT)(event);
    draft.write((event.target as HTMLTextAreaElement).value);
    this.update();
  }

  #id(): string {
    return `elsewhere:${bare(this.item)}`;
  }

  #stored(): string {
    const mark = one(this.session.records, this.#id(), "elsewhere");
    return mark ? wordingOf(this.session.records, mark) : "";
  }

  async #save(event: Event, draft: FieldDraft): Promise<void> {
    event.preventDefault();
    const { item } = this;
    const send = (wording: string, replaces: string[]) =>
      this.run("word_elsewhere", { item, wording, replaces });
    if (await draft.save(send)) this.tellSaved();
  }
}

customElements.define("console-wording", ConsoleWording);
