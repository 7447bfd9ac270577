import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { allOf } from "../../selectors/records.ts";
import { wallLink } from "../../session/invite.ts";
import { confirmButton } from "../../shared/confirm-button.ts";
import { copyButton } from "../../shared/copy-button.ts";
import { ConsolePart } from "../frame/part.ts";

/** The walls that were opened with the wall's link, and the link to open another. */
export class ConsoleWalls extends ConsolePart {
  #link: string | null = null;

  protected template(): TemplateResult {
    const walls = allOf(this.session.records, "wall");
    return html`<details class="console-devices">
      <summary>${text("console.walls.title", { count: walls.length })}</summary>
      <p class="soft">${text("console.walls.helper")}</p>
      <ul class="console-action-list">${walls.map(({ id, connected }, index) => {
        const number = index + 1;
        return html`<li>
          <p>${text("console.walls.one", { number })}
            <span class="soft">· ${text(`console.devices.${connected ? "connected" : "away"}`)}</span></p>
          ${confirmButton({
            label: text("common.action.take_back"),
            sure: text("console.walls.remove_sure", { number }),
            confirm: text("console.walls.remove"),
            act: () => void this.run("remove_seat", { device: bare(id) }),
          })}
        </li>`;
      })}</ul>
      ${this.#link === null ? this.#ask() : this.#shown(this.#link)}
    </details>`;
  }

  #ask(): TemplateResult {
    return html`<button type="button" class="button" data-size="small" data-wall-link
      @click=${() => this.#show()}
    >${text("console.walls.link")}</button>`;
  }

  #shown(link: string): TemplateResult {
    return html`<p class="console-link">${link}</p>
      <div class="console-row">
        ${copyButton(link)}
        <button type="button" class="button" data-size="small" data-close @click=${() => this.#close()}>
          ${text("common.action.close")}
        </button>
      </div>`;
  }

  /** The link is asked for each time, because it changes with the code. */
  async #show(): Promise<void> {
    this.#link = await wallLink(page().code);
    const detail = this.#link === null ? text("common.error.unavailable") : "";
    this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail }));
    this.focusOn(this.#link === null ? "[data-wall-link]" : "[data-close]");
  }

  #close(): void {
    this.#link = null;
    this.focusOn("[data-wall-link]");
  }
}

customElements.define("console-walls", ConsoleWalls);
