import { bare } from "../../helpers/platform/ids.ts";
import type { Arguments } from "../../replica/own.ts";
import type {
  AnyRecord,
  Ballot,
  Grades,
  OwnCard,
  OwnEntry,
  OwnNote,
  OwnSeat,
} from "../../replica/records.ts";
import type {
  CardKind,
  ClosingKind,
  Column,
  Grade,
  Nature,
  Wished,
} from "../../replica/vocabulary.ts";
import type { PredictionRule } from "./rule.ts";

/** What a seat's commands do to its own records. */
export const OWN: Readonly<Record<string, PredictionRule>> = {
  post_card: (you, args) => you.set(`mine:${args.card}`, newCard(args)),
  edit_card: (you, args) => edit(you, `mine:${args.card}`, args),
  withdraw_card: (you, args) => you.delete(`mine:${args.card}`),
  add_note: (you, args) => you.set(`mine:${args.note}`, newNote(args)),
  edit_note: (you, args) => edit(you, `mine:${args.note}`, args),
  withdraw_note: (you, args) => you.delete(`mine:${args.note}`),
  wish_elsewhere: (you, args) => wish(you, args, "waiting"),
  withdraw_wish: (you, args) => wish(you, args, "none"),
  not_today: (you, args) => notToday(you, String(args.item), Boolean(args.said)),
  resonate: (you, args) => you.set("ballot", newBallot(args)),
  grade: (you, args) => you.set("grades", withGrade(you.get("grades"), args)),
  post_word: (you, args) => you.set("entry", newEntry(args)),
  withdraw_word: (you) => you.delete("entry"),
  volunteer: (you) => setOffer(you, "waiting"),
  withdraw_offer: (you) => setOffer(you, "none"),
};

function newCard(args: Arguments): OwnCard {
  return {
    type: "mine",
    what: "card",
    kind: args.kind as CardKind,
    nature: (args.nature as Nature | null) ?? null,
    title: String(args.title),
    text: String(args.text ?? ""),
    set_aside: false,
    rephrased: false,
    wish: "none",
  };
}

function newNote(args: Arguments): OwnNote {
  return {
    type: "mine",
    what: "note",
    topic: String(args.topic),
    column: args.column as Column,
    text: String(args.text),
    set_aside: false,
    rephrased: false,
    wish: "none",
  };
}

function newBallot(args: Arguments): Ballot {
  return { type: "ballot", items: [...(args.items as string[])] };
}

function newEntry(args: Arguments): OwnEntry {
  return {
    type: "entry",
    entry: String(args.entry),
    kind: args.kind as ClosingKind,
    text: String(args.text),
    set_aside: false,
    rephrased: false,
  };
}

function withGrade(before: AnyRecord | undefined, args: Arguments): Grades {
  const grades = before?.type === "grades" ? before.grades : {};
  return { type: "grades", grades: { ...grades, [String(args.item)]: args.grade as Grade | null } };
}

function edit(you: Map<string, AnyRecord>, id: string, args: Arguments): void {
  const before = you.get(id);
  if (before?.type !== "mine") return;
  const { card: _card, note: _note, ...fields } = args;
  you.set(id, { ...before, ...fields } as AnyRecord);
}

function wish(you: Map<string, AnyRecord>, args: Arguments, became: Wished): void {
  const id = `mine:${bare(String(args.item))}`;
  const before = you.get(id);
  if (before?.type === "mine") you.set(id, { ...before, wish: became } as AnyRecord);
}

function notToday(you: Map<string, AnyRecord>, item: string, said: boolean): void {
  const seat = you.get("seat");
  if (seat?.type !== "seat") return;
  const others = seat.not_today.filter((one) => one !== item);
  you.set("seat", { ...seat, not_today: said ? [...others, item] : others });
}

function setOffer(you: Map<string, AnyRecord>, offer: OwnSeat["offer"]): void {
  const seat = you.get("seat");
  if (seat?.type !== "seat") return;
  you.set("seat", { ...seat, offer, pen: offer === "none" ? false : seat.pen });
}
