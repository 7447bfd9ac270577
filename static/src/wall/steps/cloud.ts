import { html, svg, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { CloudWord, Placement } from "../../helpers/layout/cloud.ts";
import { CLOUD_AREA, wordsPicture } from "../../helpers/layout/words-picture.ts";
import { text } from "../../helpers/text/text.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { allOf } from "../../selectors/records.ts";
import { BoardElement } from "../../shared/page/element.ts";
import { styled } from "../frame/style.ts";

/** The least time between two changes of the cloud, in milliseconds: words move in together. */
const PAUSE = { moving: 1_500, still: 5_000 };

type ShownWord = CloudWord & { kind: string };

/** The closing words as one picture. It is hidden from screen readers: the list beside it has the same words. */
export class WallCloud extends BoardElement {
  #shown: ShownWord[] = [];
  #drawnAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected template(): TemplateResult {
    this.#refresh();
    const { placed, tail } = wordsPicture(this.#shown, this.language);
    const kinds = new Map(this.#shown.map(({ key, kind }) => [key, kind]));
    const size = `0 0 ${CLOUD_AREA.width} ${CLOUD_AREA.height}`;
    return html`<svg class="cloud" viewBox=${size} preserveAspectRatio="xMidYMid meet">
        ${repeat(
          placed,
          ({ key }) => key,
          (word) => drawn(word, kinds.get(word.key) ?? "keyword"),
        )}
      </svg>
      ${
        tail.length
          ? html`<p class="cloud-more">${text("common.words.more", { count: tail.length })}</p>`
          : ""
      }`;
  }

  /** Takes in new words, unless it is too soon or the facilitator has frozen the cloud. */
  #refresh(): void {
    const { records } = this.session;
    if (meetingOf(records)?.words_frozen && this.#shown.length) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const wait = this.#drawnAt + (still ? PAUSE.still : PAUSE.moving) - Date.now();
    clearTimeout(this.#timer);
    if (wait > 0) {
      this.#timer = setTimeout(() => this.update(), wait);
      return;
    }
    const now = allOf(records, "word").map(({ id, ...word }) => ({
      ...word,
      key: id,
    }));
    if (JSON.stringify(now) === JSON.stringify(this.#shown)) return;
    this.#shown = now;
    this.#drawnAt = Date.now();
  }
}

function drawn({ text: words, x, y, size }: Placement, kind: string) {
  return svg`<text
    class="cloud-word" data-kind=${kind} text-anchor="middle" dominant-baseline="central"
    ${styled({ transform: `translate(${x}px, ${y}px)`, "font-size": `${size}px` })}
  >${words}</text>`;
}

customElements.define("wall-cloud", WallCloud);
