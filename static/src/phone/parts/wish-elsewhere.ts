import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { WISHED_SETTING_LIMIT } from "../../replica/limits.ts";
import type { Wished } from "../../replica/vocabulary.ts";
import { namesAccepted } from "../../shared/controls/names-dialog.ts";
import { textLimit } from "../../shared/controls/text-limit.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { announce } from "../../shared/page/live-region.ts";

/** The author of a card or note may wish it to be taken to another setting; only the facilitator is told. */
export class PhoneWishElsewhere extends BoardElement {
  #editing = false;
  #item = "";
  #wish: Wished = "none";

  set of({ item, wish }: { item: string; wish: Wished | undefined }) {
    if (item === this.#item && (wish ?? "none") === this.#wish) return;
    this.#item = item;
    this.#wish = wish ?? "none";
    this.update();
  }

  protected template(): TemplateResult {
    if (this.#wish !== "none") return this.#state(this.#wish);
    return this.#editing || this.#draft
      ? this.#form()
      : this.#button("phone.wish.begin", () => this.#edit(true));
  }

  #state(wish: Exclude<Wished, "none">): TemplateResult {
    return html`<p class="card-text" role="status">${text(`phone.wish.${wish}`)}</p>
      ${this.#button("phone.wish.withdraw", () => this.#withdraw())}`;
  }

  #button(key: TextKey, act: () => void): TemplateResult {
    return html`<button type="button" class="text-button" @click=${act}>${text(key)}</button>`;
  }

  #form(): TemplateResult {
    const id = `wish-${this.#item}`;
    return html`<form class="wish" @submit=${(event: Event) => void this.#send(event)}>
      <div class="field">
        <label class="field-label" for=${id}>${text("phone.wish.setting")}</label>
        <input id=${id} dir="auto" name="setting" class="field-input" autocomplete="off"
          .value=${this.#draft ?? ""} @input=${(event: Event) => this.#type(event)} />
        <output class="field-helper"></output>
      </div>
      <p class="helper">${text("phone.wish.helper")}</p>
      <div class="pair">
        <button type="button" class="button" data-size="small" @click=${() => this.#close()}>
          ${text("common.action.cancel")}
        </button>
        <button class="button" data-size="small">${text("phone.wish.send")}</button>
      </div>
    </form>`;
  }

  get #draft(): string | undefined {
    return this.session.drafts.get<{ text: string }>(this.#draftName)?.text;
  }

  get #draftName(): string {
    return `wish:${this.#item}`;
  }

  #type(event: Event): void {
    textLimit(WISHED_SETTING_LIMIT)(event);
    const { value } = event.target as HTMLInputElement;
    this.session.drafts.set(this.#draftName, { text: value });
  }

  #close(): void {
    this.session.drafts.drop(this.#draftName);
    this.#edit(false);
  }

  #edit(editing: boolean): void {
    this.#editing = editing;
    this.focusOn(editing ? "input" : "button");
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const setting = String(new FormData(event.target as HTMLFormElement).get("setting")).trim();
    if (!(await namesAccepted(setting, this.language))) return;
    void this.session.command("wish_elsewhere", { item: this.#item, frame: setting });
    announce(text("phone.wish.waiting"));
    this.#close();
  }

  #withdraw(): void {
    void this.session.command("withdraw_wish", { item: this.#item });
    this.focusOn("button");
  }
}

customElements.define("phone-wish-elsewhere", PhoneWishElsewhere);
