import { html, type TemplateResult } from "lit-html";
import { bare } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import { synthesisOf } from "../selectors/closing.ts";
import { allOf } from "../selectors/records.ts";
import { announce } from "./announcer.ts";
import { ConsolePart } from "./console-part.ts";
import { textField } from "./text-field.ts";

const FIELDS = ["key_points", "connections", "open"] as const;
type Draft = Partial<Record<(typeof FIELDS)[number], string>>;
const LIMIT = 600;

/** The light synthesis: who offers to write it, and its fields for whoever leads. */
export class ConsoleSynthesis extends ConsolePart {
  protected template(): TemplateResult {
    return html`<div class="console-part">${this.#volunteers()} ${this.#form()}</div>`;
  }

  #volunteers(): TemplateResult {
    const offers = allOf(this.session.records, "offer");
    const pen = synthesisOf(this.session.records)?.pen ?? "facilitator";
    return html`<section>
      <h2>${text("console.volunteers.title")}</h2>
      <p class="soft">${text(offers.length ? `console.synthesis.pen_${pen}` : "console.volunteers.empty")}</p>
      <ul class="console-offers">${offers.map(({ id, accepted }) => {
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
    const draft = this.#draft();
    const stored = synthesisOf(this.session.records);
    return html`<form class="console-form" novalidate @submit=${(event: Event) => this.#save(event)}>
      <h2>${text("console.synthesis.title")}</h2>
      ${FIELDS.map((field) =>
        textField({
          name: field,
          label: text(`common.synthesis.${field}`),
          value: draft[field] ?? stored?.[field] ?? "",
          limit: LIMIT,
          rows: 3,
          onInput: (words) => this.#keep({ ...this.#draft(), [field]: words }),
        }),
      )}
      <div class="console-row"><button class="button" data-size="small"
        ?disabled=${Object.keys(draft).length === 0}
      >${text("common.action.save")}</button></div>
    </form>`;
  }

  #draft(): Draft {
    return this.session.drafts.get("console-synthesis") ?? {};
  }

  #keep(draft: Draft): void {
    this.session.drafts.set("console-synthesis", draft);
    this.update();
  }

  /** Only the fields that were touched here: a volunteer may be writing the others. */
  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const fields = Object.entries(this.#draft());
    for (const [field, words] of fields) {
      if (!(await this.run("write_synthesis", { field, text: words.trim() }))) return;
    }
    this.session.drafts.drop("console-synthesis");
    announce(text("common.connection.saved"));
    this.update();
  }
}

customElements.define("console-synthesis", ConsoleSynthesis);
