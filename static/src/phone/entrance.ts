import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { addScript } from "../helpers/platform/add-script.ts";
import { backoff } from "../helpers/platform/backoff.ts";
import type { DeviceStorage } from "../helpers/platform/device-storage.ts";
import { text } from "../helpers/text/text.ts";
import { adoptEarlierCodes } from "../session/code-change.ts";
import { enter, forgetKeyInAddress, keyInAddress } from "../session/enter.ts";
import { type EntryProblem, leaveForHomePage } from "../session/home-page.ts";
import type { Session } from "../session/session.ts";
import { hasEntered, rememberEntered, wasLost } from "../session/visit.ts";
import { connectingText } from "../shared/page/connecting.ts";
import { BoardElement } from "../shared/page/element.ts";
import { plainSwitch } from "../shared/page/plain-french.ts";
import "./parts/more-below.ts";
import { noticeInFull, noticeInShort } from "./parts/notice.ts";

/** A browser that was refused so often keeps no cookie: another try would be refused too. */
const MOST_REFUSALS = 2;
let refusals = 0;
/** The key of the link, which is taken out of the address and its history at once. */
let key: string | null = null;

function takeKey(): void {
  key = keyInAddress() ?? key;
  forgetKeyInAddress();
}

/**
 * Enters a meeting by its link or code. The first time, the person reads the notice and taps once;
 * later visits need no tap. Entering loads the whole script, so that a network which fails later
 * takes nothing away.
 */
export class PhoneEntrance extends BoardElement {
  #entering = false;
  #inFull = false;
  #tries = 0;
  readonly #onSession = () => {
    if (this.session.connected) this.#onConnected();
    if (this.session.refusal !== null) this.#onRefused(this.session.refusal);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    takeKey();
    this.session.addEventListener("change", this.#onSession);
    if (this.session.refusal !== null) this.#onSession();
    else if (hasEntered(this.session.storage, page().code)) void this.#start();
    else if (key === "") leaveForHomePage("link_incomplete");
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
        ${plainSwitch(this.session.storage, "text-button")}
        ${noticeInShort()}
        <button
          type="button" class="text-button" aria-expanded=${this.#inFull}
          @click=${() => this.#toggleNotice()}
        >${text(this.#inFull ? "common.action.less" : "common.notice.more")}</button>
        ${this.#inFull ? noticeInFull() : ""}
        <phone-more-below></phone-more-below>
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
      <p role="status">${connectingText(this.session)}</p>
    </main>`;
  }

  #toggleNotice(): void {
    this.#inFull = !this.#inFull;
    this.update();
  }

  async #enter(): Promise<void> {
    this.#showWaiting();
    takeKey();
    if (key === "") return leaveForHomePage("link_incomplete");
    const outcome = await enter(page().code, key);
    if (outcome === "entered") return this.#start();
    if (outcome === "unreachable") return this.#retry();
    this.#refuse(outcome);
  }

  /** A phone that has been here before needs only its cookie. */
  async #start(): Promise<void> {
    this.#showWaiting();
    const { storage } = this.session;
    await Promise.all([adoptEarlierCodes(storage, page().code), addScript(page().later)]);
    rememberEntered(storage, page().code);
    this.session.start();
  }

  #onConnected(): void {
    refusals = 0;
  }

  /** This page came from the server a moment ago, so the server should answer again soon. */
  #retry(): void {
    setTimeout(() => void this.#enter(), backoff(this.#tries++));
  }

  /** The seat is gone, but the code or the link may still let this person in. */
  #onRefused(reason: NonNullable<Session["refusal"]>): void {
    this.session.refusal = null;
    if (reason === "unknown") this.session.end(endingOf(this.session.storage));
    else if (refusals++ < MOST_REFUSALS) void this.#enter();
    else leaveForHomePage("no_cookie");
  }

  /** A phone that was in this meeting is told on this page; any other goes to the home page. */
  #refuse(outcome: "unknown" | "slow"): void {
    if (!hasEntered(this.session.storage, page().code)) leaveForHomePage(problemOf(outcome));
    else if (outcome === "slow") this.#retry();
    else void this.#endAsGone();
  }

  /** The last page is in the later part of the script. */
  async #endAsGone(): Promise<void> {
    await addScript(page().later);
    this.session.end("gone");
  }

  #showWaiting(): void {
    if (!this.#entering) this.session.beginEntering();
    this.#entering = true;
    void addScript(page().later);
    this.update();
  }
}

/** The server has no such meeting and gave no reason: it expired, or the server lost it. */
function endingOf(storage: DeviceStorage): "lost" | "gone" {
  return wasLost(storage, page().code) ? "lost" : "gone";
}

function problemOf(outcome: "unknown" | "slow"): EntryProblem {
  return outcome === "unknown" && key !== null ? "link_unknown" : outcome;
}

customElements.define("phone-entrance", PhoneEntrance);
