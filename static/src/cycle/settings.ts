import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { CYCLE_TITLE_LIMIT, SESSIONS_AT_MOST } from "../replica/limits.ts";
import { cycleOf } from "../selectors/cycle.ts";
import { editCycle } from "../session/cycle.ts";
import { textLimit } from "../shared/controls/text-limit.ts";
import { CyclePart } from "./part.ts";

/** The title of a cycle, and how many meetings it has. */
export class CycleSettings extends CyclePart {
  protected template(): TemplateResult {
    const { title, number } = cycleOf(this.view);
    return html`<details class="sheet cycle-fold">
      <summary><h2>${text("home.cycle.settings")}</h2></summary>
      <form class="cycle-form" @submit=${(event: Event) => this.#save(event)}>
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

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const number = Number(data.get("number"));
    // The server refuses more dates than there are meetings.
    const dates = cycleOf(this.view).dates.slice(0, number);
    const fields = { title: String(data.get("title")).trim(), number, dates };
    this.changed(await editCycle(this.cycle, fields), text("common.connection.saved"));
  }
}

customElements.define("cycle-settings", CycleSettings);
