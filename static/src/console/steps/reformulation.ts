import { html, type TemplateResult } from "lit-html";
import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { REFORMULATION_LIMIT } from "../../replica/limits.ts";
import { one } from "../../selectors/records.ts";
import { textField } from "../../shared/controls/text-field.ts";
import { conflictOf } from "../../shared/written/conflict.ts";
import { FieldDraft } from "../../shared/written/field-draft.ts";
import { cancelButton } from "../frame/cancel-button.ts";
import { ConsolePart } from "../frame/part.ts";

/** The form for a reformulation, which stands under the card; the card itself does not change. */
export class ConsoleReformulation extends ConsolePart {
  #card = "";
  #isOpen = false;

  set card(card: string) {
    if (card === this.#card) return;
    this.#card = card;
    this.#isOpen = false;
    this.update();
  }

  protected template(): TemplateResult {
    return this.#isOpen || this.#draft.begun ? this.#form(this.#draft) : this.#button();
  }

  get #draft(): FieldDraft {
    const stored = () => one(this.session.records, this.#card, "card")?.reformulation ?? "";
    return new FieldDraft(this.session, `reformulation-${bare(this.#card)}`, stored);
  }

  #button(): TemplateResult {
    return html`<span class="console-row"><button type="button" class="text-button" @click=${() => this.#begin()}>
      ${text("console.cards.reformulate")}
    </button> ${this.savedSign()}</span>`;
  }

  #form(draft: FieldDraft): TemplateResult {
    return html`<form class="console-form" novalidate @submit=${(event: Event) => void this.#send(event)}>
      ${textField({
        name: `reformulation-${bare(this.#card)}`,
        label: text("console.cards.reformulation"),
        value: draft.words,
        limit: REFORMULATION_LIMIT,
        rows: 2,
        oneLine: true,
        onInput: (words) => {
          draft.write(words);
          this.update();
        },
      })}
      ${conflictOf(draft, this.language, () => this.update())}
      <div class="console-row">
        <button class="button" data-size="small" ?disabled=${draft.isOvertaken}>${text("common.action.save")}</button>
        ${cancelButton(
          () => draft.isChanged,
          () => this.#end(),
        )}
      </div>
    </form>`;
  }

  #begin(): void {
    this.tellSaved(false);
    this.#isOpen = true;
    this.focusOn("textarea");
  }

  #end(): void {
    this.#isOpen = false;
    this.#draft.drop();
    this.focusOn("button");
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.#draft;
    const card = bare(this.#card);
    const send = (text: string, replaces: string[]) =>
      this.run("reformulate", { card, text, replaces });
    if (!(await draft.save(send))) return;
    if (!draft.begun) this.#end();
    this.tellSaved();
  }
}

customElements.define("console-reformulation", ConsoleReformulation);
