import type { Meeting, Word } from "../../replica/records.ts";
import type { Identified } from "../../selectors/records.ts";

/** The words of a wall as they were when the facilitator stopped new ones from appearing [X7]. */
export class HeldWords {
  #held: Identified<Word>[] | null = null;

  /** The words to show now: what is withdrawn or set aside meanwhile is not shown any more. */
  shown(words: Identified<Word>[], { words_frozen }: Meeting): Identified<Word>[] {
    if (!words_frozen || words.length === 0) this.#held = null;
    else this.#held ??= words;
    const held = this.#held && new Set(this.#held.map(({ id }) => id));
    return held ? words.filter(({ id }) => held.has(id)) : words;
  }
}
