import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { addScript } from "../helpers/platform/add-script.ts";
import { backoff } from "../helpers/platform/backoff.ts";
import { text } from "../helpers/text/text.ts";
import { backToTheDoor, type Problem } from "../session/door.ts";
import { enter, forgetKeyInAddress, keyInAddress } from "../session/enter.ts";
import { bringAlong } from "../session/moved.ts";
import { hasEntered, rememberEntered } from "../session/visit.ts";
import { BoardElement } from "../shared/element.ts";
import { noticeInFull, noticeInShort } from "./notice.ts";

/** A cookie that is not taken right after it was given will not be taken later either. */
const MOST_REFUSALS = 2;
let refusals = 0;

/**
 * From the link or the code to the meeting: read the notice once, then one tap; later, none. Whoever
 * is in has all that a meeting may ask of them, whatever becomes of the network.
 */
export class PhoneEntrance extends BoardElement {
  #entering = false;
  #inFull = false;
  #tries = 0;
  readonly #onSession = () => {
    if (this.session.connected) this.#arrived();
    if (this.session.refusal !== null) this.#whenRefused(this.session.refusal);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener("change", this.#onSession);
    if (this.session.refusal !== null) this.#onSession();
    else if (hasEntered(this.session.storage, page().code)) void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener("change", this.#onSession);
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
    this.#wait();
    const key = keyInAddress();
    const entrance = await enter(page().code, key);
    if (entrance === "entered") return this.#start();
    if (entrance === "unreachable") return this.#later();
    this.#refuse(entrance, key);
  }

  /** Its cookie is all that a phone needs which has been here before. */
  async #start(): Promise<void> {
    this.#wait();
    const { storage } = this.session;
    await Promise.all([bringAlong(storage, page().code), addScript(page().later)]);
    rememberEntered(storage, page().code);
    this.session.start();
  }

  #arrived(): void {
    refusals = 0;
    forgetKeyInAddress();
  }

  /** The page itself came from the server a moment ago: it will be there again. */
  #later(): void {
    setTimeout(() => void this.#enter(), backoff(this.#tries++));
  }

  /** The seat is no longer there, but the code or the link may still open the door. */
  #whenRefused(reason: string): void {
    this.session.refusal = null;
    if (reason === "unknown") this.session.end("erased");
    else if (refusals++ < MOST_REFUSALS) void this.#enter();
    else backToTheDoor("no_cookie");
  }

  /** Who has been here finds an answer here; anyone else, beside the field of the door. */
  #refuse(problem: "unknown" | "slow", key: string | null): void {
    if (!hasEntered(this.session.storage, page().code)) backToTheDoor(saidAtTheDoor(problem, key));
    else if (problem === "slow") this.#later();
    else this.#gone();
  }

  #gone(): void {
    forgetKeyInAddress();
    this.session.end("gone");
  }

  #wait(): void {
    this.#entering = true;
    void addScript(page().later);
    this.update();
  }
}

function saidAtTheDoor(problem: "unknown" | "slow", key: string | null): Problem {
  return problem === "unknown" && key !== null ? "link_unknown" : problem;
}

customElements.define("phone-entrance", PhoneEntrance);
