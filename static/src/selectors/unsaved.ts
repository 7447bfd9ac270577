import type { Command } from "../replica/command.ts";
import { ownRecordOf, type RefusedCommand } from "../replica/pending-command.ts";
import type { Records } from "../replica/records.ts";
import { hasWords } from "./choice.ts";
import { myCards, myNotes } from "./seat.ts";

/** What had not reached the board when the meeting ended for this phone. It is in memory alone. */
export type UnsavedWork = {
  pending: readonly Command[];
  refused: readonly RefusedCommand[];
  /** Drafts with their names. Two tabs may each have one of the same name. */
  drafts: readonly (readonly [string, unknown])[];
};

/** The draft of the synthesis, by field (shared/written/synthesis-fields.ts). */
type WrittenFields = Readonly<Record<string, { words: string }>>;

export type WrittenCount = { written: number; stored: number };

/**
 * The fields of each draft that hold a person's words, by its name up to a colon. Drafts that are not
 * listed hold none.
 */
export const WORDS_OF_DRAFTS: Readonly<Record<string, readonly string[]>> = {
  card: ["title", "text"],
  "card-again": ["title", "text"],
  rule: ["title", "text"],
  note: ["text"],
  "note-again": ["text"],
  word: ["text"],
  wish: ["text"],
  reservation: ["text"],
};

/** How many contributions this phone wrote and did not withdraw, and how many of them are stored. */
export function countWritten(you: Records, { pending, refused }: UnsavedWork): WrittenCount {
  const stored = storedIds(you);
  const sent = [...unsent(pending).keys(), ...refused.map((command) => ownRecordOf(command) ?? "")];
  const written = new Set([...stored, ...sent].filter(Boolean));
  return { written: written.size, stored: stored.length };
}

/** Every text that is not on the board, each once: sent too late, refused, or a draft. */
export function unsavedTexts(you: Records, { pending, refused, drafts }: UnsavedWork): string[] {
  const late = [...unsent(pending)].map(([id, args]) => wordsOf({ ...you.get(id), ...args }));
  const reservations = unsentReservations(pending);
  const not = refused.map(({ args }) => wordsOf(args));
  const begun = drafts.flatMap(([name, draft]) => draftWords(name, draft));
  const stored = new Set(storedIds(you).map((id) => wordsOf(you.get(id) as object)));
  return [...new Set([...late, ...reservations, ...not, ...begun])].filter(
    (words) => words && !stored.has(words),
  );
}

/** The texts that the person withdrew too late: they are still stored. */
export function lateWithdrawals(you: Records, { pending }: UnsavedWork): string[] {
  const all = pending.some(({ name }) => name === "remove_me");
  const back = pending.filter(({ name }) => name.startsWith("withdraw_"));
  const ids = new Set(all ? storedIds(you) : back.map((command) => ownRecordOf(command) ?? ""));
  return storedIds(you)
    .filter((id) => ids.has(id))
    .map((id) => wordsOf(you.get(id) as object));
}

/** The last arguments of waiting commands, by the id of their record; without withdrawn records. */
function unsent(pending: readonly Command[]): Map<string, object> {
  const last = new Map<string, object>();
  for (const command of pending) {
    const id = ownRecordOf(command);
    if (id && command.name.startsWith("withdraw_")) last.delete(id);
    else if (id) last.set(id, { ...last.get(id), ...command.args });
  }
  return last;
}

/** The words of waiting concerns and objections, the last of each item [C10]. */
function unsentReservations(pending: readonly Command[]): string[] {
  const last = new Map<string, string>();
  for (const { name, args } of pending) {
    if (name !== "grade") continue;
    const words = args.words ?? last.get(args.item) ?? "";
    last.set(args.item, hasWords(args.grade) ? words : "");
  }
  return [...last.values()].map((words) => wordsOf({ words }));
}

/** Every text of this seat that was on the board. */
export function storedTexts(you: Records): string[] {
  return storedIds(you).map((id) => wordsOf(you.get(id) as object));
}

function storedIds(you: Records): string[] {
  const mine = [...myCards(you).keys(), ...myNotes(you).keys()].map((id) => `mine:${id}`);
  return you.has("entry") ? [...mine, "entry"] : mine;
}

/** The texts of a draft, or of each of its fields; empty for a draft without words. */
export function draftWords(name: string, draft: unknown): string[] {
  if (name === "synthesis") return Object.values(draft as WrittenFields).map(({ words }) => words);
  const fields = WORDS_OF_DRAFTS[name.replace(/:.*/, "")] ?? [];
  return [joined(fields.map((field) => (draft as Record<string, string>)[field]))];
}

/** All words of a card, a note or a closing word: its title, then its text; or those of an answer. */
export function wordsOf(fields: object): string {
  const { title, text, words } = fields as Readonly<Record<string, string | undefined>>;
  return joined([title, text, words]);
}

function joined(words: readonly (string | undefined)[]): string {
  return words
    .map((one) => one?.trim())
    .filter(Boolean)
    .join("\n");
}
