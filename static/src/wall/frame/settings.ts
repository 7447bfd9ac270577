import { html, type TemplateResult } from "lit-html";
import { type ColorTheme, chooseTheme, currentTheme } from "../../helpers/platform/theme.ts";
import { text } from "../../helpers/text/text.ts";
import { icon } from "../../shared/controls/icons.ts";
import { BoardElement } from "../../shared/page/element.ts";
import type { SendCommand } from "./view.ts";
import { type LastRow, lastRow, ROWS, storeLastRow } from "./wall-size.ts";

/** The settings of this wall, stored in its browser alone: size of type, colours, full screen. */
export class WallSettings extends BoardElement {
  /** Whether the entrance is locked; `null` on a wall that may not lock it. */
  locked: boolean | null = null;
  send: SendCommand = () => {};
  #open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", (event) => event.key === "Escape" && this.#show(false));
    document.addEventListener("fullscreenchange", () => this.update());
  }

  protected template(): TemplateResult {
    return html`<button
        type="button" class="settings-button" aria-expanded=${this.#open}
        aria-label=${text("wall.settings")} title=${text("wall.settings")}
        @click=${() => this.#show(!this.#open)}
      ><span aria-hidden="true">Aa</span>${document.fullscreenEnabled ? icon("expand") : ""}</button>
      ${this.#open ? this.#panel() : ""}`;
  }

  #panel(): TemplateResult {
    const { storage } = this.session;
    const theme = currentTheme(storage);
    return html`<div class="settings">
      ${choices(text("wall.last_row.label"), "last_row", rows(), lastRow(storage), (row) => {
        storeLastRow(storage, row);
        this.dispatchEvent(new CustomEvent("last-row", { bubbles: true }));
      })}
      ${choices(text("wall.appearance.label"), "appearance", grounds(), theme, (ground) =>
        chooseTheme(storage, ground),
      )}
      <p class="settings-row">
        ${this.locked === null ? "" : this.#lock(this.locked)}
        ${document.fullscreenEnabled ? this.#fullScreen() : ""}
        <button type="button" class="text-button" @click=${() => this.#show(false)}>
          ${icon("close")}${text("common.action.close")}
        </button>
      </p>
    </div>`;
  }

  #fullScreen(): TemplateResult {
    const on = document.fullscreenElement !== null;
    const turn = () =>
      on ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    return html`<button type="button" class="text-button" aria-pressed=${on} @click=${turn}>
      ${icon("expand")}${text("wall.full_screen")}
    </button>`;
  }

  #lock(locked: boolean): TemplateResult {
    const turn = () => this.send("lock_entrance", { locked: !locked });
    return html`<button type="button" class="text-button" data-control="lock" @click=${turn}>
      ${text(locked ? "wall.controls.unlock" : "wall.controls.lock")}
    </button>`;
  }

  #show(open: boolean): void {
    this.#open = open;
    this.update();
    if (!open) this.querySelector<HTMLElement>(".settings-button")?.focus();
  }
}

function rows(): [LastRow, string][] {
  return ROWS.map((row) => [row, text(`wall.last_row.${row}`)]);
}

function grounds(): [ColorTheme, string][] {
  return [
    ["light", text("wall.appearance.light")],
    ["dark", text("wall.appearance.dark")],
  ];
}

function choices<T extends string>(
  label: string,
  name: string,
  values: [value: T, words: string][],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="settings-row">
    <legend>${label}</legend>
    ${values.map(
      ([value, words]) => html`<label class="segment">
        <input
          type="radio" name=${name} value=${value} .checked=${value === chosen}
          @change=${() => choose(value)}
        />
        <span>${words}</span>
      </label>`,
    )}
  </fieldset>`;
}

customElements.define("wall-settings", WallSettings);
