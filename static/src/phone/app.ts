import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { onNextFrame } from "../helpers/platform/next-frame.ts";
import { text } from "../helpers/text/text.ts";
import { currentStep, meetingOf } from "../selectors/meeting.ts";
import { BoardElement } from "../shared/element.ts";
import { SpokenChanges } from "../shared/spoken-changes.ts";
import type { Composer } from "./composer.ts";
import { asideLine } from "./set-aside.ts";
import "./entrance.ts";
import "./ended.ts";
import type { Panel } from "./events.ts";
import { screenHead } from "./head.ts";
import { panel } from "./panels.ts";
import {
  hasDraft,
  isDark,
  type StepScreen,
  screenFor,
  screenOfDraft,
  stepScreen,
} from "./screens.ts";

/** How often the minutes on the page are looked at again, in milliseconds. */
const CLOCK = 20_000;

/** A participant's phone: one action a page in three windows, and otherwise at rest. */
export class PhoneApp extends BoardElement {
  #panel: Panel | null = null;
  #screen: StepScreen | undefined;
  readonly #spoken = new SpokenChanges();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("click", stopSecondTap, { capture: true });
    this.addEventListener("open-panel", (event) => this.#open((event as CustomEvent).detail));
    this.addEventListener("close-panel", () => this.#open(null));
    this.addEventListener("put-away", () => this.#putAway());
    this.addEventListener("take-up", (event) => this.#takeUp((event as CustomEvent).detail));
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
    const { screen, moved } = this.#follow();
    if (screen === "ended") return this.#ended();
    document.title = this.#title();
    this.#spoken.follow(this.session);
    this.dataset.mood = !this.#panel && isDark(screen, this.session) ? "rest" : "page";
    if (this.#panel) return panel(this.#panel, this.session);
    return html`${this.#head()} ${stepScreen(screen, this.session, moved)}`;
  }

  /** Where one's own cards are listed, each says for itself that it was set aside. */
  #head(): TemplateResult {
    const line = this.#screen === "deposit" ? "" : asideLine(this.session);
    const head = screenHead(this.session);
    return line ? html`<div class="screen-top">${head} ${line}</div>` : head;
  }

  /**
   * The screen of the current step, unless the person is in the middle of a sentence, perhaps since
   * before a reload: then theirs stays until they put it away. `moved`: it lags behind.
   */
  #follow(): { screen: StepScreen; moved: boolean } {
    const wanted = screenFor(this.session);
    this.#screen ??= screenOfDraft(this.session) ?? wanted;
    if (!hasDraft(this.#screen, this.session)) this.#screen = wanted;
    return { screen: this.#screen, moved: this.#screen !== wanted };
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

  /** Words are taken up again, from wherever they were listed. */
  #takeUp(screen: "deposit" | "words"): void {
    this.#screen = screen;
    this.#panel = null;
    this.update();
    onNextFrame(() => this.querySelector<Composer>(`phone-${screen}`)?.resume());
  }

  /** The draft stays in storage; the screen goes where the meeting is. */
  #putAway(): void {
    this.#screen = screenFor(this.session);
    this.update();
  }
}

/** The second half of a double tap is for the button that was there, not for what came instead. */
function stopSecondTap(event: MouseEvent): void {
  if (event.detail < 2 || !(event.target as Element).closest("button")) return;
  event.preventDefault();
  event.stopPropagation();
}

customElements.define("phone-app", PhoneApp);
