/** Words that are being written, the stored text when they were begun, and the text last sent. */
export type Writing = { words: string; base: string; sent?: string };

/** The text that would be stored of what is typed. */
export type Stores = (words: string) => string;

/** The texts that a command may replace: the one these words were begun from, and the one last sent [N20]. */
export function replacedBy({ base, sent }: Writing): string[] {
  return sent === undefined || sent === base ? [base] : [base, sent];
}

/** Whether another person has stored other words since these were begun. */
export function isOvertaken(
  { words, base, sent }: Writing,
  stored: string,
  stores: Stores,
): boolean {
  return stored !== base && stored !== sent && stored !== stores(words);
}

/** Whether more was typed since `sent`, which the board has stored by now [N19]. */
export function hasMore(writing: Writing | undefined, sent: string, stores: Stores): boolean {
  return writing !== undefined && stores(writing.words) !== sent;
}
