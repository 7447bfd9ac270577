import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { SETTING_LIMIT } from "../../replica/limits.ts";
import type { Elsewhere } from "../../replica/records.ts";
import { isEnded } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { cancelButton } from "../frame/cancel-button.ts";
import { ConsolePart } from "../frame/part.ts";
import "./wording.ts";
import { textLimit } from "../../shared/controls/text-limit.ts";
import { FieldDraft } from "../../shared/written/field-draft.ts";
import { unsavedDraft } from "../../shared/written/unsaved.ts";

/** Marks an item for another setting: which setting, and whether the group agrees to pass it on. */
export class ConsoleElsewhere extends ConsolePart {
  /** A tag or heading around this element already names the mark. */
  named = false;
  #item = "";
  #editing = false;
  /** The setting that was sent and is not in the records yet. */
  #sent = "";

  set item(item: string) {
    if (item === this.#item) return;
    this.#item = item;
    this.#editing = false;
    this.update();
  }

  protected template(): TemplateResult {
    const mark = one(this.session.records, `elsewhere:${bare(this.#item)}`, "elsewhere");
    if (this.#sent && mark?.frame === this.#sent) this.#close();
    if (!this.#ended && (this.#editing || this.#draft.begun)) return this.#form(this.#draft);
    return mark ? this.#mark(mark) : this.#editButton("console.elsewhere.mark");
  }

  #mark({ frame: setting, agreed }: Elsewhere): TemplateResult {
    return html`<div class="console-elsewhere">
      <p>${this.named ? "" : html`<b>${text("common.elsewhere.tag")}</b><br />`}${setting}</p>
      <console-wording .session=${this.session} .item=${this.#item}></console-wording>
      <p class="soft">${text(agreed ? "common.elsewhere.agreed" : "common.elsewhere.not_agreed")}</p>
      ${agreed ? "" : this.#button("record_agreement", "console.elsewhere.agreement")}
      ${this.#editButton("console.elsewhere.change")} ${this.savedSign()}
      ${this.#ended ? unsavedDraft(this.#draft, this.language, () => this.update()) : ""}
      ${this.#button("leave_here", "console.elsewhere.leave_here")}
    </div>`;
  }

  get #ended(): boolean {
    return isEnded(this.session.records);
  }

  #editButton(key: TextKey): TemplateResult {
    if (this.#ended) return html``;
    return html`<button type="button" class="text-button" data-ask @click=${() => this.#edit(true)}>
      ${text(key)}
    </button>`;
  }

  #button(name: "record_agreement" | "leave_here", key: TextKey): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.run(name, { item: this.#item })}>
      ${text(key)}
    </button>`;
  }

  get #draft(): FieldDraft {
    const id = `elsewhere:${bare(this.#item)}`;
    const stored = () => one(this.session.records, id, "elsewhere")?.frame ?? "";
    return new FieldDraft(this.session, `setting-${bare(this.#item)}`, stored);
  }

  #form(draft: FieldDraft): TemplateResult {
    const id = `setting-${bare(this.#item)}`;
    return html`<form class="console-elsewhere" @submit=${(event: Event) => this.#send(event)}>
      <div class="field">
        <label class="field-label" for=${id}>${text("console.elsewhere.setting")}</label>
        <input id=${id} dir="auto" name="setting" class="field-input" autocomplete="off"
          @input=${(event: Event) => this.#input(event, draft)} .value=${draft.words}
          placeholder=${text("console.elsewhere.setting_example")} />
      </div>
      <p class="field-helper">${text("console.elsewhere.helper")}</p>
      <div class="console-row">
        <button class="button" data-size="small">${text("common.action.save")}</button>
        ${cancelButton(
          () => draft.isChanged,
          () => this.#cancel(),
        )}
      </div>
    </form>`;
  }

  #input(event: Event, draft: FieldDraft): void {
    textLimit(SETTING_LIMIT)(event);
    draft.write((event.target as HTMLInputElement).value);
    this.update();
  }

  #cancel(): void {
    this.#draft.drop();
    this.#edit(false);
  }

  #close(): void {
    this.#edit(false);
    this.tellSaved();
  }

  #edit(editing: boolean): void {
    if (editing) this.tellSaved(false);
    this.#editing = editing;
    this.#sent = "";
    this.focusOn(editing ? "input" : "[data-ask]");
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const [draft, item] = [this.#draft, this.#item];
    const setting = draft.words.trim();
    if (isBlank(setting)) return this.focusOn("input");
    if (!(await draft.save((frame) => this.run("take_elsewhere", { item, frame })))) return;
    if (!draft.begun) this.#sent = setting;
    this.update();
  }
}

customElements.define("console-elsewhere", ConsoleElsewhere);
