import { html, nothing, type TemplateResult } from "lit-html";
import { methodScript } from "../../helpers/method/script.ts";
import { bare } from "../../helpers/platform/ids.ts";
import { isBlank, linesOf } from "../../helpers/text/blank.ts";
import { lengthOf } from "../../helpers/text/length.ts";
import { type KeyUnder, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { RULE_LIMIT } from "../../replica/limits.ts";
import type { Card } from "../../replica/records.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import type { Identified } from "../../selectors/records.ts";
import { proposedRules, rulesChoice } from "../../selectors/rules.ts";
import { icon } from "../../shared/controls/icons.ts";
import { announce } from "../../shared/page/live-region.ts";
import { conflictOf } from "../../shared/written/conflict.ts";
import { FieldDraft } from "../../shared/written/field-draft.ts";
import { ConsolePart } from "../frame/part.ts";
import { saveButton } from "../frame/save-button.ts";
import { rulesQuestion } from "./rules-question.ts";

/** The group's own rules: built together in a first meeting, read in later ones. */
export class ConsoleRules extends ConsolePart {
  #createdDraft: FieldDraft | undefined;

  protected template(): TemplateResult {
    const meeting = meetingOf(this.session.records);
    if (!meeting) return html``;
    return meeting.rules_open ? this.#build(meeting.method) : this.#read(meeting.rules);
  }

  /** The rules may be shown on the wall; changing them means building them together. */
  #read(rules: readonly string[]): TemplateResult {
    const meeting = meetingOf(this.session.records);
    const shown = meeting?.projected === RULES_LIST;
    return html`<div class="console-part">
      <h2>${text("console.rules.title")}</h2>
      <p class="soft">${text(rules.length ? "console.rules.helper" : "console.rules.none")}</p>
      ${meeting?.rules_agreed && rules.length ? html`<p>${text("console.rules.agreed")}</p>` : ""}
      <ul class="console-names" lang=${this.language}>
        ${rules.map((rule) => html`<li>${typeset(rule, this.language)}</li>`)}
      </ul>
      <div class="console-row">
        ${rules.length ? this.#button("show", () => this.run("project", { item: shown ? null : RULES_LIST }), shown) : ""}
        ${this.#button("edit_together", () => this.run("build_rules", { building: true }))}
      </div>
    </div>`;
  }

  #build(method: string): TemplateResult {
    const { words } = this.#draft;
    const lines = rulesIn(words);
    const stored = meetingOf(this.session.records)?.rules ?? [];
    const asked = rulesChoice(this.session.records);
    const changed = lines.join("\n") !== stored.join("\n");
    const meanwhile = conflictOf(this.#draft, this.language, () => this.update());
    return html`<form class="console-part" novalidate @submit=${(event: Event) => this.#save(event)}>
      <h2>${text("console.rules.build")}</h2>
      ${changed || stored.length === 0 ? "" : this.#question()}
      ${this.#proposed(lines)} ${this.#list(words, lines, asked?.stage === "check")} ${meanwhile}
      <div class="console-row">
        ${saveButton(text("console.rules.save"), changed && !meanwhile, changed ? "first" : "other")}
      </div>
      ${this.#suggestions(methodScript(method).rules.filter((rule) => !lines.includes(rule)))}
    </form>`;
  }

  /** What comes next stands above the list, where the group's rules are long too. */
  #question(): TemplateResult {
    const asked = rulesChoice(this.session.records);
    return html`<section class="sheet console-form" data-question>
      <p role="status"><b>${text("console.rules.saved")}</b></p>
      ${rulesQuestion(this.session, asked, (name, ...given) => this.run(name, ...given))}
    </section>`;
  }

  #list(words: string, lines: readonly string[], asking: boolean): TemplateResult {
    const long = lines.some((line) => lengthOf(line) > RULE_LIMIT);
    return html`<div class="field">
      <label class="field-label" for="rules">${text("console.rules.one_per_line")}</label>
      <textarea id="rules" dir="auto" class="field-input console-rules" rows="6" .value=${words} ?readonly=${asking}
        @input=${(event: Event) => this.#setDraft((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${long ? html`<p class="field-error" role="alert">${text("common.error.too_long")}</p>` : ""}
    </div>`;
  }

  #proposed(lines: readonly string[]): TemplateResult {
    const cards = proposedRules(this.session.records);
    return html`<h3>${text("console.rules.proposed")}</h3>
      <p class="soft">${text(cards.length ? "console.rules.proposed_helper" : "console.rules.proposed_none")}</p>
      <ul class="console-action-list">${cards.map((card) => this.#proposal(card, lines))}</ul>`;
  }

  #proposal({ id, title }: Identified<Card>, lines: readonly string[]): TemplateResult {
    return html`<li>
      <p lang=${this.language}>${typeset(title, this.language)}</p>
      ${lines.includes(title) ? html`<p class="console-on-wall">${icon("check")}${text("console.rules.listed")}</p>` : this.#addButton(title)}
      <button type="button" class="text-button" @click=${() => this.run("set_aside", { card: bare(id) })}>
        ${text("console.cards.set_aside")}
      </button>
    </li>`;
  }

  #suggestions(offered: readonly string[]): TemplateResult {
    return html`${offered.length ? html`<h3>${text("console.rules.suggestions")}</h3>` : ""}
      <ul class="console-action-list">${offered.map(
        (rule) => html`<li><p>${rule}</p>${this.#addButton(rule)}</li>`,
      )}</ul>`;
  }

  #addButton(title: string): TemplateResult {
    return html`<button type="button" class="text-button"
      aria-label=${text("console.rules.add_title", { title })}
      @click=${() => this.#setDraft([...rulesIn(this.#draft.words), title].join("\n"))}
    >${text("common.action.add")}</button>`;
  }

  #button(key: KeyUnder<"console.rules">, act: () => unknown, pressed?: boolean): TemplateResult {
    return html`<button type="button" class="button" data-size="small"
      aria-pressed=${pressed ?? nothing} @click=${act}
    >
      ${text(`console.rules.${key}`)}
    </button>`;
  }

  get #draft(): FieldDraft {
    const stored = () => (meetingOf(this.session.records)?.rules ?? []).join("\n");
    const stores = (words: string) => rulesIn(words).join("\n");
    this.#createdDraft ??= new FieldDraft(this.session, "rules", stored, stores);
    return this.#createdDraft;
  }

  #setDraft(words: string): void {
    this.#draft.write(words);
    this.update();
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const send = (words: string, replaces: string[]) =>
      this.run("set_rules", { rules: rulesIn(words), replaces: replaces.map(rulesIn) });
    if (!(await this.#draft.save(send))) return;
    announce(text("console.rules.saved"));
    this.updateAndScrollTo("[data-question]");
  }
}

function rulesIn(words: string): string[] {
  return linesOf(words)
    .map((line) => line.trim())
    .filter((line) => !isBlank(line));
}

customElements.define("console-rules", ConsoleRules);
