import { html, type TemplateResult } from "lit-html";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Session } from "../../session/session.ts";
import { erasureText } from "../../shared/meeting/erasure.ts";
import { rehearsalMark } from "../../shared/meeting/rehearsal.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { languageSwitch } from "../../shared/page/language-switch.ts";
import { plainSwitch } from "../../shared/page/plain-french.ts";
import { closePanel, openPanel, type Panel } from "../parts/events.ts";
import { noticeInFull, noticeInShort } from "../parts/notice.ts";
import "../parts/own-words.ts";
import "../../shared/page/theme-switch.ts";

const TITLES: Record<Panel, TextKey> = {
  menu: "phone.menu.label",
  mine: "phone.menu.my_contributions",
  wall: "phone.wall.title",
  ground_rules: "phone.ground_rules.title",
  notice: "phone.menu.notice",
  remove: "phone.remove.title",
  note: "phone.note.title",
  note_again: "phone.note.edit",
  carried_titles: "common.kept.last_time",
  not_today: "phone.not_today.title",
  private: "phone.private.open",
};

const MENU = [
  ["mine", "phone.menu.my_contributions"],
  ["wall", "phone.menu.read_wall"],
  ["ground_rules", "phone.menu.recall_ground_rules"],
  ["notice", "phone.menu.notice"],
  ["remove", "phone.menu.remove_me"],
] as const;

/** One panel over the step: its title, the way back to the step, and its content. */
export class PhonePanel extends BoardElement {
  #name: Panel = "menu";

  set name(name: Panel) {
    if (name === this.#name && this.isConnected) return;
    this.#name = name;
    this.focusOn("h1");
  }

  protected template(): TemplateResult {
    return html`<header class="panel-head">
        <button
          type="button" class="text-button"
          @click=${(event: Event) => closePanel(event.currentTarget)}
        >${text("common.action.back")}</button>
        <h1 tabindex="-1">${text(TITLES[this.#name])}</h1>
        ${rehearsalMark(this.session.records)}
      </header>
      ${CONTENTS[this.#name](this.session)}`;
  }
}

const CONTENTS: Record<Panel, (session: Session) => TemplateResult> = {
  menu,
  mine: (session) => html`<main class="step-main">
    <phone-drafts .session=${session}></phone-drafts>
    <phone-own-cards .session=${session} .whole=${true}></phone-own-cards>
    <phone-own-notes .session=${session}></phone-own-notes>
    <phone-refused .session=${session}></phone-refused>
    <phone-own-words .session=${session}></phone-own-words>
    <p class="helper">${text("phone.mine.until_end")}</p>
  </main>`,
  wall: (session) => html`<phone-wall-as-text .session=${session}></phone-wall-as-text>`,
  ground_rules: (session) => html`<phone-ground-rules .session=${session}></phone-ground-rules>`,
  notice: ({ records }) => html`<main class="step-main" tabindex="0">
    <p><b>${erasureText(records)}</b></p>
    ${noticeInShort()} ${noticeInFull()}
  </main>`,
  remove: (session) => html`<phone-remove .session=${session}></phone-remove>`,
  note: (session) => html`<phone-note .session=${session}></phone-note>`,
  note_again: (session) => html`<phone-note .session=${session} .again=${true}></phone-note>`,
  carried_titles: (session) =>
    html`<phone-carried-titles .session=${session}></phone-carried-titles>`,
  not_today: (session) => html`<phone-not-today .session=${session}></phone-not-today>`,
  private: (session) => html`<phone-private-note .session=${session}></phone-private-note>`,
};

function menu(session: Session): TemplateResult {
  return html`<main class="step-main">
    <ul class="menu">
      ${MENU.map(
        ([name, key]) => html`<li><button
          type="button" class="menu-item"
          @click=${(event: Event) => openPanel(event.currentTarget, name)}
        >${text(key)}</button></li>`,
      )}
    </ul>
    <div>
      <kept-wall-switch .session=${session}></kept-wall-switch>
      <theme-switch .session=${session}></theme-switch>
      ${plainSwitch(session.storage, "menu-item")}
      ${languageSwitch("menu-item")}
      <p class="menu-note">${erasureText(session.records)}</p>
    </div>
  </main>`;
}

customElements.define("phone-panel", PhonePanel);
