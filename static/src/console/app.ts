import { html, type TemplateResult } from "lit-html";
import { methodScript } from "../helpers/method/script.ts";
import { text } from "../helpers/text/text.ts";
import type { GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import { choiceOf } from "../selectors/choice.ts";
import { currentStep, meetingOf } from "../selectors/meeting.ts";
import { namesAccepted } from "../shared/controls/names-dialog.ts";
import { wordsOf } from "../shared/controls/worded-command.ts";
import { connectingText } from "../shared/page/connecting.ts";
import { announce } from "../shared/page/live-region.ts";
import { stopSecondClicks } from "../shared/page/second-click.ts";
import { WholeElement } from "../shared/page/show-whole.ts";
import { actionBar } from "./actions.ts";
import { consoleClock } from "./frame/clock.ts";
import { closeOnEscape } from "./frame/close-on-escape.ts";
import { consoleHead } from "./frame/head.ts";
import { keepInView } from "./frame/in-view.ts";
import { keepFocus } from "./frame/keep-focus.ts";
import { notices } from "./frame/notices.ts";
import { consolePages } from "./frame/pages.ts";
import { gonePage, receiptPage } from "./frame/receipt.ts";
import { scriptOf, stepLists } from "./frame/script.ts";
import { skipLink } from "./frame/skip-link.ts";
import { SpokenArrivals } from "./frame/spoken-arrivals.ts";
import type { ConsoleView, Tab } from "./frame/view.ts";
import { wallState } from "./frame/wall-state.ts";
import { END_HEADING } from "./room/end-page.ts";
import { isShown, tabOf, tabPanel, tabs } from "./tabs.ts";
import "../shared/controls/undo-offer.ts";

/** How often the clock is drawn again, in milliseconds. */
const REDRAW_EVERY = 10_000;
/** From this width on, the script stands beside the tabs. */
const WIDE = "(min-width: 60rem)";

/** The facilitator's own screen: the script of the step, and its controls. */
export class ConsoleApp extends WholeElement {
  #tab: Tab = "script";
  #step = "";
  readonly #wide = matchMedia(WIDE);
  #round = "";
  #refusal = "";
  readonly #excluded = new Set<string>();
  readonly #ticked = new Set<string>();
  readonly #keepInView = keepInView(this);
  readonly #arrivals = new SpokenArrivals();

  override connectedCallback(): void {
    super.connectedCallback();
    stopSecondClicks(this);
    keepFocus(this);
    closeOnEscape(this);
    this.addEventListener("open-tab", (event) => {
      const tab = (event as CustomEvent<Tab>).detail;
      this.#open(tab, tab === "end" ? END_HEADING : "");
    });
    this.addEventListener("refused", (event) =>
      this.#showRefusal((event as CustomEvent<string>).detail),
    );
    this.#wide.addEventListener("change", () => this.update());
    setInterval(() => this.update(), REDRAW_EVERY);
  }

  protected template(): TemplateResult {
    requestAnimationFrame(this.#keepInView);
    if (this.session.ending === "erased") return receiptPage(this.session.receipt);
    const view = this.#view();
    if (!view && this.#isGone) return gonePage(this.#waiting());
    if (!view) return html`<p class="loading" role="status">${this.#waiting()}</p>`;
    this.#arrivals.follow(this.session);
    document.title = text("console.page.title", { step: view.step.title });
    const tab = this.#shownTab(view);
    this.dataset.tab = tab;
    this.dataset.ended = String(view.step.kind === "ended");
    return html`${skipLink("panel")} ${consoleHead(view)}
      <div class="console-body">
        ${script(view)}
        <main class="console-work">
          ${view.step.kind === "ended" ? "" : tabs(tab, view)}
          ${notices(view, tab)}
          ${panel(tab, view)}
        </main>
      </div>
      ${this.#foot(view, tab)}`;
  }

  #foot(view: ConsoleView, tab: Tab): TemplateResult {
    const refusal = this.#refusal
      ? html`<p class="console-refusal" role="alert">
          <span>${this.#refusal}</span>
          <button type="button" class="text-button" @click=${() => this.#showRefusal("")}>
            ${text("common.action.close")}
          </button>
        </p>`
      : "";
    return html`<footer class="console-foot">${refusal}
      <undo-offer .session=${this.session} .run=${view.run}></undo-offer>
      ${view.wide ? "" : consolePages(view)} ${actionBar(view, tab)}
    </footer>`;
  }

  #view(): ConsoleView | null {
    const { session } = this;
    const { records } = session;
    const [meeting, step] = [meetingOf(records), currentStep(records)];
    if (!meeting || !step || session.refusal || session.ending) return null;
    this.#followStep(step.id);
    return {
      session,
      records,
      meeting,
      step,
      language: this.language,
      wide: this.#wide.matches,
      method: methodScript(meeting.method),
      excluded: this.#excluded,
      toggleExcluded: (item) => this.#toggle(this.#excluded, item),
      ticked: this.#ticked,
      toggleTicked: (item) => this.#toggle(this.#ticked, item),
      open: (tab, target) => this.#open(tab, target),
      run: (name, ...given) => this.#run(name, ...given),
    };
  }

  /** A new step opens its own tab. */
  #followStep(step: string): void {
    if (step !== this.#step && this.#step) this.#startsAtTop();
    if (step !== this.#step && this.#step && this.#tab !== "script") this.#tab = "step";
    this.#step = step;
    this.#followRound();
  }

  /** The script of the former step may have been scrolled. */
  #startsAtTop(): void {
    for (const scroller of this.querySelectorAll(".console-script-text, .console-panel"))
      scroller.scrollTo(0, 0);
  }

  /** A new round forgets what was ticked; a new result has its proposal ticked. */
  #followRound(): void {
    const choice = choiceOf(this.session.records);
    const round = choice ? `${choice.stage} ${choice.round} ${choice.later.length}` : "";
    if (round === this.#round) return;
    this.#round = round;
    this.#excluded.clear();
    this.#ticked.clear();
    for (const item of choice?.stage === "result" ? choice.proposed : []) {
      this.#ticked.add(item);
    }
  }

  /** The page of the step stands in for a tab that is no longer there. */
  #shownTab(view: ConsoleView): Tab {
    if (view.step.kind === "ended") return "step";
    return isShown(this.#tab, view) ? this.#tab : "step";
  }

  #toggle(set: Set<string>, item: string): void {
    if (!set.delete(item)) set.add(item);
    this.update();
  }

  #open(tab: Tab, target?: string): void {
    this.#tab = tab;
    this.update();
    this.querySelector(".console-panel")?.scrollTo(0, 0);
    scrollTo(0, 0);
    // The tab is drawn in the first frame, its elements in the second.
    if (target) requestAnimationFrame(() => requestAnimationFrame(() => this.focusOn(target)));
  }

  async #run<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<boolean> {
    if (!(await namesAccepted(wordsOf(given[0]), this.language))) return false;
    const answer = await this.session.command(name, ...given);
    this.#showRefusal("ok" in answer ? "" : answer.message);
    return "ok" in answer;
  }

  #showRefusal(refusal: string): void {
    if (refusal) announce(refusal);
    this.#refusal = refusal;
    this.update();
  }

  /** Whether the server has this meeting no more. */
  get #isGone(): boolean {
    return this.session.ending === "lost" || this.session.refusal === "unknown";
  }

  #waiting(): string {
    const { ending, refusal } = this.session;
    if (ending === "lost") return text("console.lost");
    if (ending) return text(`common.bye.${ending}`);
    if (refusal === "unknown") return text("console.gone");
    if (refusal) return text(`common.connection.${refusal}`);
    if (this.session.connected && this.session.version) return text("console.erase.under_way");
    return connectingText(this.session);
  }
}

/** On a narrow screen a closed wall comes first: below the script, the foot would lie over how to open it. */
function script(view: ConsoleView): TemplateResult {
  const isWallFirst = !view.wide && !view.session.presence.wall;
  return html`<section class="console-script" aria-labelledby="step-title">
    ${isWallFirst ? wallState(view) : ""}
    <div class="console-script-text">${scriptOf(view)}</div>
    ${stepLists(view)} ${consoleClock(view)} ${isWallFirst ? "" : wallState(view)}
  </section>`;
}

/** Named by its tab; after the end there are no tabs. */
function panel(tab: Tab, view: ConsoleView): TemplateResult {
  const name = view.step.kind === "ended" ? "step-title" : `tab-${tabOf(tab)}`;
  return html`<div
    class="console-panel" id="panel" role="tabpanel" tabindex="-1" aria-labelledby=${name}
  >
    ${tabPanel(tab, view)}
  </div>`;
}

customElements.define("console-app", ConsoleApp);
