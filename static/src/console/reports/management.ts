import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { MANAGEMENT_TEXT_LIMIT } from "../../replica/limits.ts";
import { isEnded } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { reportOf } from "../../selectors/reports.ts";
import { textLimit } from "../../shared/controls/text-limit.ts";
import { conflictOf } from "../../shared/written/conflict.ts";
import { FieldDraft } from "../../shared/written/field-draft.ts";
import { endedField } from "../../shared/written/unsaved.ts";
import { ConsolePart } from "../frame/part.ts";
import { saveButton } from "../frame/save-button.ts";

/** The words for management: written as the group says them, shown on the wall, then agreed on or not. */
export class ConsoleManagement extends ConsolePart {
  protected template(): TemplateResult {
    const draft = new FieldDraft(this.session, "for-management", () => this.#stored());
    if (isEnded(this.session.records)) {
      const field = endedField(draft, this.language, () => this.update());
      return html`${field} ${this.#stored() ? this.#agreement() : ""}`;
    }
    return html`${this.#form(draft)} ${draft.begun || !this.#stored() ? "" : this.#agreement()}`;
  }

  #form(draft: FieldDraft): TemplateResult {
    return html`<form class="field" @submit=${(event: Event) => this.#save(event, draft)}>
      <label class="field-label" for="for-management">${text("console.management.words")}</label>
      <textarea id="for-management" dir="auto" class="field-input" rows="5" .value=${draft.words}
        @input=${(event: Event) => this.#input(event, draft)}
      ></textarea>
      <output class="field-helper"></output>
      ${conflictOf(draft, this.language, () => this.update())}
      <div class="console-row">
        ${saveButton(text("common.action.save"), draft.begun && !draft.isOvertaken)}
        ${draft.begun ? "" : this.savedSign()}
      </div>
    </form>`;
  }

  /** The group agrees only to what the wall has shown; it may take that back at any time. */
  #agreement(): TemplateResult {
    const { records } = this.session;
    const words = this.#stored();
    const agreed = one(records, "management", "management")?.agreed ?? false;
    const read = reportOf(records, "management")?.shown ?? false;
    const offered = agreed || (read && !isEnded(records));
    return html`<p role="status">
        ${text(agreed ? "console.management.agreed" : "console.management.not_agreed")}
      </p>
      ${
        offered
          ? html`<button type="button" class="button" data-size="small" data-agree
              @click=${() => this.run("agree_for_management", { agreed: !agreed, text: words })}
            >${text(agreed ? "console.management.take_back" : "console.management.agree")}</button>`
          : ""
      }`;
  }

  #input(event: Event, draft: FieldDraft): void {
    textLimit(MANAGEMENT_TEXT_LIMIT)(event);
    draft.write((event.target as HTMLTextAreaElement).value);
    this.update();
  }

  #stored(): string {
    return one(this.session.records, "management", "management")?.text ?? "";
  }

  async #save(event: Event, draft: FieldDraft): Promise<void> {
    event.preventDefault();
    const send = (text: string, replaces: string[]) =>
      this.run("write_for_management", { text, replaces });
    if (await draft.save(send)) this.tellSaved();
  }
}

customElements.define("console-management", ConsoleManagement);
