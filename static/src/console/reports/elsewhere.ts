import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { SETTING_LIMIT } from "../../replica/limits.ts";
import type { Elsewhere } from "../../replica/records.ts";
import { one } from "../../selectors/records.ts";
import { ConsolePart } from "../frame/part.ts";
import "./wording.ts";
import { textLimit } from "../../shared/controls/text-limit.ts";

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
    if (this.#editing) return this.#form(mark?.frame ?? "");
    return mark ? this.#mark(mark) : this.#editButton("console.elsewhere.mark");
  }

  #mark({ frame: setting, agreed }: Elsewhere): TemplateResult {
    return html`<div class="console-elsewhere">
      <p>${this.named ? "" : html`<b>${text("common.elsewhere.tag")}</b><br />`}${setting}</p>
      <console-wording .session=${this.session} .item=${this.#item}></console-wording>
      <p class="soft">${text(agreed ? "common.elsewhere.agreed" : "common.elsewhere.not_agreed")}</p>
      ${agreed ? "" : this.#button("record_agreement", "console.elsewhere.agreement")}
      ${this.#editButton("console.elsewhere.change")} ${this.savedSign()}
      ${this.#button("leave_here", "console.elsewhere.leave_here")}
    </div>`;
  }

  #editButton(key: TextKey): TemplateResult {
    return html`<button type="button" class="text-button" data-ask @click=${() => this.#edit(true)}>
      ${text(key)}
    </button>`;
  }

  #button(name: "record_agreement" | "leave_here", key: TextKey): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.run(name, { item: this.#item })}>
      ${text(key)}
    </button>`;
  }

  #form(setting: string): TemplateResult {
    const id = `setting-${bare(this.#item)}`;
    return html`<form class="console-elsewhere" @submit=${(event: Event) => this.#send(event)}>
      <div class="field">
        <label class="field-label" for=${id}>${text("console.elsewhere.setting")}</label>
        <input id=${id} dir="auto" name="setting" class="field-input" @input=${textLimit(SETTING_LIMIT)} autocomplete="off"
          .value=${setting}
          placeholder=${text("console.elsewhere.setting_example")} />
      </div>
      <p class="field-helper">${text("console.elsewhere.helper")}</p>
      <div class="console-row">
        <button type="button" class="button" data-size="small" @click=${() => this.#edit(false)}>
          ${text("common.action.cancel")}
        </button>
        <button class="button" data-size="small">${text("common.action.save")}</button>
      </div>
    </form>`;
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
    const setting = String(new FormData(event.target as HTMLFormElement).get("setting")).trim();
    if (!setting) return this.focusOn("input");
    if (!(await this.run("take_elsewhere", { item: this.#item, frame: setting }))) return;
    this.#sent = setting;
    this.update();
  }
}

customElements.define("console-elsewhere", ConsoleElsewhere);
