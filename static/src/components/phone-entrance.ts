import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import { enter, forgetKeyInAddress, keyInAddress } from "../session/enter.ts";
import { backToTheDoor, forgetMeeting, hasEntered, rememberEntered } from "../session/visit.ts";
import { BoardElement } from "./element.ts";
import { noticeInFull, noticeInShort } from "./notice.ts";

/** A cookie that is not taken right after it was given will not be taken later either. */
const MOST_REFUSALS = 2;
let refusals = 0;

/** From the link or the code to the meeting: read the notice once, then one tap. */
export class PhoneEntrance extends BoardElement {
  #entering = false;
  /** The cookie is gone or no longer good: the code may still open the door. */
  readonly #whenRefused = () => {
    if (this.session.refusal === null) return;
    this.session.refusal = null;
    if (refusals++ < MOST_REFUSALS) void this.#enter();
    else this.#refuse("unknown", null);
  };
  #inFull = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener("change", this.#whenRefused);
    if (this.session.refusal !== null) this.#whenRefused();
    else if (hasEntered(this.session.shelf, page().code)) void this.#enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener("change", this.#whenRefused);
  }

  protected template(): TemplateResult {
    return this.#entering ? this.#waiting() : this.#notice();
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

  #waiting(): TemplateResult {
    return html`<main class="loading">
      <p role="status">${text("common.connection.connecting")}</p>
    </main>`;
  }

  #toggle(): void {
    this.#inFull = !this.#inFull;
    this.update();
  }

  async #enter(): Promise<void> {
    this.#entering = true;
    this.update();
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
    backToTheDoor(key !== null && problem === "unknown" ? "link_unknown" : problem);
  }
}

customElements.define("phone-entrance", PhoneEntrance);
