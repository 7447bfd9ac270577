import { html, type TemplateResult } from "lit-html";
import { sheetOf } from "../helpers/sheet.ts";
import { text } from "../helpers/text.ts";
import { meetingOf } from "../selectors/meeting.ts";
import { announce } from "./announcer.ts";
import { ConsolePart } from "./console-part.ts";

const LONGEST = 140;

/** The group's own rules: the list starts empty, suggestions are there to be taken or left. */
export class ConsoleRules extends ConsolePart {
  protected template(): TemplateResult {
    const words = this.#words();
    const lines = linesOf(words);
    const meeting = meetingOf(this.session.records);
    const offered = sheetOf(meeting?.method ?? "").rules.filter((rule) => !lines.includes(rule));
    return html`<form class="console-part" novalidate @submit=${(event: Event) => this.#save(event)}>
      <h2>${text("console.rules.title")}</h2>
      <div class="field">
        <label class="field-label" for="rules">${text("console.rules.one_per_line")}</label>
        <textarea id="rules" class="field-input console-rules" rows="6" .value=${words}
          @input=${(event: Event) => this.#keep((event.target as HTMLTextAreaElement).value)}
        ></textarea>
        ${lines.some((line) => line.length > LONGEST) ? html`<p class="field-error" role="alert">${text("common.error.too_long")}</p>` : ""}
      </div>
      <div class="console-row"><button class="button" data-size="small"
        ?disabled=${lines.join("\n") === (meeting?.rules ?? []).join("\n")}
      >${text("console.rules.save")}</button></div>
      ${offered.length ? html`<h3>${text("console.rules.suggestions")}</h3>` : ""}
      <ul class="console-offers">${offered.map(
        (rule) => html`<li><p>${rule}</p>
          <button type="button" class="text-button" aria-label=${`${text("console.rules.add")} : ${rule}`}
            @click=${() => this.#keep([...lines, rule].join("\n"))}
          >${text("common.action.add")}</button></li>`,
      )}</ul>
    </form>`;
  }

  #words(): string {
    const stored = meetingOf(this.session.records)?.rules ?? [];
    return this.session.drafts.get<string>("rules") ?? stored.join("\n");
  }

  #keep(words: string): void {
    this.session.drafts.set("rules", words);
    this.update();
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const rules = linesOf(this.#words());
    if (!(await this.run("set_rules", { rules }))) return;
    this.session.drafts.drop("rules");
    announce(text("console.rules.saved"));
    this.update();
  }
}

function linesOf(words: string): string[] {
  return words
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

customElements.define("console-rules", ConsoleRules);
