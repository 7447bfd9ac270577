import { html, type TemplateResult } from "lit-html";
import type { MethodScript } from "../../helpers/method/page-settings.ts";
import { methodScript } from "../../helpers/method/script.ts";
import { isBlank } from "../../helpers/text/blank.ts";
import { text } from "../../helpers/text/text.ts";
import { PROMPT_LIMIT } from "../../replica/limits.ts";
import type { Meeting } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { ConsolePart } from "../frame/part.ts";
import { saveButton } from "../frame/save-button.ts";

/** How many prompts are in view at once. */
const IN_VIEW = 5;

type Prompt = MethodScript["prompts"][number];

/** The opening prompt: one of the method's, or one that the facilitator writes. */
export class ConsolePrompt extends ConsolePart {
  protected template(): TemplateResult {
    const meeting = meetingOf(this.session.records);
    const { prompts: offered } = methodScript(meeting?.method ?? "");
    const current = meeting?.prompt;
    const prompts = withCurrent(suitable(offered, meeting?.cycle ?? null), current);
    const [first, more] = parted(prompts, current);
    return html`<div class="console-part">
      <h2>${text("console.prompt.choose")}</h2>
      <ul class="console-prompts">${first.map((prompt) => this.#prompt(prompt, current))}</ul>
      ${more.length ? this.#more(more, current) : ""} ${this.#own()}
      ${
        meeting?.prompt
          ? html`<button type="button" class="text-button" @click=${() => this.run("set_prompt", { text: "" })}>
              ${text("console.prompt.clear")}
            </button>`
          : ""
      }
    </div>`;
  }

  #more(prompts: readonly Prompt[], current?: string): TemplateResult {
    return html`<details class="console-fold">
      <summary>${text("console.prompt.more", { count: prompts.length })}</summary>
      <ul class="console-prompts">${prompts.map((prompt) => this.#prompt(prompt, current))}</ul>
    </details>`;
  }

  #prompt(prompt: Prompt, current?: string): TemplateResult {
    const chosen = prompt.text === current;
    const from = prompt.from_session;
    return html`<li><button type="button" class="console-choice" aria-pressed=${chosen}
      @click=${() => this.run("set_prompt", { text: prompt.text })}
    >
      <span>${prompt.text}</span>
      ${from > 1 ? html`<small>${text("console.prompt.from_session", { number: from })}</small>` : ""}
      ${chosen ? html`<small>${text("console.prompt.current")}</small>` : ""}
    </button></li>`;
  }

  #own(): TemplateResult {
    const words = this.session.drafts.get<string>("prompt") ?? "";
    return html`<form class="console-own-prompt" novalidate @submit=${(event: Event) => this.#set(event, words)}>
      ${textField({
        name: "own-prompt",
        label: text("console.prompt.write"),
        value: words,
        limit: PROMPT_LIMIT,
        rows: 2,
        oneLine: true,
        onInput: (value) => {
          this.session.drafts.set("prompt", value);
          this.update();
        },
      })}
      ${saveButton(text("console.prompt.set"), !isBlank(words))}
    </form>`;
  }

  async #set(event: Event, words: string): Promise<void> {
    event.preventDefault();
    if (await this.run("set_prompt", { text: words.trim(), replaces: this.#known() }))
      this.session.drafts.dropSent("prompt", words);
    this.update();
  }

  /** The prompts that this screen knows of: the one it shows, and those it has sent. */
  #known(): string[] {
    const sent = this.session.pending.flatMap(({ name, args }) =>
      name === "set_prompt" ? [args.text] : [],
    );
    return [meetingOf(this.session.records)?.prompt ?? "", ...sent];
  }
}

/** The first prompts and the current one are in view, the others behind a fold. */
function parted(prompts: readonly Prompt[], current = ""): [readonly Prompt[], readonly Prompt[]] {
  const isFirst = (prompt: Prompt, index: number) => index < IN_VIEW || prompt.text === current;
  return [prompts.filter(isFirst), prompts.filter((prompt, index) => !isFirst(prompt, index))];
}

/** A current prompt that the method does not have stands below the others. */
function withCurrent(prompts: readonly Prompt[], current = ""): readonly Prompt[] {
  const isOwn = current && prompts.every(({ text }) => text !== current);
  return isOwn ? [...prompts, { text: current, from_session: 1 }] : prompts;
}

/** In a cycle, the prompts for its meeting of this number and earlier ones; outside a cycle, all. */
function suitable(prompts: readonly Prompt[], cycle: Meeting["cycle"]): readonly Prompt[] {
  return cycle ? prompts.filter(({ from_session }) => from_session <= cycle.number) : prompts;
}

customElements.define("console-prompt", ConsolePrompt);
