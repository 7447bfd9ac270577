import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { onNextFrame } from "../helpers/platform/next-frame.ts";
import { text } from "../helpers/text/text.ts";
import { currentStep, meetingOf } from "../selectors/meeting.ts";
import { BoardElement } from "../shared/page/element.ts";
import { SpokenChanges } from "../shared/page/spoken-changes.ts";
import { asideLine } from "./frame/set-aside.ts";
import type { Composer } from "./parts/composer.ts";
import "./steps/ended.ts";
import { screenHead } from "./frame/head.ts";
import { keptWallOf, keptWallRegion } from "./frame/kept-wall.ts";
import { lostLine } from "./frame/lost.ts";
import { unkeptLine } from "./frame/unkept.ts";
import type { Panel } from "./parts/events.ts";
import {
  hasDraft,
  isDark,
  type StepScreen,
  screenFor,
  screenOfDraft,
  stepScreen,
} from "./steps/screens.ts";

/** How often the clock is drawn again, in milliseconds. */
const REDRAW_EVERY = 20_000;

/** A phone in a meeting. It asks for something at some steps; at the others it is at rest. */
class PhoneMeeting extends BoardElement {
  #panel: Panel | null = null;
  #screen: StepScreen | undefined;
  #unkeptRead = false;
  #redrawing: ReturnType<typeof setInterval> | undefined;
  readonly #spoken = new SpokenChanges();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("open-panel", (event) => this.#open((event as CustomEvent).detail));
    this.addEventListener("close-panel", () => this.#open(null));
    this.addEventListener("draw-again", () => this.update());
    this.addEventListener("close-composer", () => this.#closeComposer());
    this.addEventListener("open-composer", (event) =>
      this.#openComposer((event as CustomEvent).detail),
    );
    this.#redrawing = setInterval(() => this.update(), REDRAW_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#redrawing);
  }

  protected template(): TemplateResult {
    document.title = this.#title();
    const { screen, moved } = this.#currentScreen();
    if (this.session.ending || screen === "ended") return this.#ended();
    this.#spoken.follow(this.session);
    this.#setMood(!this.#panel && isDark(screen, this.session) ? "rest" : "page");
    const page = this.#panel
      ? html`<phone-panel .session=${this.session} .name=${this.#panel}></phone-panel>`
      : html`${this.#head()} ${stepScreen(screen, this.session, moved)}`;
    return html`${this.#keptWall()} ${page}`;
  }

  /** Not beside the panel that shows the same. */
  #keptWall(): TemplateResult | string {
    const isTwice = this.#panel === "wall";
    this.#app.dataset.keptWall = isTwice ? "none" : keptWallOf(this.session.storage);
    return isTwice ? "" : keptWallRegion(this.session, () => this.update());
  }

  #ended(): TemplateResult {
    this.#setMood("rest");
    this.#app.dataset.keptWall = "none";
    return html`<phone-ended .session=${this.session}></phone-ended>`;
  }

  /** The colours are those of the whole phone. */
  #setMood(mood: "rest" | "page"): void {
    this.#app.dataset.mood = mood;
  }

  get #app(): HTMLElement {
    return this.closest("phone-app") as HTMLElement;
  }

  /** The page of the cards lists them with their states, so the line is not needed there. */
  #head(): TemplateResult {
    const aside = this.#screen === "deposit" ? "" : asideLine(this.session);
    const lines = [aside, lostLine(this.session), this.#unkept()].filter(Boolean);
    const head = screenHead(this.session);
    return lines.length ? html`<div class="screen-top">${head} ${lines}</div>` : head;
  }

  #unkept(): TemplateResult | string {
    if (this.#unkeptRead) return "";
    return unkeptLine(this.session, () => {
      this.#unkeptRead = true;
      this.update();
    });
  }

  /**
   * The screen of the current step; but a screen with a draft, begun before a reload as well, stays
   * until the person closes it [N1]. `moved`: the screen is not that of the current step.
   */
  #currentScreen(): { screen: StepScreen; moved: boolean } {
    const ofStep = screenFor(this.session);
    this.#screen ??= screenOfDraft(this.session) ?? ofStep;
    if (!hasDraft(this.#screen, this.session)) this.#screen = ofStep;
    return { screen: this.#screen, moved: this.#screen !== ofStep };
  }

  #title(): string {
    const step = currentStep(this.session.records)?.title ?? "";
    const { cycle, title } = meetingOf(this.session.records) ?? {};
    return cycle
      ? text("common.page.title", { step, number: cycle.number })
      : text("common.page.title_alone", { step, title: title ?? page().code });
  }

  #open(next: Panel | null): void {
    const previous = this.#panel;
    this.#panel = next;
    if (previous && !next) this.focusOn("[data-menu]");
    else this.update();
  }

  /** Opens the screen of a draft, from a panel as well. */
  #openComposer(screen: "deposit" | "words"): void {
    this.#screen = screen;
    this.#panel = null;
    this.update();
    onNextFrame(() => this.querySelector<Composer>(`phone-${screen}`)?.resume());
  }

  /** The draft stays on this phone; the screen becomes that of the current step. */
  #closeComposer(): void {
    this.#screen = screenFor(this.session);
    this.update();
  }
}

customElements.define("phone-meeting", PhoneMeeting);
