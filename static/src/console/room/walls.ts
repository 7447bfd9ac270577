import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { bare } from "../../helpers/platform/ids.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { text } from "../../helpers/text/text.ts";
import type { OpenedWall } from "../../replica/records.ts";
import { allOf, type Identified } from "../../selectors/records.ts";
import { type LinkWithQr, wallLink } from "../../session/invite.ts";
import { confirmButton } from "../../shared/controls/confirm-button.ts";
import { ConsolePart } from "../frame/part.ts";
import { linkAsText, shownLink } from "./invitation.ts";

/** How to open a wall at any time, and the walls that were opened with its link. */
export class ConsoleWalls extends ConsolePart {
  #link: LinkWithQr | null = null;

  protected template(): TemplateResult {
    const walls = allOf(this.session.records, "wall");
    return html`<section class="console-facilitators" aria-labelledby="walls">
      <h2 id="walls">${text("console.walls.title", { count: walls.length })}</h2>
      ${this.#link === null ? this.#ways() : this.#shown(this.#link)}
      ${walls.length ? this.#opened(walls) : ""}
    </section>`;
  }

  /** Here, where it has controls once this page is closed, or on another computer. */
  #ways(): TemplateResult {
    return html`<p class="soft">${text("console.walls.one_laptop")}</p>
      <div class="console-row">
        <button type="button" class="button" data-size="small" data-wall-link
          @click=${() => this.#show()}
        >${text("console.walls.link")}</button>
        <a class="button" data-size="small" href=${ownPath(`/${page().code}/wall?controls`)} target="_blank" rel="noopener"
        >${text("console.wall.here")}</a>
      </div>`;
  }

  #opened(walls: readonly Identified<OpenedWall>[]): TemplateResult {
    return html`<p class="soft">${text("console.walls.helper")}</p>
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
      })}</ul>`;
  }

  #shown(link: LinkWithQr): TemplateResult {
    const words = {
      title: text("console.walls.link"),
      helper: text("console.walls.link_helper"),
      qr: text("console.walls.qr"),
    };
    return html`${shownLink(link, words, () => this.#close())}${page().frames ? this.#framed(link) : ""}`;
  }

  /** The same wall for a frame of another site: the setting `BOARD_FRAMES` names those that may. */
  #framed({ link }: LinkWithQr): TemplateResult {
    const title = text("console.walls.framed");
    const words = { title, helper: text("console.walls.framed_helper") };
    return html`<div class="sheet" role="group" aria-label=${title}>
      ${linkAsText(link.replace("/wall#", "/framed#"), words)}
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
