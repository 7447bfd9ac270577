import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { text } from "../helpers/text/text.ts";
import type { Ask } from "../replica/command.ts";
import { choiceOf } from "../selectors/choice.ts";
import { currentStep, isEnded, meetingOf } from "../selectors/meeting.ts";
import { one } from "../selectors/records.ts";
import { BoardElement } from "../shared/element.ts";
import { erasing, erasingOn } from "../shared/erasure.ts";
import { SpokenChanges } from "../shared/spoken-changes.ts";
import { wallClock } from "./frame/clock.ts";
import { wallControls } from "./frame/controls.ts";
import { isGathering, joinPanel } from "./frame/join.ts";
import { wallPath } from "./frame/path.ts";
import { seatsOf } from "./frame/seats.ts";
import type { WallView } from "./frame/view.ts";
import { Flow } from "./pages/flow.ts";
import { pageTurner, turnOf } from "./pages/page-turner.ts";
import { WallShowing } from "./pages/showing.ts";
import { stage } from "./pages/stage.ts";
import { wallScreen } from "./steps/screens.ts";
import "../shared/undo-offer.ts";

/** How often the clock is looked at, in milliseconds. */
const TICK = 10_000;

/** The room's screen: one calm thing at a time, large enough for the last row. */
export class WallApp extends BoardElement {
  readonly #flow = new Flow();
  readonly #spoken = new SpokenChanges();
  readonly #showing = new WallShowing();
  /** Why the last thing asked here was not done, in words. */
  #refusal = "";
  readonly #marked = new Set<string>();
  #round = "";
  /** What the session holds before it has heard who else leads; controls wait until then. */
  #maybeStored: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#maybeStored = this.session.presence;
    addEventListener("keydown", (event) => this.#key(event));
    addEventListener("resize", () => this.#resize());
    this.addEventListener("turn-page", (event) =>
      this.#turn((event as CustomEvent<1 | -1>).detail),
    );
    this.addEventListener("last-row", () => this.#resize());
    this.addEventListener("scroll", (event) => this.#follow(event.target as Element), true);
    const changes = new MutationObserver((told) => {
      this.#flow.changed(new Set(told.map(({ target }) => target)));
      this.#settle();
    });
    changes.observe(this, { childList: true, characterData: true, subtree: true });
    document.fonts?.ready.then(() => this.#settle());
    setInterval(() => this.update(), TICK);
  }

  protected template(): TemplateResult {
    const view = this.#view();
    this.dataset.lastRow = seatsOf(this.session.storage).row;
    if (!view) return html`<p class="loading" role="status">${this.#reason()}</p>`;
    this.dataset.gathering = String(isGathering(view.meeting));
    this.#title(view);
    return this.#page(view);
  }

  #page(view: WallView): TemplateResult {
    const screen = wallScreen(view);
    this.#flow.show(
      screen.name,
      screen.views.map(({ pages }) => pages),
    );
    const turned = one(view.records, "turned", "turned");
    if (turned) this.#flow.follow(turned);
    this.#showing.tell(view.session, this.#flow);
    return html`<header class="wall-head">
        ${wallPath(view.meeting)} ${joinPanel(view.records, view.meeting)}
      </header>
      <main class="wall-main" data-kind=${view.step.kind}>${stage(screen.views, this.#flow)}</main>
      ${this.#foot(view, screen.note)}`;
  }

  #foot(view: WallView, note: string | undefined): TemplateResult {
    const { session } = this;
    return html`<footer class="wall-foot">
      <wall-settings
        .session=${session} .give=${view.give} .locked=${view.commands ? view.meeting.locked : null}
      ></wall-settings>
      ${wallClock(view.records, session.now())}
      ${note ? html`<p class="wall-note" role="status">${note}</p>` : ""}
      ${session.offline ? html`<p role="status">${text("common.connection.connecting")}</p>` : ""}
      ${this.#refusal ? html`<p class="wall-refusal" role="alert">${this.#refusal}</p>` : ""}
      <p class="wall-erasing">${this.#erasing(view)}</p>
      <span class="wall-space"></span>
      ${view.commands ? this.#wayBack() : ""}
      ${pageTurner(this.#flow, view.commands, (offset) => this.#turn(offset))}
      ${wallControls(view)}
    </footer>`;
  }

  /** The last page says it itself, large. */
  #erasing({ records, commands }: WallView): string {
    if (isEnded(records)) return "";
    return (commands ? erasingOn : erasing)(records);
  }

  #wayBack(): TemplateResult {
    return html`<undo-offer .session=${this.session} .run=${this.#run}></undo-offer>`;
  }

  #view(): WallView | null {
    const { session } = this;
    const { records } = session;
    const [meeting, step] = [meetingOf(records), currentStep(records)];
    if (!meeting || !step || session.refusal || session.ending === "erased") return null;
    this.#remark(records);
    return {
      session,
      records,
      meeting,
      step,
      language: this.language,
      seats: seatsOf(session.storage),
      commands: this.#commands(),
      give: (name, ...given) => void this.#run(name, ...given),
      marked: this.#marked,
      mark: (item) => this.#mark(item),
    };
  }

  /** Only with the facilitator's key, and only while no console is open anywhere. */
  #commands(): boolean {
    const { options, presence, ending, records } = this.session;
    if (options.role !== "facilitator" || presence === this.#maybeStored) return false;
    return presence.consoles === 0 && !ending && !isEnded(records);
  }

  /** What was proposed is marked when a result comes; the group may then choose otherwise. */
  #remark(records: WallView["records"]): void {
    const choice = choiceOf(records);
    const round = `${choice?.stage} ${choice?.round}`;
    if (round === this.#round) return;
    this.#round = round;
    this.#marked.clear();
    if (choice?.stage === "result") for (const item of choice.proposed) this.#marked.add(item);
  }

  readonly #run: Ask<Promise<boolean>> = async (name, ...given) => {
    this.#refusal = "";
    const answer = await this.session.command(name, ...given);
    if ("rejected" in answer) this.#refusal = answer.message;
    this.update();
    return "ok" in answer;
  };

  #mark(item: string): void {
    if (!this.#marked.delete(item) && this.#marked.size < 2) this.#marked.add(item);
    this.update();
  }

  #key(event: KeyboardEvent): void {
    const offset = turnOf(event);
    if (!offset || event.defaultPrevented) return;
    event.preventDefault();
    this.#turn(offset);
  }

  /**
   * With the facilitator's key every wall turns with this one. Another view settles once it is
   * drawn, which the observer tells.
   */
  #turn(offset: 1 | -1): void {
    const { view } = this.#flow;
    if (!this.#flow.turn(offset)) return;
    if (this.session.options.role === "facilitator") void this.#run("turn_page", this.#flow.place);
    this.update();
    if (view === this.#flow.view) this.#settle();
  }

  /** Brings the current page into place, and says which one it is if that has changed. */
  #settle(moved = false): void {
    const main = this.querySelector(".wall-main");
    if (main && (this.#flow.settle(main) || moved)) this.update();
  }

  /** More or fewer things stand on a page; text is measured again. */
  #resize(): void {
    this.dataset.lastRow = seatsOf(this.session.storage).row;
    this.update();
    this.#settle();
  }

  #follow(frame: Element): void {
    if (this.#flow.catchUp(frame)) this.#settle(true);
  }

  #title({ step, session }: WallView): void {
    document.title = text("wall.page.title", { step: step.title });
    this.#spoken.follow(session);
  }

  /** Why there is nothing to show. */
  #reason(): string {
    const { refusal, ending } = this.session;
    if (ending) return text(`common.bye.${ending}`);
    if (refusal) return text(`common.connection.${refusal}`);
    return page().code ? text("common.connection.connecting") : "";
  }
}

customElements.define("wall-app", WallApp);
