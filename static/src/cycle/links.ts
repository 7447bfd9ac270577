import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { linksOf } from "../selectors/cycle.ts";
import { giveLink, takeLink } from "../session/cycle.ts";
import { confirmButton } from "../shared/confirm-button.ts";
import { copyButton } from "../shared/copy-button.ts";
import { CyclePart } from "./part.ts";

/** The links to the cycle: kept, replaced, shared with who else facilitates, taken back. */
export class CycleLinks extends CyclePart {
  #link = "";
  #shared = "";

  set link(link: string) {
    if (link === this.#link) return;
    this.#link = link;
    this.update();
  }

  protected template(): TemplateResult {
    return html`<section class="sheet">
      <h2>${text("home.cycle.link_title")}</h2>
      ${this.#link ? shown(this.#link, "home.cycle.link_helper") : html`<p class="soft">${text("home.cycle.link_hidden")}</p>`}
      ${confirmButton({
        label: text("home.cycle.renew"),
        sure: text("home.cycle.renew_sure"),
        confirm: text("home.cycle.renew"),
        act: () => void this.#renew(),
      })}
      ${this.#shared ? html`<h3>${text("home.cycle.shared")}</h3>${shown(this.#shared)}` : this.#share()}
      ${this.#others()}
    </section>`;
  }

  #share(): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.#give()}>
      ${text("home.cycle.share")}
    </button>`;
  }

  #others(): TemplateResult | string {
    const links = linksOf(this.sheet);
    if (links.length < 2) return "";
    return html`<h3>${text("home.cycle.links")}</h3>
      <ul class="cycle-links">${links.map(
        ({ id, own }, index) => html`<li>
          <span>${text(own ? "home.cycle.link_own" : "home.cycle.link_other", { number: index + 1 })}</span>
          ${own ? "" : this.#take(id)}
        </li>`,
      )}</ul>`;
  }

  #take(id: string): TemplateResult {
    return confirmButton({
      label: text("common.action.take_back"),
      sure: text("home.cycle.unlink_sure"),
      confirm: text("common.action.take_back"),
      act: () => void this.#taken(id),
    });
  }

  async #taken(id: string): Promise<void> {
    this.#shared = "";
    this.changed(await takeLink(this.cycle, id));
  }

  async #renew(): Promise<void> {
    const given = await giveLink(this.cycle, true);
    if ("error" in given) this.changed(given);
    else
      this.dispatchEvent(new CustomEvent("renewed", { bubbles: true, detail: given.links.cycle }));
  }

  async #give(): Promise<void> {
    const given = await giveLink(this.cycle, false);
    if ("error" in given) {
      this.changed(given);
      return;
    }
    this.#shared = given.links.cycle;
    this.stale();
    this.update();
  }
}

function shown(link: string, helper = ""): TemplateResult {
  return html`<p class="link-shown">${link}</p>
    <div class="link-foot">
      <p class="field-hint">${helper && text(helper)}</p>
      ${copyButton(link)}
    </div>`;
}

customElements.define("cycle-links", CycleLinks);
