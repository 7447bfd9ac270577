import { bare } from "../../helpers/platform/ids.ts";
import type { CommandArguments } from "../../replica/commands.ts";
import type {
  AnyRecord,
  Grades,
  OwnCard,
  OwnEntry,
  OwnNote,
  OwnSeat,
} from "../../replica/records.ts";
import type { Wished } from "../../replica/vocabulary.ts";
import { hasWords } from "../../selectors/choice.ts";
import type { DraftRecords, PredictionRules } from "./rule.ts";

/** How a seat's commands change its own records. */
export const OWN: PredictionRules = {
  post_card: (you, args) => you.set(`mine:${args.card}`, newCard(args)),
  edit_card: (you, { card, ...fields }) => edit(you, `mine:${card}`, fields),
  withdraw_card: (you, args) => you.delete(`mine:${args.card}`),
  add_note: (you, args) => you.set(`mine:${args.note}`, newNote(args)),
  edit_note: (you, { note, ...fields }) => edit(you, `mine:${note}`, fields),
  withdraw_note: (you, args) => you.delete(`mine:${args.note}`),
  wish_elsewhere: (you, args) => wish(you, args.item, "waiting"),
  withdraw_wish: (you, args) => wish(you, args.item, "none"),
  not_today: (you, args) => notToday(you, args.item, args.said ?? true),
  resonate: (you, { items }) => you.set("ballot", { type: "ballot", items }),
  grade: (you, args) => you.set("grades", withGrade(you.get("grades"), args)),
  withdraw_reservation: (you, args) => withoutReservation(you, args.reservation),
  post_word: (you, args) => you.set("entry", newEntry(args)),
  withdraw_word: (you) => you.delete("entry"),
  volunteer: (you) => setOffer(you, "waiting"),
  withdraw_offer: (you) => setOffer(you, "none"),
};

function newCard(args: CommandArguments["post_card"]): OwnCard {
  return {
    type: "mine",
    what: "card",
    kind: args.kind,
    nature: args.nature ?? null,
    title: args.title,
    text: args.text ?? "",
    set_aside: false,
    rephrased: false,
    wish: "none",
    step: args.step ?? "",
  };
}

function newNote({ topic, column, text, other_view }: CommandArguments["add_note"]): OwnNote {
  return {
    type: "mine",
    what: "note",
    topic,
    column,
    text,
    set_aside: false,
    rephrased: false,
    wish: "none",
    other_view: other_view ?? false,
  };
}

/** The server says which kind an entry without one is; until then it is not named. */
function newEntry({ kind, ...words }: CommandArguments["post_word"]): OwnEntry {
  return { type: "entry", ...words, kind: kind ?? "keyword", set_aside: false, rephrased: false };
}

function withGrade(
  before: AnyRecord | undefined,
  { item, grade, words: given }: CommandArguments["grade"],
): Grades {
  const { grades, words } = before?.type === "grades" ? before : { grades: {}, words: {} };
  const { [item]: had = "", ...others }: Readonly<Record<string, string>> = words;
  const said = hasWords(grade) ? (given ?? had) : "";
  return {
    type: "grades",
    grades: { ...grades, [item]: grade },
    words: said.trim() ? { ...others, [item]: said } : others,
  };
}

type Edit =
  | Omit<CommandArguments["edit_card"], "card">
  | Omit<CommandArguments["edit_note"], "note">;

function edit(you: DraftRecords, id: string, fields: Edit): void {
  const before = you.get(id);
  if (before?.type === "mine") you.set(id, { ...before, ...fields });
}

function wish(you: DraftRecords, item: string, became: Wished): void {
  const id = `mine:${bare(item)}`;
  const before = you.get(id);
  if (before?.type === "mine") you.set(id, { ...before, wish: became });
}

function notToday(you: DraftRecords, item: string, add: boolean): void {
  const seat = you.get("seat");
  if (seat?.type !== "seat") return;
  const others = seat.not_today.filter((one) => one !== item);
  you.set("seat", { ...seat, not_today: add ? [...others, item] : others });
}

function withoutReservation(you: DraftRecords, id: string): void {
  const seat = you.get("seat");
  if (seat?.type !== "seat") return;
  you.set("seat", { ...seat, reservations: seat.reservations.filter((one) => one !== id) });
}

function setOffer(you: DraftRecords, offer: OwnSeat["offer"]): void {
  const seat = you.get("seat");
  if (seat?.type !== "seat") return;
  you.set("seat", { ...seat, offer, pen: offer === "none" ? false : seat.pen });
}
