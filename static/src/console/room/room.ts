import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { isEnded, meetingOf } from "../../selectors/meeting.ts";
import { allOf } from "../../selectors/records.ts";
import { addressChoice } from "./address-choice.ts";
import { entrance } from "./join.ts";
import { paperTwin } from "./paper-twin.ts";
import "./facilitators.ts";
import { confirmButton } from "../../shared/controls/confirm-button.ts";
import { aboutLinks } from "../../shared/page/about-links.ts";
import { languageSwitch } from "../../shared/page/language-switch.ts";
import "./walls.ts";
import { ConsolePart } from "../frame/part.ts";
import "../../shared/page/theme-switch.ts";

/** The tab of the room: the entrance, devices, facilitators, the end of the meeting, display settings. */
export class ConsoleRoom extends ConsolePart {
  protected template(): TemplateResult {
    const ended = isEnded(this.session.records);
    return html`<div class="console-part console-room">
      ${this.#name()}
      ${
        ended
          ? ""
          : html`${this.#entrance()} ${this.#devices()}
      <console-walls .session=${this.session}></console-walls>
      <console-facilitators .session=${this.session}></console-facilitators> ${paperTwin()} ${this.#end()}`
      }
      <section class="console-device">
        <theme-switch .session=${this.session}></theme-switch> ${languageSwitch("menu-item")}
      </section>
    </div>`;
  }

  /** The title of the meeting, and its number in the cycle. */
  #name(): TemplateResult | string {
    const meeting = meetingOf(this.session.records);
    if (!meeting) return "";
    const { title, cycle } = meeting;
    const number =
      cycle && text("common.session.number", { number: cycle.number, total: cycle.of });
    return html`<p class="soft" lang=${this.language}>
      ${[typeset(title, this.language), number].filter(Boolean).join(" · ")}
    </p>`;
  }

  #entrance(): TemplateResult {
    const meeting = meetingOf(this.session.records);
    const locked = meeting?.locked ?? false;
    const controls = html`<div class="console-row">
      <button type="button" class="button" data-size="small"
        @click=${() => this.run("lock_entrance", { locked: !locked })}
      >${text(locked ? "console.room.unlock" : "console.room.lock")}</button>
      ${confirmButton({
        label: text("console.room.change_code"),
        sure: text("console.room.change_code_sure"),
        confirm: text("console.room.change_code"),
        act: (once) => void this.run("change_code", { once }),
      })}
    </div>`;
    return html`<h2>${text("console.room.title")}</h2>
      ${entrance(this.session, controls)} ${addressChoice(this.session)}`;
  }

  #devices(): TemplateResult {
    const devices = allOf(this.session.records, "device");
    return html`<details class="console-devices">
      <summary>${text("console.devices.title")}</summary>
      <p class="soft">${text("console.devices.helper")}</p>
      ${devices.some(({ connected }) => !connected) ? this.#removeAway() : ""}
      <ul class="console-action-list">${devices.map(({ id, connected }, index) => {
        const number = index + 1;
        return html`<li>
          <p>${text("console.devices.one", { number })}
            <span class="soft">· ${text(`console.devices.${connected ? "connected" : "away"}`)}</span></p>
          ${confirmButton({
            label: text("common.action.take_back"),
            sure: text("console.devices.remove_sure", { number }),
            confirm: text("console.devices.remove"),
            act: () => void this.run("remove_seat", { device: bare(id) }),
          })}
        </li>`;
      })}</ul>
    </details>`;
  }

  /** Somebody who has the code can take many places without ever connecting. */
  #removeAway(): TemplateResult {
    return confirmButton({
      label: text("console.devices.remove_away"),
      sure: text("console.devices.remove_away_sure"),
      confirm: text("console.devices.remove_away_confirm"),
      act: () => void this.run("remove_away"),
    });
  }

  #end(): TemplateResult {
    return html`<section class="console-end">
      <h2>${text("console.end.title")}</h2>
      <p class="soft">${text("console.end.helper")}</p>
      <button type="button" class="button" data-size="small" @click=${() => this.#openEnd()}>
        ${text("console.end.prepare")}
      </button>
      ${aboutLinks()}
    </section>`;
  }

  #openEnd(): void {
    this.dispatchEvent(new CustomEvent("open-tab", { bubbles: true, detail: "end" }));
  }
}

customElements.define("console-room", ConsoleRoom);
