import { html, type TemplateResult } from "lit-html";
import { showCode } from "../helpers/codes.ts";
import { bare } from "../helpers/ids.ts";
import { page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import { isEnded, meetingOf } from "../selectors/meeting.ts";
import { allOf, one } from "../selectors/records.ts";
import { ConsolePart } from "./console-part.ts";
import { twice } from "./console-twice.ts";
import { languageSwitch } from "./language-switch.ts";
import "./theme-switch.ts";

/** The room: how to come in, who is connected, the end of the meeting. */
export class ConsoleRoom extends ConsolePart {
  protected template(): TemplateResult {
    const ended = isEnded(this.session.records);
    return html`<div class="console-part console-room">
      ${ended ? "" : html`${this.#entrance()} ${this.#devices()} ${this.#end()}`}
      <section class="console-device">
        <theme-switch .session=${this.session}></theme-switch> ${languageSwitch("menu-item")}
      </section>
    </div>`;
  }

  #entrance(): TemplateResult {
    const { code, epoch } = one(this.session.records, "entrance", "entrance") ?? {
      code: page().code,
      epoch: 0,
    };
    const locked = meetingOf(this.session.records)?.locked ?? false;
    const phones = this.session.presence.phones;
    return html`<section class="sheet console-join">
      <img src="/${page().code}/qr.svg?${epoch}" alt=${text("wall.join.qr")} width="160" height="160" />
      <div class="console-join-words">
        <h2>${text("console.room.title")}</h2>
        <p>${text("wall.join.address", { address: page().publicUrl.replace(/^https?:\/\//, "") })}</p>
        <p class="console-large-code">${showCode(code)}</p>
        <p class="soft">${text("console.room.phones", { count: phones })}.
          ${text(locked ? "console.room.locked" : "console.room.unlocked")}.</p>
        <div class="console-row">
          <button type="button" class="button" data-size="small" aria-pressed=${locked}
            @click=${() => this.run("lock_entrance", { locked: !locked })}
          >${text(locked ? "console.room.unlock" : "console.room.lock")}</button>
          ${twice({
            label: text("console.room.change_code"),
            sure: text("console.room.change_code_sure"),
            confirm: text("console.room.change_code"),
            act: (once) => void this.run("change_code", { once }),
          })}
        </div>
      </div>
    </section>`;
  }

  #devices(): TemplateResult {
    const devices = allOf(this.session.records, "device");
    return html`<details class="console-devices">
      <summary>${text("console.devices.title")}</summary>
      <p class="soft">${text("console.devices.helper")}</p>
      <ul class="console-offers">${devices.map(({ id, connected }, index) => {
        const number = index + 1;
        return html`<li>
          <p>${text("console.devices.one", { number })}
            <span class="soft">· ${text(`console.devices.${connected ? "connected" : "away"}`)}</span></p>
          ${twice({
            label: text("common.action.take_back"),
            sure: text("console.devices.remove_sure", { number }),
            confirm: text("console.devices.remove"),
            act: () => void this.run("remove_seat", { device: bare(id) }),
          })}
        </li>`;
      })}</ul>
    </details>`;
  }

  #end(): TemplateResult {
    return html`<section class="console-end">
      <h2>${text("console.end.title")}</h2>
      <p class="soft">${text("console.end.text")}</p>
      ${twice({
        label: text("console.end.title"),
        sure: text("console.end.text"),
        confirm: text("console.end.confirm"),
        act: () => void this.run("end_meeting"),
      })}
    </section>`;
  }
}

customElements.define("console-room", ConsoleRoom);
