import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { SETTING_LIMIT } from "../../replica/limits.ts";
import type { Elsewhere } from "../../replica/records.ts";
import { one } from "../../selectors/records.ts";
import { ConsolePart } from "../frame/part.ts";
import "./wording.ts";

/** What needs another setting: in which one, and whether the group agrees to pass it on. */
export class ConsoleElsewhere extends ConsolePart {
  /** Whether what stands around it says already what the mark is. */
  said = false;
  #item = "";
  #asking = false;
  /** The setting that was sent and is not on this screen yet. */
  #sent = "";

  set item(item: string) {
    if (item === this.#item) return;
    this.#item = item;
    this.#asking = false;
    this.update();
  }

  protected template(): TemplateResult {
    const marked = one(this.session.records, `elsewhere:${bare(this.#item)}`, "elsewhere");
    if (this.#sent && marked?.frame === this.#sent) this.#ask(false);
    if (this.#asking) return this.#form(marked?.frame ?? "");
    if (marked) return this.#marked(marked);
    return this.#asker("console.elsewhere.mark");
  }

  #marked({ frame, agreed }: Elsewhere): TemplateResult {
    return html`<div class="console-elsewhere">
      <p>${this.said ? "" : html`<b>${text("common.elsewhere.tag")}</b><br />`}${frame}</p>
      <console-wording .session=${this.session} .item=${this.#item}></console-wording>
      <p class="soft">${text(agreed ? "common.elsewhere.agreed" : "common.elsewhere.not_agreed")}</p>
      ${agreed ? "" : this.#button("record_agreement", "console.elsewhere.agreement")}
      ${this.#asker("console.elsewhere.change")}
      ${this.#button("leave_here", "console.elsewhere.leave_here")}
    </div>`;
  }

  #asker(key: string): TemplateResult {
    return html`<button type="button" class="text-button" data-ask @click=${() => this.#ask(true)}>
      ${text(key)}
    </button>`;
  }

  #button(name: "record_agreement" | "leave_here", key: string): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.run(name, { item: this.#item })}>
      ${text(key)}
    </button>`;
  }

  #form(frame: string): TemplateResult {
    const name = `frame-${bare(this.#item)}`;
    return html`<form class="console-elsewhere" novalidate @submit=${(event: Event) => this.#send(event)}>
      <div class="field">
        <label class="field-label" for=${name}>${text("console.elsewhere.frame")}</label>
        <input id=${name} name="frame" class="field-input" maxlength=${SETTING_LIMIT} autocomplete="off"
          .value=${frame}
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
    this.#sent = "";
    this.focusOn(asking ? "input" : "[data-ask]");
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const frame = String(new FormData(event.target as HTMLFormElement).get("frame")).trim();
    if (!frame) return this.focusOn("input");
    if (!(await this.run("take_elsewhere", { item: this.#item, frame }))) return;
    this.#sent = frame;
    this.update();
  }
}

customElements.define("console-elsewhere", ConsoleElsewhere);
