import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import { SYNTHESIS_TEXT_LIMIT } from "../replica/limits.ts";
import { SYNTHESIS_FIELDS, type SynthesisField } from "../replica/vocabulary.ts";
import { synthesisOf } from "../selectors/closing.ts";
import type { Session } from "../session/session.ts";
import { stateSign } from "./state-sign.ts";
import { textField } from "./text-field.ts";

/** Words that are being written, and the stored text when they were begun. */
type Writing = { words: string; base: string };
type SynthesisDraft = Partial<Record<SynthesisField, Writing>>;
type Saved = Partial<Record<SynthesisField, string>>;
type FieldState = { state: "waiting" | "saved" | "refused"; reason?: string };

const COMMAND = "write_synthesis";

/**
 * The fields of the synthesis, for people who may write it: several may write at once. A person's draft
 * stays whatever others store, and what others stored is shown beside it.
 */
export class SynthesisEditor {
  /** Fields whose stored text has been this person's own. */
  readonly #seen = new Set<SynthesisField>();

  constructor(
    readonly session: Session,
    /** The name of the draft of this screen. */
    readonly storage: string,
    readonly language: string,
    readonly update: () => void,
  ) {}

  get begun(): boolean {
    return Object.keys(this.#draft()).length > 0;
  }

  fields(rows: number, label: (field: SynthesisField) => string): TemplateResult[] {
    return SYNTHESIS_FIELDS.map((field) => {
      const stored = this.#stored(field);
      const writing = this.#draft()[field];
      const fieldState = this.#fieldState(field, writing?.words.trim() ?? stored);
      return html`${textField({
        name: field,
        label: label(field),
        value: writing?.words ?? stored,
        limit: SYNTHESIS_TEXT_LIMIT,
        rows,
        error: fieldState?.reason ?? "",
        aside: fieldState ? stateSign(fieldState.state) : "",
        onInput: (words) => this.#write(field, words),
      })}
      ${conflicts(writing, stored) ? this.#conflict(field, stored) : this.#overtaken(field, stored)}`;
    });
  }

  /** The texts of the draft. */
  get words(): string[] {
    return Object.values(this.#draft()).map(({ words }) => words);
  }

  /** Discards the draft, and refused texts. */
  putAway(): void {
    for (const field of SYNTHESIS_FIELDS) this.#forgetRefusal(field);
    this.session.drafts.drop(this.storage);
  }

  /** Sends the fields without a conflict; returns why one was refused, or an empty text. */
  async save(): Promise<string> {
    for (const field of SYNTHESIS_FIELDS) {
      const writing = this.#draft()[field];
      if (!writing || conflicts(writing, this.#stored(field))) continue;
      const words = writing.words.trim();
      this.#forgetRefusal(field);
      const answer = await this.session.command(COMMAND, { field, text: words });
      if ("rejected" in answer) return answer.message;
      this.#seen.delete(field);
      this.session.drafts.set(`${this.storage}-saved`, { ...this.#saved(), [field]: words });
      this.#drop(field);
    }
    return "";
  }

  /** Another person stored other words meanwhile: both are shown until this person chooses. */
  #conflict(field: SynthesisField, stored: string): TemplateResult {
    const words = this.#draft()[field]?.words ?? "";
    const put = (words: string) => this.#put(field, { words: words, base: stored });
    return html`<div class="conflict" role="status">
      <p><b>${text("common.synthesis.meanwhile")}</b></p>
      <p lang=${this.language}>${typeset(stored, this.language)}</p>
      <div class="console-row">
        ${button("common.synthesis.both", () => put(`${stored}\n${words}`.trim()))}
        ${button("common.synthesis.mine", () => put(words))}
        ${button("common.synthesis.theirs", () => this.#leave(field))}
      </div>
    </div>`;
  }

  /** Another person has replaced the words of this one: they can be restored. */
  #overtaken(field: SynthesisField, stored: string): TemplateResult | string {
    const saved = this.#saved()[field];
    if (saved === stored) this.#seen.add(field);
    if (!saved || saved === stored || !this.#seen.has(field) || this.#draft()[field]) return "";
    return html`<div class="conflict" role="status">
      <p><b>${text("common.synthesis.overtaken")}</b></p>
      <p lang=${this.language}>${typeset(saved, this.language)}</p>
      <div class="console-row">
        ${button("common.synthesis.both", () =>
          this.#put(field, { words: `${stored}\n${saved}`.trim(), base: stored }),
        )}
        ${button("common.synthesis.leave", () => this.#leave(field))}
      </div>
    </div>`;
  }

  /** The state of a field; `undefined` while it is being written. */
  #fieldState(field: SynthesisField, words: string): FieldState | undefined {
    const { pending } = this.session;
    if (pending.some(({ name, args }) => name === COMMAND && args.field === field)) {
      return { state: "waiting" };
    }
    const refusal = this.#refusals(field).find(({ args }) => args.text === words);
    if (refusal) return { state: "refused", reason: refusal.message };
    const mine = this.#saved()[field];
    return mine && mine === this.#stored(field) && mine === words ? { state: "saved" } : undefined;
  }

  #refusals(field: SynthesisField) {
    const { refused } = this.session;
    return refused.flatMap((one) =>
      one.name === COMMAND && one.args.field === field ? [one] : [],
    );
  }

  #forgetRefusal(field: SynthesisField): void {
    for (const { key } of this.#refusals(field)) this.session.dismiss(key);
  }

  #stored(field: SynthesisField): string {
    return synthesisOf(this.session.records)?.[field] ?? "";
  }

  #draft(): SynthesisDraft {
    return this.session.drafts.get(this.storage) ?? {};
  }

  #saved(): Saved {
    return this.session.drafts.get(`${this.storage}-saved`) ?? {};
  }

  #write(field: SynthesisField, words: string): void {
    this.#put(field, { words, base: this.#draft()[field]?.base ?? this.#stored(field) });
  }

  #put(field: SynthesisField, writing: Writing): void {
    this.session.drafts.set(this.storage, { ...this.#draft(), [field]: writing });
    this.update();
  }

  /** Accepts the stored text. */
  #leave(field: SynthesisField): void {
    const { [field]: _, ...saved } = this.#saved();
    this.session.drafts.set(`${this.storage}-saved`, saved);
    this.#drop(field);
  }

  #drop(field: SynthesisField): void {
    const { [field]: _, ...others } = this.#draft();
    if (Object.keys(others).length) this.session.drafts.set(this.storage, others);
    else this.session.drafts.drop(this.storage);
    this.update();
  }
}

function conflicts(writing: Writing | undefined, stored: string): boolean {
  return writing !== undefined && stored !== writing.base && stored !== writing.words.trim();
}

function button(key: string, act: () => void): TemplateResult {
  return html`<button type="button" class="button" data-size="small" @click=${act}>${text(key)}</button>`;
}
