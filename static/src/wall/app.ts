import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { text } from "../helpers/text/text.ts";
import type { Ask } from "../replica/command.ts";
import { currentStep, isEnded, meetingOf } from "../selectors/meeting.ts";
import { one } from "../selectors/records.ts";
import type { Ending } from "../session/bye.ts";
import { erasureDay, erasureText } from "../shared/meeting/erasure.ts";
import { isGathering } from "../shared/meeting/gathering.ts";
import { rehearsalMark } from "../shared/meeting/rehearsal.ts";
import { connectingText } from "../shared/page/connecting.ts";
import { BoardElement } from "../shared/page/element.ts";
import { stopSecondClicks } from "../shared/page/second-click.ts";
import { SpokenChanges } from "../shared/page/spoken-changes.ts";
import { wallClock } from "./frame/clock.ts";
import { wallControls } from "./frame/controls.ts";
import { joinPanel } from "./frame/join.ts";
import { MarkedItems } from "./frame/marked-items.ts";
import { fitPath, wallPath } from "./frame/path.ts";
import { awaitReopening } from "./frame/reopening.ts";
import type { WallScreen, WallView } from "./frame/view.ts";
import { isInRoom, isPicture, wallSizeOf } from "./frame/wall-size.ts";
import { drawViews } from "./pages/draw-views.ts";
import { pageTurner, turnOf } from "./pages/page-turner.ts";
import { Paging } from "./pages/paging.ts";
import { WallShowing } from "./pages/showing.ts";
import { wallScreen } from "./steps/screens.ts";
import "../shared/controls/undo-offer.ts";

/** How often the clock is drawn, in milliseconds. */
const TICK = 10_000;
/** Up to this many characters a note stands in one line with the clock and the date, on a wide wall. */
const SHORT = 30;

/** The screen that the whole room sees: one thing at a time, large enough for the last row. */
export class WallApp extends BoardElement {
  readonly #paging = new Paging();
  readonly #spoken = new SpokenChanges();
  readonly #showing = new WallShowing();
  /** Why the last command of this wall was refused. */
  #refusal = "";
  readonly #marked = new MarkedItems();
  /** Whether the meeting has ended, so that this wall waits for the end to be undone. */
  #awaiting = false;
  /** The presence before the server has sent any. Until then it is not known whether a console is open. */
  #initialPresence: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    stopSecondClicks(this);
    this.#initialPresence = this.session.presence;
    addEventListener("keydown", (event) => this.#key(event));
    addEventListener("resize", () => this.#resize());
    this.addEventListener("turn-page", (event) =>
      this.#turn((event as CustomEvent<1 | -1>).detail),
    );
    this.addEventListener("last-row", () => this.#resize());
    this.addEventListener("scroll", (event) => this.#follow(event.target as Element), true);
    const changes = new MutationObserver((records) => {
      this.#paging.changed(new Set(records.map(({ target }) => target)));
      this.#settle();
    });
    changes.observe(this, { childList: true, characterData: true, subtree: true });
    document.fonts?.ready.then(() => this.#settle());
    setInterval(() => this.update(), TICK);
  }

  protected template(): TemplateResult {
    const view = this.#view();
    this.dataset.lastRow = wallSizeOf(this.session.storage).row;
    if (!view) return html`<p class="loading" role="status">${this.#reason()}</p>`;
    this.dataset.gathering = String(isGathering(view.meeting));
    this.#title(view);
    return this.#page(view);
  }

  #page(view: WallView): TemplateResult {
    const screen = wallScreen(view);
    this.#paging.show(
      screen.name,
      screen.views.map(({ pages }) => pages),
    );
    const turned = one(view.records, "turned", "turned");
    if (turned) this.#paging.follow(turned);
    if (view.session.ending === "ended" && !this.#awaiting) {
      this.#awaiting = true;
      awaitReopening(view.session);
    }
    if (isInRoom()) this.#showing.tell(view.session, this.#paging);
    return html`<header class="wall-head">
        ${wallPath(view.meeting)} ${rehearsalMark(view.records)} ${joinPanel(view.records, view.meeting)}
      </header>
      <main class="wall-main" data-kind=${view.step.kind}>${drawViews(screen.views, this.#paging)}</main>
      ${this.#foot(view, screen)}`;
  }

  #foot(view: WallView, { now, note }: WallScreen): TemplateResult {
    const { session } = this;
    return html`<footer class="wall-foot">
      ${isPicture() ? "" : this.#settings(view)}
      ${wallClock(view.records, session.now())}
      ${footNote(now, note)}
      ${session.ending === "code_changed" ? html`<p class="wall-refusal" role="alert">${text("wall.ended.code_changed")}</p>` : ""}
      ${this.#lost(view)}
      ${session.offline ? html`<p role="status">${text("common.connection.connecting")}</p>` : ""}
      ${this.#refusal ? html`<p class="wall-refusal" role="alert">${this.#refusal}</p>` : ""}
      <p class="wall-erasing">${this.#erasure(view)}</p>
      <span class="wall-space"></span>
      ${view.hasControls ? this.#undoOffer() : ""}
      ${pageTurner(this.#paging, view.hasControls, (offset) => this.#turn(offset))}
      ${wallControls(view)}
    </footer>`;
  }

  #settings({ session, send, hasControls, meeting }: WallView): TemplateResult {
    return html`<wall-settings
      .session=${session} .send=${send} .locked=${hasControls ? meeting.locked : null}
    ></wall-settings>`;
  }

  /** That the store lost changes; with controls, also what to do. */
  #lost({ session: { lost }, hasControls }: WallView): TemplateResult | string {
    if (!lost.count) return "";
    const changes = text("common.lost.changes", { count: lost.count });
    return html`<p class="wall-refusal" role="status">
      ${changes} ${hasControls ? text("common.lost.redo") : ""}
    </p>`;
  }

  /** When the meeting is erased; empty on the last page, which shows it large. */
  #erasure({ records, hasControls }: WallView): string {
    if (isEnded(records)) return "";
    return (hasControls ? erasureDay : erasureText)(records);
  }

  #undoOffer(): TemplateResult {
    return html`<undo-offer .session=${this.session} .run=${this.#run}></undo-offer>`;
  }

  #view(): WallView | null {
    const { session } = this;
    const { records } = session;
    const [meeting, step] = [meetingOf(records), currentStep(records)];
    if (!meeting || !step || session.refusal || isGone(session.ending)) return null;
    this.#marked.follow(records);
    return {
      session,
      records,
      meeting,
      step,
      language: this.language,
      size: wallSizeOf(session.storage),
      hasControls: this.#hasControls(),
      send: (name, ...given) => void this.#run(name, ...given),
      marked: this.#marked.items,
      mark: (item) => this.#mark(item),
    };
  }

  /** A wall has controls only with the facilitator's key and while no console is open. */
  #hasControls(): boolean {
    const { options, presence, ending, records } = this.session;
    if (isPicture() || options.role !== "facilitator") return false;
    if (presence === this.#initialPresence) return false;
    return presence.consoles === 0 && !ending && !isEnded(records);
  }

  readonly #run: Ask<Promise<boolean>> = async (name, ...given) => {
    this.#refusal = "";
    const answer = await this.session.command(name, ...given);
    if ("rejected" in answer) this.#refusal = answer.message;
    this.update();
    return "ok" in answer;
  };

  #mark(item: string): void {
    this.#marked.toggle(item);
    this.update();
  }

  #key(event: KeyboardEvent): void {
    const offset = turnOf(event);
    if (!offset || event.defaultPrevented) return;
    event.preventDefault();
    this.#turn(offset);
  }

  /**
   * Turns the page; with the facilitator's key, on every wall. A new view is settled once it is drawn:
   * the observer calls.
   */
  #turn(offset: 1 | -1): void {
    const { view } = this.#paging;
    if (!this.#paging.turn(offset)) return;
    if (this.session.options.role === "facilitator")
      void this.#run("turn_page", this.#paging.place);
    this.update();
    if (view === this.#paging.view) this.#settle();
  }

  /** Scrolls to the current page, and draws its number again if that has changed. */
  #settle(moved = false): void {
    const main = this.querySelector(".wall-main");
    fitPath(this);
    if (main && (this.#paging.settle(main) || moved)) this.update();
  }

  /** The number of items on a page may change, and text is measured again. */
  #resize(): void {
    this.dataset.lastRow = wallSizeOf(this.session.storage).row;
    this.update();
    this.#settle();
  }

  #follow(frame: Element): void {
    if (this.#paging.followScroll(frame)) this.#settle(true);
  }

  #title({ step, session }: WallView): void {
    document.title = text("wall.page.title", { step: step.title });
    this.#spoken.follow(session);
  }

  /** Why the wall shows no meeting. */
  #reason(): string {
    const { refusal, ending } = this.session;
    if (ending) return text(`common.bye.${ending}`);
    if (refusal === "unknown") return text("wall.gone");
    if (refusal) return text(`common.connection.${refusal}`);
    return page().code ? connectingText(this.session) : "";
  }
}

function footNote(now: string | undefined, note: string | undefined): TemplateResult | string {
  if (!now && !note) return "";
  const isShort = !note && (now ?? "").length <= SHORT;
  return html`<p class="wall-note" role="status" ?data-short=${isShort}>
    ${now ? html`<span data-now>${now}</span>` : ""} ${note}
  </p>`;
}

/** Whether nothing is left of the meeting that the wall could show. */
function isGone(ending: Ending | null): boolean {
  return ending === "erased" || ending === "lost";
}

customElements.define("wall-app", WallApp);
