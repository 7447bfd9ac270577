import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../helpers/text/text.ts";
import { linksOf } from "../selectors/cycle.ts";
import { giveLink, takeLink } from "../session/cycle.ts";
import { confirmButton } from "../shared/controls/confirm-button.ts";
import { copyButton } from "../shared/controls/copy-button.ts";
import { CyclePart } from "./part.ts";

/** The links to the cycle: shows this browser's, replaces it, makes others and withdraws them. */
export class CycleLinks extends CyclePart {
  #link = "";
  /** The link that was made here for another facilitator. */
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
      ${this.#shared ? html`<h3>${text("home.cycle.shared")}</h3>${shown(this.#shared)}` : this.#shareButton()}
      ${this.#others()}
    </section>`;
  }

  #shareButton(): TemplateResult {
    return html`<button type="button" class="text-button" @click=${() => this.#share()}>
      ${text("home.cycle.share")}
    </button>`;
  }

  #others(): TemplateResult | string {
    const links = linksOf(this.view);
    if (links.length < 2) return "";
    return html`<h3>${text("home.cycle.links")}</h3>
      <ul class="cycle-links">${links.map(
        ({ id, own }, index) => html`<li>
          <span>${text(own ? "home.cycle.link_own" : "home.cycle.link_other", { number: index + 1 })}</span>
          ${own ? "" : this.#withdrawButton(id)}
        </li>`,
      )}</ul>`;
  }

  #withdrawButton(id: string): TemplateResult {
    return confirmButton({
      label: text("common.action.take_back"),
      sure: text("home.cycle.unlink_sure"),
      confirm: text("common.action.take_back"),
      act: () => void this.#withdraw(id),
    });
  }

  async #withdraw(id: string): Promise<void> {
    this.#shared = "";
    this.changed(await takeLink(this.cycle, id));
  }

  async #renew(): Promise<void> {
    const given = await giveLink(this.cycle, true);
    if ("error" in given) this.changed(given);
    else
      this.dispatchEvent(
        new CustomEvent("link-renewed", { bubbles: true, detail: given.links.cycle }),
      );
  }

  async #share(): Promise<void> {
    const given = await giveLink(this.cycle, false);
    if ("error" in given) {
      this.changed(given);
      return;
    }
    this.#shared = given.links.cycle;
    this.reload();
    this.update();
  }
}

function shown(link: string, helper: TextKey | "" = ""): TemplateResult {
  return html`<p class="link-shown">${link}</p>
    <div class="link-foot">
      <p class="field-helper">${helper && text(helper)}</p>
      ${copyButton(link)}
    </div>`;
}

customElements.define("cycle-links", CycleLinks);
