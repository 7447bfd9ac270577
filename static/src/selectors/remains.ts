import type { Command } from "../replica/command.ts";
import { ownRecordOf, type RefusedCommand } from "../replica/own.ts";
import type { Records } from "../replica/records.ts";
import { myCards, myNotes } from "./seat.ts";

/** What had not reached the board when the meeting ended for this phone; held in memory only. */
export type Remains = {
  pending: readonly Command[];
  refused: readonly RefusedCommand[];
  /** Drafts under way, by name. */
  drafts: ReadonlyMap<string, unknown>;
};

/** The draft of the synthesis, by field (components/synthesis-fields.ts). */
type Writings = Readonly<Record<string, { words: string }>>;

export type Account = { written: number; stored: number };

/** The fields of each draft that hold a person's words; other drafts are none. */
const WORDS_OF_DRAFTS: Readonly<Record<string, readonly string[]>> = {
  card: ["title", "text"],
  "card-again": ["title", "text"],
  note: ["text"],
  "note-again": ["text"],
  word: ["text"],
};

/** Of what this phone wrote and did not take back: how much there is, and how much is stored. */
export function account(you: Records, { pending, refused }: Remains): Account {
  const stored = storedIds(you);
  const sent = [...unsent(pending).keys(), ...refused.map((command) => ownRecordOf(command) ?? "")];
  const written = new Set([...stored, ...sent].filter(Boolean));
  return { written: written.size, stored: stored.length };
}

/** Every wording that is not on the board, each once: sent too late, refused, or still a draft. */
export function leftWords(you: Records, { pending, refused, drafts }: Remains): string[] {
  const late = [...unsent(pending)].map(([id, args]) => wordsOf({ ...you.get(id), ...args }));
  const not = refused.map(({ args }) => wordsOf(args));
  const begun = [...drafts].flatMap(([name, draft]) => draftWords(name, draft));
  const stored = new Set(storedIds(you).map((id) => wordsOf(you.get(id) as object)));
  return [...new Set([...late, ...not, ...begun])].filter((words) => words && !stored.has(words));
}

/** Stored words that a person took back too late for it to be done. */
export function leftWithdrawals(you: Records, { pending }: Remains): string[] {
  const all = pending.some(({ name }) => name === "remove_me");
  const back = pending.filter(({ name }) => name.startsWith("withdraw_"));
  const ids = new Set(all ? storedIds(you) : back.map((command) => ownRecordOf(command) ?? ""));
  return storedIds(you)
    .filter((id) => ids.has(id))
    .map((id) => wordsOf(you.get(id) as object));
}

/** What waits, in its last wording, by the id of the record it makes; without what is taken back. */
function unsent(pending: readonly Command[]): Map<string, object> {
  const last = new Map<string, object>();
  for (const command of pending) {
    const id = ownRecordOf(command);
    if (id && command.name.startsWith("withdraw_")) last.delete(id);
    else if (id) last.set(id, { ...last.get(id), ...command.args });
  }
  return last;
}

function storedIds(you: Records): string[] {
  const mine = [...myCards(you).keys(), ...myNotes(you).keys()].map((id) => `mine:${id}`);
  return you.has("entry") ? [...mine, "entry"] : mine;
}

/** The words of a draft, whole or by field; none for what is no draft of words. */
export function draftWords(name: string, draft: unknown): string[] {
  if (name === "synthesis") return Object.values(draft as Writings).map(({ words }) => words);
  const fields = WORDS_OF_DRAFTS[name] ?? [];
  return [joined(fields.map((field) => (draft as Record<string, string>)[field]))];
}

function wordsOf(said: object): string {
  const { title, text } = said as { title?: string; text?: string };
  return joined([title, text]);
}

function joined(words: readonly (string | undefined)[]): string {
  return words
    .map((one) => one?.trim())
    .filter(Boolean)
    .join("\n");
}
