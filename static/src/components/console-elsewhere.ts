import { html, type TemplateResult } from "lit-html";
import { bare } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import type { Elsewhere } from "../replica/leaving.ts";
import { one } from "../selectors/records.ts";
import { ConsolePart } from "./console-part.ts";
import "./console-wording.ts";

const LONGEST = 120;

/** What needs another setting: in which one, and whether the group agrees to pass it on. */
export class ConsoleElsewhere extends ConsolePart {
  #item = "";
  #asking = false;

  set item(item: string) {
    if (item === this.#item) return;
    this.#item = item;
    this.#asking = false;
    this.update();
  }

  protected template(): TemplateResult {
    const marked = one(this.session.records, `elsewhere:${bare(this.#item)}`, "elsewhere");
    if (marked) return this.#marked(marked);
    if (this.#asking) return this.#form();
    return html`<button type="button" class="text-button" @click=${() => this.#ask(true)}>
      ${text("console.elsewhere.mark")}
    </button>`;
  }

  #marked({ frame, agreed }: Elsewhere): TemplateResult {
    return html`<div class="console-elsewhere">
      <p><b>${text("common.elsewhere.tag")}</b><br />${frame}</p>
      <console-wording .session=${this.session} .item=${this.#item}></console-wording>
      <p class="soft">${text(agreed ? "common.elsewhere.agreed" : "common.elsewhere.not_agreed")}</p>
      ${agreed ? "" : this.#button("record_agreement", "console.elsewhere.agreement")}
      ${this.#button("leave_here", "console.elsewhere.leave_here")}
    </div>`;
  }

  #button(name: string, key: string): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.run(name, { item: this.#item })}>
      ${text(key)}
    </button>`;
  }

  #form(): TemplateResult {
    return html`<form class="console-elsewhere" novalidate @submit=${(event: Event) => this.#send(event)}>
      <div class="field">
        <label class="field-label" for="frame">${text("console.elsewhere.frame")}</label>
        <input id="frame" name="frame" class="field-input" maxlength=${LONGEST} autocomplete="off"
          placeholder=${text("console.elsewhere.frame_example")} />
      </div>
      <p class="field-hint">${text("console.elsewhere.helper")}</p>
      <div class="console-row">
        <button type="button" class="button" data-size="small" @click=${() => this.#ask(false)}>
          ${text("common.action.cancel")}
        </button>
        <button class="button" data-size="small">${text("common.action.save")}</button>
      </div>
    </form>`;
  }

  #ask(asking: boolean): void {
    this.#asking = asking;
    if (asking) this.focusOn("#frame");
    else this.focusOn("button");
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const frame = String(new FormData(event.target as HTMLFormElement).get("frame")).trim();
    if (!frame) return this.focusOn("#frame");
    if (await this.run("take_elsewhere", { item: this.#item, frame })) this.#ask(false);
  }
}

customElements.define("console-elsewhere", ConsoleElsewhere);
