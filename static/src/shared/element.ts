import { render, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { onNextFrame, soon } from "../helpers/platform/next-frame.ts";
import { concern, type Reads, readsOf } from "../replica/reads.ts";
import { meetingOf } from "../selectors/meeting.ts";
import type { Session } from "../session/session.ts";

/**
 * The base of every component: light DOM, drawn by lit-html once a frame after the component
 * itself has changed, and at its pace after something of the session that it was drawn from. Give children their
 * session with `.session=${this.session}`.
 */
export abstract class BoardElement extends HTMLElement {
  #session: Session | undefined;
  /** The server's page holds a word or two until the first drawing. */
  #drawn = false;
  #stale = false;
  /** Where the focus goes once it is drawn; nowhere as a rule. */
  #aim = "";
  #due: ReturnType<typeof setTimeout> | undefined;
  /** How long changes of the board gather before they are drawn, in milliseconds. */
  protected readonly pace: number = 0;
  /** What the last drawing asked of the board. */
  #reads: Reads = new Set();
  readonly #onChange = (event: Event) => {
    const { detail } = event as CustomEvent<readonly string[] | undefined>;
    if (detail && !concern(detail, this.#reads)) return;
    this.#stale = true;
    if (this.pace === 0) soon(this.#draw);
    else if (this.#due === undefined) this.#due = setTimeout(this.#whenDue, this.pace);
  };
  readonly #whenDue = () => {
    this.#due = undefined;
    this.#draw();
  };
  readonly #draw = () => {
    if (!this.isConnected || !this.#stale) return;
    this.#stale = false;
    this.#reads = readsOf(() => render(this.template(), this));
    const aim = this.#aim;
    this.#aim = "";
    if (aim) this.querySelector<HTMLElement>(aim)?.focus();
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

  /** The language in which this meeting's people write. */
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

  /** Asks for a new drawing before the next paint. */
  update(): void {
    this.#stale = true;
    onNextFrame(this.#draw);
  }

  /** Draws, then puts the focus where the person goes on from. */
  protected focusOn(selector: string): void {
    this.#aim = selector;
    this.update();
  }

  /** What the component shows now. */
  protected abstract template(): TemplateResult | TemplateResult[];

  #listen(): void {
    this.#session?.addEventListener("change", this.#onChange);
    this.update();
  }
}
