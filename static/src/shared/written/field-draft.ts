import type { Session } from "../../session/session.ts";
import { hasMore, isOvertaken, replacedBy, type Stores, type Writing } from "./writing.ts";

/**
 * What a facilitator writes in a field that others may write in too. The draft stays on this screen,
 * through a reload and another page, until the board has it; what another person stores meanwhile
 * replaces it only if this person says so.
 */
export class FieldDraft {
  constructor(
    readonly session: Session,
    readonly name: string,
    /** The text on the board. */
    readonly stored: () => string,
    readonly stores: Stores = (words) => words.trim(),
  ) {}

  get #writing(): Writing | undefined {
    return this.session.drafts.get<Writing>(this.name);
  }

  get begun(): boolean {
    return this.#writing !== undefined;
  }

  /** The draft, or else the stored text. */
  get words(): string {
    return this.#writing?.words ?? this.stored();
  }

  /** Whether the draft holds words that the board does not: one that was typed back to the stored text does not. */
  get isChanged(): boolean {
    return this.stores(this.words) !== this.stored();
  }

  get isOvertaken(): boolean {
    const writing = this.#writing;
    return writing !== undefined && isOvertaken(writing, this.stored(), this.stores);
  }

  write(words: string): void {
    this.#keep({ ...this.#writing, words, base: this.#writing?.base ?? this.stored() });
  }

  /** Writes words that take the stored text into account. */
  resolve(words: string): void {
    this.#keep({ words, base: this.stored() });
  }

  /** Sends the draft by `send`; drops it once it is stored, unless more was typed since. */
  async save(send: (words: string, replaces: string[]) => Promise<boolean>): Promise<boolean> {
    const writing = this.#writing ?? { words: this.stored(), base: this.stored() };
    const sent = this.stores(writing.words);
    this.#keep({ ...writing, sent });
    if (!(await send(sent, replacedBy(writing)))) return false;
    if (!hasMore(this.#writing, sent, this.stores)) this.drop();
    return true;
  }

  drop(): void {
    this.session.drafts.drop(this.name);
  }

  #keep(writing: Writing): void {
    this.session.drafts.set(this.name, writing);
  }
}
