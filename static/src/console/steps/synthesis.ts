import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { synthesisOf } from "../../selectors/closing.ts";
import { currentStep, synthesisTitle } from "../../selectors/meeting.ts";
import { allOf } from "../../selectors/records.ts";
import { SynthesisDrafts } from "../../shared/written/synthesis-drafts.ts";
import { synthesisFields } from "../../shared/written/synthesis-fields.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import { ConsolePart } from "../frame/part.ts";
import { saveButton } from "../frame/save-button.ts";

/** The synthesis: the volunteers who offer to write it, and its fields for the facilitator. */
export class ConsoleSynthesis extends ConsolePart {
  #createdDrafts: SynthesisDrafts | undefined;

  protected template(): TemplateResult {
    const rests = currentStep(this.session.records)?.at_rest;
    return html`<div class="console-part">${rests ? "" : this.#volunteers()} ${this.#form()}</div>`;
  }

  #volunteers(): TemplateResult {
    const offers = allOf(this.session.records, "offer");
    const pen = synthesisOf(this.session.records)?.pen ?? "facilitator";
    return html`<section>
      <h2>${text("console.volunteers.title")}</h2>
      <p class="soft">${text(offers.length ? `console.synthesis.pen_${pen}` : "console.volunteers.empty")}</p>
      <ul class="console-action-list">${offers.map(({ id, accepted }) => {
        const name = accepted ? "release_volunteer" : "accept_volunteer";
        return html`<li>
          <p>${text(accepted ? "console.volunteers.accepted" : "console.volunteers.one")}</p>
          <button type="button" class="button" data-size="small"
            @click=${() => this.run(name, { offer: bare(id) })}
          >${text(`console.volunteers.${accepted ? "release" : "accept"}`)}</button>
        </li>`;
      })}</ul>
    </section>`;
  }

  #form(): TemplateResult {
    const { begun } = this.#drafts;
    return html`<form class="console-form" novalidate @submit=${(event: Event) => this.#save(event)}>
      <h2>${wholeWords(synthesisTitle(this.session.records))}</h2>
      <p class="soft">${text("console.synthesis.shown")}</p>
      ${synthesisFields(this.#drafts, this.language, 3)}
      <div class="console-row console-save">
        ${saveButton(text("common.action.save"), begun, begun ? "first" : "other")}
        ${begun ? "" : this.savedSign()}
      </div>
    </form>`;
  }

  get #drafts(): SynthesisDrafts {
    const update = () => this.update();
    this.#createdDrafts ??= new SynthesisDrafts(this.session, "console-synthesis", update);
    return this.#createdDrafts;
  }

  /** Saves only the fields that were changed here: a volunteer may be writing the others. */
  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const refusal = await this.#drafts.save();
    if (refusal === null) return;
    this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail: refusal }));
    this.tellSaved(!refusal);
  }
}

customElements.define("console-synthesis", ConsoleSynthesis);
