import { page } from "../../helpers/method/page-settings.ts";
import { synthesisText } from "../../selectors/closing.ts";
import { vocabularyOf } from "../../selectors/vocabulary.ts";
import type { Session } from "../../session/session.ts";
import { namesAccepted } from "../controls/names-dialog.ts";
import { hasMore, isOvertaken, replacedBy, type Writing } from "./writing.ts";

type SynthesisDraft = Readonly<Record<string, Writing>>;
type Saved = Readonly<Record<string, string>>;
type FieldState = { state: "waiting" | "saved" | "refused"; reason?: string };

const COMMAND = "write_synthesis";

/** What a person writes of the synthesis on this screen: drafts, what was saved and what was refused. */
export class SynthesisDrafts {
  /** Fields whose stored text has been this person's own. */
  readonly #seen = new Set<string>();

  constructor(
    readonly session: Session,
    /** The name under which the drafts of this screen are stored. */
    readonly name: string,
    readonly onChange: () => void,
  ) {}

  get begun(): boolean {
    return Object.keys(this.#draft()).length > 0;
  }

  /** The texts of the draft. */
  get texts(): string[] {
    return Object.values(this.#draft()).map(({ words }) => words);
  }

  /** The text on the board. */
  stored(field: string): string {
    return synthesisText(this.session.records, field);
  }

  /** The draft of a field, or else its stored text. */
  words(field: string): string {
    return this.#draft()[field]?.words ?? this.stored(field);
  }

  /** Whether another person has stored other words since this draft was begun. */
  hasConflict(field: string): boolean {
    const writing = this.#draft()[field];
    return writing !== undefined && isOvertaken(writing, this.stored(field), trimmed);
  }

  /** The words of this person that another person has replaced; empty if there are none. */
  replaced(field: string): string {
    const [saved, stored] = [this.#saved()[field], this.stored(field)];
    if (saved === stored) this.#seen.add(field);
    if (!saved || saved === stored || !this.#seen.has(field) || this.#draft()[field]) return "";
    return saved;
  }

  /** The state of a field; `undefined` while it is being written. */
  state(field: string): FieldState | undefined {
    const words = this.#draft()[field]?.words.trim() ?? this.stored(field);
    const { pending } = this.session;
    if (pending.some(({ name, args }) => name === COMMAND && args.field === field)) {
      return { state: "waiting" };
    }
    const refusal = this.#refusals(field).find(({ args }) => args.text === words);
    if (refusal) return { state: "refused", reason: refusal.message };
    const saved = this.#saved()[field];
    const isSaved = saved && saved === this.stored(field) && saved === words;
    return isSaved ? { state: "saved" } : undefined;
  }

  write(field: string, words: string): void {
    const writing = this.#draft()[field];
    this.#put(field, { ...writing, words, base: writing?.base ?? this.stored(field) });
  }

  /** Writes words that take the stored text into account: they are no longer in conflict with it. */
  resolve(field: string, words: string): void {
    this.#put(field, { words, base: this.stored(field) });
  }

  /** Accepts the stored text. */
  accept(field: string): void {
    const { [field]: _, ...saved } = this.#saved();
    this.session.drafts.set(`${this.name}-saved`, saved);
    this.#drop(field);
  }

  /** Discards the draft, and refused texts. */
  discard(): void {
    for (const field of this.#fields) this.#forgetRefusal(field);
    this.session.drafts.drop(this.name);
  }

  /**
   * Sends the fields without a conflict; resolves with why one was refused, or an empty text. `null`:
   * nothing was sent, because the person wants to change a name.
   */
  async save(): Promise<string | null> {
    if (!(await namesAccepted(this.texts.join("\n"), page().language))) return null;
    for (const field of this.#fields) {
      const writing = this.#draft()[field];
      if (!writing || this.hasConflict(field)) continue;
      const words = writing.words.trim();
      this.#put(field, { ...writing, sent: words });
      this.#forgetRefusal(field);
      const answer = await this.session.command(COMMAND, {
        field,
        text: words,
        replaces: replacedBy(writing),
      });
      if ("rejected" in answer) return answer.message;
      this.#seen.delete(field);
      this.session.drafts.set(`${this.name}-saved`, { ...this.#saved(), [field]: words });
      if (!hasMore(this.#draft()[field], words, trimmed)) this.#drop(field);
    }
    return "";
  }

  get #fields(): readonly string[] {
    return vocabularyOf(this.session.records).synthesis;
  }

  #refusals(field: string) {
    const { refused } = this.session;
    return refused.flatMap((one) =>
      one.name === COMMAND && one.args.field === field ? [one] : [],
    );
  }

  #forgetRefusal(field: string): void {
    for (const { key } of this.#refusals(field)) this.session.dismiss(key);
  }

  #draft(): SynthesisDraft {
    return this.session.drafts.get(this.name) ?? {};
  }

  #saved(): Saved {
    return this.session.drafts.get(`${this.name}-saved`) ?? {};
  }

  #put(field: string, writing: Writing): void {
    this.session.drafts.set(this.name, { ...this.#draft(), [field]: writing });
    this.onChange();
  }

  #drop(field: string): void {
    const { [field]: _, ...others } = this.#draft();
    if (Object.keys(others).length) this.session.drafts.set(this.name, others);
    else this.session.drafts.drop(this.name);
    this.onChange();
  }
}

function trimmed(words: string): string {
  return words.trim();
}
