import { html, type TemplateResult } from "lit-html";
import { backoff } from "../helpers/platform/backoff.ts";
import { deviceStorage } from "../helpers/platform/device-storage.ts";
import { showCode } from "../helpers/text/codes.ts";
import { text } from "../helpers/text/text.ts";
import { leftWords } from "../selectors/remains.ts";
import { seatAt } from "../session/enter.ts";
import { remainsOn } from "../session/remains.ts";
import { forgetMeeting, visited } from "../session/visit.ts";
import { BoardElement } from "../shared/element.ts";

type MeetingLink = { code: string; leads: "back" | "words" };

/**
 * The way back to the meeting that this phone is in, while its seat is there; to a meeting that is
 * over, only while words wait that never arrived. Any other meeting is forgotten here.
 */
export class DoorBack extends BoardElement {
  readonly #storage = deviceStorage();
  #ways: readonly MeetingLink[] = [];
  readonly #onShow = (event: PageTransitionEvent) => {
    if (event.persisted) void this.#look();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pageshow", this.#onShow);
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("pageshow", this.#onShow);
  }

  protected template(): TemplateResult[] {
    return this.#ways.map(({ code, leads }) => {
      const shown = { code: showCode(code) };
      return leads === "back" ? link(code, text("door.return.back", shown)) : words(code, shown);
    });
  }

  async #look(tries = 0): Promise<void> {
    const codes = visited(this.#storage);
    const seats = await Promise.all(codes.map((code) => seatAt(code)));
    const ways = codes.map((code, index) => this.#way(code, seats[index] ?? "none"));
    this.#ways = ways.filter((way) => way !== null);
    this.update();
    if (seats.includes("unreachable")) setTimeout(() => this.#look(tries + 1), backoff(tries));
  }

  #way(code: string, seat: string): MeetingLink | null {
    if (seat === "unreachable") return null;
    if (seat !== "none") return { code, leads: "back" };
    if (leftWords(new Map(), remainsOn(this.#storage, code)).length)
      return { code, leads: "words" };
    forgetMeeting(this.#storage, code);
    return null;
  }
}

function words(code: string, shown: { code: string }): TemplateResult {
  return html`<div class="sheet">
    <p>${text("door.return.lead", shown)}</p>
    ${link(code, text("door.return.words"))}
  </div>`;
}

function link(code: string, leads: string): TemplateResult {
  return html`<a class="button" data-rank="first" href="/${code}">${leads}</a>`;
}

customElements.define("door-back", DoorBack);
