import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { methodScript } from "../helpers/method/script.ts";
import { text } from "../helpers/text/text.ts";
import type { GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import { choiceOf } from "../selectors/choice.ts";
import { currentStep, meetingOf } from "../selectors/meeting.ts";
import { BoardElement } from "../shared/element.ts";
import { announce } from "../shared/live-region.ts";
import { actionBar } from "./actions.ts";
import { consoleHead } from "./frame/head.ts";
import { notices } from "./frame/notices.ts";
import { consolePages } from "./frame/pages.ts";
import { receiptPage } from "./frame/receipt.ts";
import { scriptOf } from "./frame/script.ts";
import { SpokenArrivals } from "./frame/spoken-arrivals.ts";
import type { ConsoleView, Tab } from "./frame/view.ts";
import { tabPanel, tabs } from "./tabs.ts";
import "../shared/undo-offer.ts";

/** How often the clock is looked at, in milliseconds. */
const TICK = 10_000;
/** From this width on the script stands beside the rest. */
const WIDE = "(min-width: 60rem)";

/** The facilitator's own screen: the script of the step, and its few controls. */
export class ConsoleApp extends BoardElement {
  #tab: Tab = "script";
  #step = "";
  readonly #wide = matchMedia(WIDE);
  #round = "";
  #refusal = "";
  readonly #left = new Set<string>();
  readonly #ticked = new Set<string>();
  readonly #spoken = new SpokenArrivals();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("open-tab", (event) => this.#open((event as CustomEvent<Tab>).detail));
    this.addEventListener("refused", (event) => this.#say((event as CustomEvent<string>).detail));
    this.#wide.addEventListener("change", () => this.update());
    setInterval(() => this.update(), TICK);
  }

  protected template(): TemplateResult {
    if (this.session.ending === "erased") return receiptPage(this.session.receipt);
    const view = this.#view();
    if (!view) return html`<p class="loading" role="status">${this.#waiting()}</p>`;
    this.#spoken.follow(this.session);
    this.#title(view);
    const tab = this.#shown(view);
    this.dataset.tab = tab;
    this.dataset.ended = String(view.step.kind === "ended");
    return html`${consoleHead(view)}
      <div class="console-body">
        <section class="console-script" aria-labelledby="step-title">${scriptOf(view)}</section>
        <main class="console-work">
          ${view.step.kind === "ended" ? "" : tabs(tab, this.#wide.matches, view.open)}
          ${notices(view)}
          <div class="console-panel" id="panel" role="tabpanel" tabindex="-1">
            ${tabPanel(tab, view)}
          </div>
        </main>
      </div>
      ${this.#foot(view, tab)}`;
  }

  #foot(view: ConsoleView, tab: Tab): TemplateResult {
    const refusal = this.#refusal
      ? html`<p class="console-refusal" role="alert">
          <span>${this.#refusal}</span>
          <button type="button" class="text-button" @click=${() => this.#say("")}>
            ${text("common.action.close")}
          </button>
        </p>`
      : "";
    return html`<footer class="console-foot">${refusal}
      <undo-offer .session=${this.session} .run=${view.run}></undo-offer>
      ${consolePages(view)} ${actionBar(view, tab)}
    </footer>`;
  }

  #view(): ConsoleView | null {
    const { session } = this;
    const { records } = session;
    const [meeting, step] = [meetingOf(records), currentStep(records)];
    if (!meeting || !step || session.refusal || session.ending) return null;
    this.#follow(step.id);
    return {
      session,
      records,
      meeting,
      step,
      language: this.language,
      sheet: methodScript(meeting.method),
      left: this.#left,
      leave: (item) => this.#toggle(this.#left, item),
      ticked: this.#ticked,
      tick: (item) => this.#toggle(this.#ticked, item),
      open: (tab, target) => this.#open(tab, target),
      run: (name, ...given) => this.#run(name, ...given),
    };
  }

  /** A new step opens on its own page; a new result comes with its proposal ticked. */
  #follow(step: string): void {
    if (step !== this.#step && this.#step && this.#tab !== "script") this.#tab = "step";
    this.#step = step;
    const choice = choiceOf(this.session.records);
    const round = choice ? `${choice.stage} ${choice.round} ${choice.later.length}` : "";
    if (round === this.#round) return;
    this.#round = round;
    this.#left.clear();
    this.#ticked.clear();
    for (const item of choice?.stage === "result" ? choice.proposed : []) {
      this.#ticked.add(item);
    }
  }

  #shown({ step }: ConsoleView): Tab {
    if (step.kind === "ended") return "step";
    return this.#tab === "script" && this.#wide.matches ? "step" : this.#tab;
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
    // The page that was turned to is drawn first, then the parts of it.
    if (target) requestAnimationFrame(() => requestAnimationFrame(() => this.focusOn(target)));
  }

  async #run<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<boolean> {
    const answer = await this.session.command(name, ...given);
    this.#say("ok" in answer ? "" : answer.message);
    return "ok" in answer;
  }

  #say(refusal: string): void {
    if (refusal) announce(refusal);
    this.#refusal = refusal;
    this.update();
  }

  #title({ step }: ConsoleView): void {
    document.title = text("console.page.title", { step: step.title });
  }

  #waiting(): string {
    const { ending, refusal } = this.session;
    if (ending) return text(`common.bye.${ending}`);
    if (refusal) return text(`common.connection.${refusal}`);
    if (this.session.connected && this.session.version) return text("console.erase.under_way");
    return text("common.connection.connecting", { code: page().code });
  }
}

customElements.define("console-app", ConsoleApp);
