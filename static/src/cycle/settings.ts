import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { CYCLE_TITLE_LIMIT, SESSIONS_AT_MOST } from "../replica/limits.ts";
import { cycleOf } from "../selectors/cycle.ts";
import { editCycle } from "../session/cycle.ts";
import { textLimit } from "../shared/controls/text-limit.ts";
import { FormDraft } from "./form-draft.ts";
import { CyclePart } from "./part.ts";

/** What is typed, as it stands in the fields. */
type Typed = { title: string; number: string };

/** The title of a cycle, and how many meetings it has. */
export class CycleSettings extends CyclePart {
  readonly #drafts = new FormDraft<Typed>("settings");
  /** Open from the start if something was typed before a reload. */
  #open = false;

  protected template(): TemplateResult {
    const stored = cycleOf(this.view);
    const draft = this.#drafts.get(this.cycle);
    const { title, number } = draft ?? stored;
    this.#open ||= draft !== undefined;
    return html`<details class="sheet cycle-fold" ?open=${this.#open}>
      <summary><h2>${text("home.cycle.settings")}</h2></summary>
      <form class="cycle-form" @input=${(event: Event) => this.#keep(event)}
        @submit=${(event: Event) => this.#save(event)}
      >
        <div class="field">
          <label class="field-label" for="cycle-title">${text("home.cycle.name")}</label>
          <input id="cycle-title" dir="auto" name="title" class="field-input" @input=${textLimit(CYCLE_TITLE_LIMIT)} required
            autocomplete="off" .value=${title} />
        </div>
        <div class="field">
          <label class="field-label" for="cycle-number">${text("home.cycle.number")}</label>
          <input id="cycle-number" name="number" class="field-input" type="number" min="1" max=${SESSIONS_AT_MOST}
            required .value=${String(number)} />
        </div>
        <button class="button" data-size="small">${text("common.action.save")}</button>
      </form>
    </details>`;
  }

  #keep(event: Event): void {
    const { title, number } = typed((event.target as HTMLInputElement).form);
    this.#drafts.set(this.cycle, { title, number });
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const { title, number: count } = typed(event.target as HTMLFormElement);
    const number = Number(count);
    // The server refuses more dates or addresses than there are meetings.
    const dates = cycleOf(this.view).dates.slice(0, number);
    const addresses = cycleOf(this.view).addresses.slice(0, number);
    const answer = await editCycle(this.cycle, { title: title.trim(), number, dates, addresses });
    if (!("error" in answer)) this.#drafts.drop(this.cycle);
    this.changed(answer, text("common.connection.saved"));
  }
}

function typed(form: HTMLFormElement | null): Typed {
  const data = new FormData(form ?? undefined);
  return { title: String(data.get("title") ?? ""), number: String(data.get("number") ?? "") };
}

customElements.define("cycle-settings", CycleSettings);
