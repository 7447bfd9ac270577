import { html, type TemplateResult } from "lit-html";
import { sheetOf } from "../helpers/sheet.ts";
import { text } from "../helpers/text.ts";
import type { Meeting } from "../replica/records.ts";
import { meetingOf } from "../selectors/meeting.ts";
import { ConsolePart } from "./console-part.ts";
import { textField } from "./text-field.ts";

const LIMIT = 200;

/** The opening prompt: one of those that the method ships, or one's own. */
export class ConsolePrompt extends ConsolePart {
  protected template(): TemplateResult {
    const meeting = meetingOf(this.session.records);
    const { prompts: shipped } = sheetOf(meeting?.method ?? "");
    const prompts = suited(shipped, meeting?.cycle ?? null);
    return html`<div class="console-part">
      <h2>${text("console.prompt.choose")}</h2>
      <ul class="console-prompts">${prompts.map((prompt) => this.#shipped(prompt, meeting?.prompt))}</ul>
      ${this.#own()}
      ${
        meeting?.prompt
          ? html`<button type="button" class="text-button" @click=${() => this.run("set_prompt", { text: "" })}>
              ${text("console.prompt.clear")}
            </button>`
          : ""
      }
    </div>`;
  }

  #shipped(prompt: { text: string; from_session: number }, current?: string): TemplateResult {
    const chosen = prompt.text === current;
    const from = prompt.from_session;
    const session = meetingOf(this.session.records)?.cycle?.number ?? 1;
    return html`<li><button type="button" class="console-choice" aria-pressed=${chosen}
      ?disabled=${from > session && !chosen} @click=${() => this.run("set_prompt", { text: prompt.text })}
    >
      <span>${prompt.text}</span>
      ${from > 1 ? html`<small>${text("console.prompt.from_session", { number: from })}</small>` : ""}
      ${chosen ? html`<small>${text("console.prompt.current")}</small>` : ""}
    </button></li>`;
  }

  #own(): TemplateResult {
    const words = this.session.drafts.get<string>("prompt") ?? "";
    return html`<form class="console-own" novalidate @submit=${(event: Event) => this.#set(event, words)}>
      ${textField({
        name: "own-prompt",
        label: text("console.prompt.write"),
        value: words,
        limit: LIMIT,
        rows: 2,
        oneLine: true,
        onInput: (value) => {
          this.session.drafts.set("prompt", value);
          this.update();
        },
      })}
      <button class="button" data-size="small" ?disabled=${!words.trim()}>
        ${text("console.prompt.set")}
      </button>
    </form>`;
  }

  async #set(event: Event, words: string): Promise<void> {
    event.preventDefault();
    if (await this.run("set_prompt", { text: words.trim() })) this.session.drafts.drop("prompt");
    this.update();
  }
}

/** In a cycle, those that suit its meeting; elsewhere the number is said beside those that wait. */
function suited<P extends { from_session: number }>(
  prompts: readonly P[],
  cycle: Meeting["cycle"],
): readonly P[] {
  return cycle ? prompts.filter(({ from_session }) => from_session <= cycle.number) : prompts;
}

customElements.define("console-prompt", ConsolePrompt);
