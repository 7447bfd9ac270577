import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Ask } from "../../replica/command.ts";
import type { Meeting } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { BoardElement } from "../page/element.ts";

/** How long undo is offered, in milliseconds; while it has focus or the pointer, it stays. */
const OFFERED = 10_000;

type Run = Ask<Promise<boolean>>;
type Undoable = {
  words: string;
  back: string;
  /** The step to which it leads back; empty if it undoes no change of step. */
  left: string;
  take: (run: Run) => Promise<boolean>;
};

/** After a change of step, or of what the room sees, offers undo for ten seconds. */
export class UndoOffer extends BoardElement {
  /** Sends a command; resolves with whether it was accepted. */
  run: Run = () => Promise.resolve(false);
  #seen: Meeting | undefined;
  #offer: Undoable | null = null;
  /** The step that the meeting has just left: going back there, here or elsewhere, undoes it [S16]. */
  #left = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const event of ["focusin", "pointerenter"]) {
      this.addEventListener(event, () => clearTimeout(this.#timer));
    }
    for (const event of ["focusout", "pointerleave"]) {
      this.addEventListener(event, () => this.#wait());
    }
  }

  protected template(): TemplateResult {
    this.#follow();
    if (!this.#offer) return html``;
    const { words, back } = this.#offer;
    return html`<p><span>${words}</span></p>
      <button type="button" class="button" data-size="small" aria-label=${back}
        @click=${() => void this.#undo()}
      >${text("common.undo.now")}</button>`;
  }

  #follow(): void {
    const [before, now] = [this.#seen, meetingOf(this.session.records)];
    this.#seen = now;
    if (now?.step === "ended") this.#offer = null;
    const offer = before && now ? offered(before, now) : null;
    if (!offer) return;
    const isUndone = offer.left !== "" && now?.step === this.#left;
    this.#left = isUndone ? "" : offer.left;
    if (isUndone) this.#offer = null;
    else this.#show(offer);
  }

  #show(offer: Undoable): void {
    this.#offer = offer;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#offer = null;
      this.#left = "";
      this.update();
    }, OFFERED);
  }

  async #undo(): Promise<void> {
    const offer = this.#offer;
    if (!offer) return;
    this.#offer = null;
    clearTimeout(this.#timer);
    this.update();
    if (!(await offer.take(this.run))) this.#left = "";
  }
}

customElements.define("undo-offer", UndoOffer);

/** What can be undone of the last change, whoever made it. */
function offered(before: Meeting, now: Meeting): Undoable | null {
  if (before.step !== now.step) return step(before, now);
  if (!before.cards_shown && now.cards_shown) return hiding("cards");
  return !before.words_shown && now.words_shown ? hiding("words") : null;
}

/** Ending is no change of step that could be undone here, nor is undoing the end. */
function step(before: Meeting, now: Meeting): Undoable | null {
  const title = (id: string) => now.steps.find((step) => step.id === id)?.title ?? "";
  if (now.step === "ended" || before.step === "ended") return null;
  return {
    words: text("common.undo.step", { title: title(now.step) }),
    back: text("common.undo.back", { title: title(before.step) }),
    left: before.step,
    take: (run) => run("undo_step", { step: now.step }),
  };
}

function hiding(what: "cards" | "words"): Undoable {
  return {
    words: text(`common.announce.${what}_shown`),
    back: text(`common.undo.hide_${what}`),
    left: "",
    take: (run) => run("reveal", { what, shown: false }),
  };
}
