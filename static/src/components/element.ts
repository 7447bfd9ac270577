import { render, type TemplateResult } from "lit-html";
import { onNextFrame } from "../helpers/frame.ts";
import { page } from "../helpers/page.ts";
import { meetingOf } from "../selectors/meeting.ts";
import type { Session } from "../session/session.ts";

/**
 * The base of every component: light DOM, drawn by lit-html once a frame after the session or
 * the component itself has changed. Give children their session with `.session=${this.session}`.
 */
export abstract class BoardElement extends HTMLElement {
  #session: Session | undefined;
  /** The server's page holds a word or two until the first drawing. */
  #drawn = false;
  readonly #onChange = () => this.update();
  readonly #draw = () => {
    if (this.isConnected) render(this.template(), this);
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
    onNextFrame(this.#draw);
  }

  /** Draws, then puts the focus where the person goes on from. */
  protected focusOn(selector: string): void {
    this.update();
    onNextFrame(() => this.querySelector<HTMLElement>(selector)?.focus());
  }

  /** What the component shows now. */
  protected abstract template(): TemplateResult | TemplateResult[];

  #listen(): void {
    this.#session?.addEventListener("change", this.#onChange);
    this.update();
  }
}
