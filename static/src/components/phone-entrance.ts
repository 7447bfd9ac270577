import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import { enter, forgetKeyInAddress, keyInAddress } from "../session/enter.ts";
import { forgetMeeting, hasEntered, rememberEntered } from "../session/visit.ts";
import "./door-join.ts";
import type { Problem } from "./door-join.ts";
import { BoardElement } from "./element.ts";
import { icon } from "./icons.ts";
import { noticeInFull, noticeInShort } from "./notice.ts";

type Stage = "notice" | "entering" | "door";

/** From the link or the code to the meeting: read the notice once, then one tap. */
export class PhoneEntrance extends BoardElement {
  #stage: Stage = "notice";
  #problem: Problem | null = null;
  #inFull = false;
  #tried = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener("change", () => this.#whenRefused());
    if (hasEntered(this.session.shelf, page().code)) void this.#enter();
  }

  protected template(): TemplateResult {
    if (this.#stage === "door") return this.#door();
    if (this.#stage === "entering") return this.#entering();
    return this.#notice();
  }

  #notice(): TemplateResult {
    return html`<main class="step">
      <div class="step-main notice">
        <h1>${text("common.notice.title")}</h1>
        ${noticeInShort()}
        <button
          type="button" class="text-button" aria-expanded=${this.#inFull}
          @click=${() => this.#toggle()}
        >${text(this.#inFull ? "common.action.less" : "common.notice.more")}</button>
        ${this.#inFull ? noticeInFull() : ""}
      </div>
      <div class="step-foot">
        <button type="button" class="button" data-rank="first" @click=${() => this.#enter()}>
          ${text("common.notice.enter")}
        </button>
      </div>
    </main>`;
  }

  #door(): TemplateResult {
    return html`<main class="page">
      <p class="brand">${icon("wave")}${text("common.product.name")}</p>
      <door-join .problem=${this.#problem}></door-join>
    </main>`;
  }

  #entering(): TemplateResult {
    const words = this.session.offline ? "door.join.network" : "common.connection.connecting";
    return html`<main class="loading"><p role="status">${text(words)}</p></main>`;
  }

  #toggle(): void {
    this.#inFull = !this.#inFull;
    this.update();
  }

  async #enter(): Promise<void> {
    this.#show("entering");
    const key = keyInAddress();
    const entrance = await enter(page().code, key);
    if (entrance === "unreachable") return this.#later();
    if (entrance !== "entered") return this.#refuse(entrance, key);
    rememberEntered(this.session.shelf, page().code);
    forgetKeyInAddress();
    this.session.start();
  }

  /** The page itself came from the server a moment ago: it will be there again. */
  #later(): void {
    setTimeout(() => void this.#enter(), 2_000);
  }

  #refuse(problem: "unknown" | "slow", key: string | null): void {
    if (problem === "unknown") forgetMeeting(this.session.shelf, page().code);
    if (key !== null) forgetKeyInAddress();
    this.#problem = key !== null && problem === "unknown" ? "link_unknown" : problem;
    this.#show("door");
  }

  /** The cookie is gone or no longer good: the code may still open the door, once. */
  #whenRefused(): void {
    if (this.session.refusal === null || this.#stage === "door") return;
    if (this.#tried) this.#refuse("unknown", null);
    else void this.#enter();
    this.#tried = true;
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    this.update();
  }
}

customElements.define("phone-entrance", PhoneEntrance);
