import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import { currentStep, meetingOf } from "../selectors/meeting.ts";
import { BoardElement } from "./element.ts";
import { Herald } from "./herald.ts";
import { asideLine } from "./phone-aside.ts";
import "./phone-entrance.ts";
import "./phone-ended.ts";
import { screenHead } from "./phone-head.ts";
import { type Panel, panel } from "./phone-panels.ts";
import { hasDraft, isDark, type StepScreen, screenFor, stepScreen } from "./phone-screens.ts";

/** How often the minutes on the page are looked at again, in milliseconds. */
const CLOCK = 20_000;

/** A participant's phone: one action a page in three windows, and otherwise at rest. */
export class PhoneApp extends BoardElement {
  #panel: Panel | null = null;
  #screen: StepScreen = "rest";
  readonly #herald = new Herald();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("open-panel", (event) => this.#open((event as CustomEvent).detail));
    this.addEventListener("close-panel", () => this.#open(null));
    this.addEventListener("put-away", () => this.#putAway());
    this.addEventListener("take-up", () => this.#takeUp());
    setInterval(() => this.update(), CLOCK);
  }

  protected template(): TemplateResult {
    const { session } = this;
    if (session.ending) return this.#ended();
    if (session.version === 0 || session.refusal) {
      this.dataset.mood = "page";
      return html`<phone-entrance .session=${session}></phone-entrance>`;
    }
    return this.#meeting();
  }

  #ended(): TemplateResult {
    document.title = this.#title();
    this.dataset.mood = "rest";
    return html`<phone-ended .session=${this.session}></phone-ended>`;
  }

  #meeting(): TemplateResult {
    const moved = this.#follow();
    if (this.#screen === "ended") return this.#ended();
    document.title = this.#title();
    this.#herald.follow(this.session);
    this.dataset.mood = !this.#panel && isDark(this.#screen, this.session) ? "rest" : "page";
    if (this.#panel) return panel(this.#panel, this.session);
    return html`${this.#head()} ${stepScreen(this.#screen, this.session, moved)}`;
  }

  /** Where one's own cards are listed, each says for itself that it was set aside. */
  #head(): TemplateResult {
    const line = this.#screen === "deposit" ? "" : asideLine(this.session);
    const head = screenHead(this.session);
    return line ? html`<div class="screen-top">${head} ${line}</div>` : head;
  }

  /**
   * The screen of the current step, unless the person is in the middle of a sentence: then theirs
   * stays until they put it away. Returns whether the screen lags behind.
   */
  #follow(): boolean {
    const wanted = screenFor(this.session);
    if (!hasDraft(this.#screen, this.session)) this.#screen = wanted;
    return this.#screen !== wanted;
  }

  #title(): string {
    const step = currentStep(this.session.records)?.title ?? "";
    const { cycle, title } = meetingOf(this.session.records) ?? {};
    return cycle
      ? text("common.page.title", { step, number: cycle.number })
      : text("common.page.title_alone", { step, title: title ?? page().code });
  }

  #open(next: Panel | null): void {
    const from = this.#panel;
    this.#panel = next;
    if (next) this.focusOn("h1");
    else if (from) this.focusOn("[data-menu]");
  }

  /** A card is taken up again, from wherever it was listed: its words go to where words are. */
  #takeUp(): void {
    this.#screen = "deposit";
    this.#open(null);
  }

  /** The draft stays on the shelf; the screen goes where the meeting is. */
  #putAway(): void {
    this.#screen = screenFor(this.session);
    this.update();
  }
}

customElements.define("phone-app", PhoneApp);
