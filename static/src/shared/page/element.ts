import { render, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { markDirection } from "../../helpers/platform/direction.ts";
import { onNextFrame, soon } from "../../helpers/platform/next-frame.ts";
import { followTranslation } from "../../helpers/platform/translated-text.ts";
import { concern, type Reads, readsOf } from "../../replica/reads.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import type { Session } from "../../session/session.ts";

followTranslation();

/**
 * The base of every component, drawn by lit-html into the light DOM. It is drawn once a frame after a
 * change of its own, and after a change of those records of the session that it read. Children get the
 * session with `.session=${this.session}`.
 */
export abstract class BoardElement extends HTMLElement {
  #session: Session | undefined;
  /** Until the first drawing the element holds words of the server's page. */
  #drawn = false;
  #stale = false;
  /** The selector of the element that gets focus after the drawing; usually empty. */
  #focusTarget = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long changes of the board are collected before one drawing, in milliseconds. */
  protected readonly pace: number = 0;
  /** What the last drawing read of the board. */
  #reads: Reads = new Set();
  readonly #onChange = (event: Event) => {
    const { detail } = event as CustomEvent<readonly string[] | undefined>;
    if (detail && !concern(detail, this.#reads)) return;
    this.#stale = true;
    if (this.pace === 0) soon(this.#draw);
    else if (this.#timer === undefined) this.#timer = setTimeout(this.#whenDue, this.pace);
  };
  readonly #whenDue = () => {
    this.#timer = undefined;
    this.#draw();
  };
  readonly #draw = () => {
    if (!this.isConnected || !this.#stale) return;
    this.#stale = false;
    this.#reads = readsOf(() => render(this.template(), this));
    markDirection(this);
    const focusTarget = this.#focusTarget;
    this.#focusTarget = "";
    const target = focusTarget ? this.querySelector<HTMLElement>(focusTarget) : null;
    if (target) this.giveFocus(target);
  };

  get session(): Session {
    if (!this.#session) throw new Error(`${this.localName} was drawn without a session`);
    return this.#session;
  }

  set session(session: Session) {
    if (session === this.#session) return;
    this.#session?.removeEventListener("change", this.#onChange);
    this.#session = session;
    if (this.isConnected) this.#listen();
  }

  /** The language of the meeting, in which people write. */
  get language(): string {
    const meeting = this.#session && meetingOf(this.#session.records);
    return meeting?.language ?? page().language;
  }

  connectedCallback(): void {
    if (!this.#drawn) this.replaceChildren();
    this.#drawn = true;
    this.#listen();
  }

  disconnectedCallback(): void {
    this.#session?.removeEventListener("change", this.#onChange);
  }

  /** Draws again before the next paint. */
  update(): void {
    this.#stale = true;
    onNextFrame(this.#draw);
  }

  /** Draws again, then focuses the first element that matches. */
  protected focusOn(selector: string): void {
    this.#focusTarget = selector;
    this.update();
  }

  protected giveFocus(target: HTMLElement): void {
    target.focus();
  }

  /** What the component shows. */
  protected abstract template(): TemplateResult | TemplateResult[];

  #listen(): void {
    this.#session?.addEventListener("change", this.#onChange);
    this.update();
  }
}
