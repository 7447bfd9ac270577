import { html, type TemplateResult } from "lit-html";
import { backoff } from "../helpers/platform/backoff.ts";
import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { ownPath } from "../helpers/platform/own-path.ts";
import { showCode } from "../helpers/text/codes.ts";
import { text } from "../helpers/text/text.ts";
import { unsavedTexts } from "../selectors/unsaved.ts";
import { seatAt } from "../session/enter.ts";
import { unsavedOn } from "../session/unsaved.ts";
import { forgetMeeting, visited } from "../session/visit.ts";
import { BoardElement } from "../shared/page/element.ts";

type MeetingLink = { code: string; kind: "seat" | "unsent" };

/**
 * Links to the meetings that this phone was in: those in which it has a seat, and ended ones while
 * the phone holds words that were never stored. The phone forgets all others.
 */
export class HomeReturn extends BoardElement {
  readonly #storage = deviceStorage();
  #links: readonly MeetingLink[] = [];
  readonly #onShow = (event: PageTransitionEvent) => {
    if (event.persisted) void this.#refresh();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pageshow", this.#onShow);
    void this.#refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("pageshow", this.#onShow);
  }

  protected template(): TemplateResult[] {
    return this.#links.map(({ code, kind }) => {
      const shown = { code: showCode(code) };
      return kind === "seat" ? link(code, text("home.return.back", shown)) : unsent(code, shown);
    });
  }

  async #refresh(tries = 0): Promise<void> {
    const codes = visited(this.#storage);
    const seats = await Promise.all(codes.map((code) => seatAt(code)));
    const links = codes.map((code, index) => this.#linkTo(code, seats[index] ?? "none"));
    this.#links = links.filter((link) => link !== null);
    this.update();
    if (seats.includes("unreachable")) setTimeout(() => this.#refresh(tries + 1), backoff(tries));
  }

  #linkTo(code: string, seat: string): MeetingLink | null {
    if (seat === "unreachable") return null;
    if (seat !== "none") return { code, kind: "seat" };
    if (unsavedTexts(new Map(), unsavedOn(this.#storage, code)).length)
      return { code, kind: "unsent" };
    forgetMeeting(this.#storage, code);
    return null;
  }
}

function unsent(code: string, shown: { code: string }): TemplateResult {
  return html`<div class="sheet">
    <p>${text("home.return.lead", shown)}</p>
    ${link(code, text("home.return.words"))}
  </div>`;
}

function link(code: string, label: string): TemplateResult {
  return html`<a class="button" data-rank="first" href=${ownPath(`/${code}`)}>${label}</a>`;
}

customElements.define("home-return", HomeReturn);
