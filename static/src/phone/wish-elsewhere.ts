import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { WISHED_SETTING_LIMIT } from "../replica/limits.ts";
import type { Wished } from "../replica/vocabulary.ts";
import { BoardElement } from "../shared/element.ts";
import { announce } from "../shared/live-region.ts";

/** Whoever wrote a thing may wish it to be taken up elsewhere; the facilitator alone is told. */
export class PhoneWish extends BoardElement {
  #asking = false;
  #item = "";
  #wish: Wished = "none";

  set of({ item, wish }: { item: string; wish: Wished | undefined }) {
    if (item === this.#item && (wish ?? "none") === this.#wish) return;
    this.#item = item;
    this.#wish = wish ?? "none";
    this.update();
  }

  protected template(): TemplateResult {
    if (this.#wish !== "none") return this.#said();
    return this.#asking ? this.#form() : this.#button("phone.wish.begin", () => this.#ask(true));
  }

  #said(): TemplateResult {
    return html`<p class="card-text" role="status">${text(`phone.wish.${this.#wish}`)}</p>
      ${this.#button("phone.wish.withdraw", () => this.#withdraw())}`;
  }

  #button(key: string, act: () => void): TemplateResult {
    return html`<button type="button" class="text-button" @click=${act}>${text(key)}</button>`;
  }

  #form(): TemplateResult {
    const name = `wish-${this.#item}`;
    return html`<form class="wish" novalidate @submit=${(event: Event) => this.#send(event)}>
      <div class="field">
        <label class="field-label" for=${name}>${text("phone.wish.frame")}</label>
        <input id=${name} name="frame" class="field-input" maxlength=${WISHED_SETTING_LIMIT} autocomplete="off" />
      </div>
      <p class="hint">${text("phone.wish.helper")}</p>
      <div class="pair">
        <button type="button" class="button" data-size="small" @click=${() => this.#ask(false)}>
          ${text("common.action.cancel")}
        </button>
        <button class="button" data-size="small">${text("phone.wish.send")}</button>
      </div>
    </form>`;
  }

  #ask(asking: boolean): void {
    this.#asking = asking;
    this.focusOn(asking ? "input" : "button");
  }

  #send(event: Event): void {
    event.preventDefault();
    const frame = String(new FormData(event.target as HTMLFormElement).get("frame")).trim();
    void this.session.command("wish_elsewhere", { item: this.#item, frame });
    announce(text("phone.wish.waiting"));
    this.#ask(false);
  }

  #withdraw(): void {
    void this.session.command("withdraw_wish", { item: this.#item });
    this.focusOn("button");
  }
}

customElements.define("phone-wish", PhoneWish);
