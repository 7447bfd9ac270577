import { type Command, command } from "../replica/command.ts";
import type { OwnCard, OwnEntry, OwnNote, Records } from "../replica/records.ts";
import { choiceOf, hasWords, myBallot, myGrades, myReservations } from "../selectors/choice.ts";
import { synthesisText } from "../selectors/closing.ts";
import { one } from "../selectors/records.ts";
import { seatOf } from "../selectors/seat.ts";
import { vocabularyOf } from "../selectors/vocabulary.ts";
import type { Held } from "./board-copy.ts";
import type { Session } from "./session.ts";

/** Whenever changes were lost, sends again what is missing of what this seat had on the board [P16]. */
export function followLosses(session: Session): void {
  session.lost.addEventListener("lost", (event) => {
    const { detail: before } = event as CustomEvent<Held>;
    for (const { name, args } of offersAgain(before, session)) {
      void session.command(name, args as never);
    }
  });
}

/**
 * The commands that bring this seat's own part of the board from what it is to what it was before.
 *
 * What was withdrawn is withdrawn again. What was set aside stays away, and an answer is given only to
 * the round to which it was given.
 */
export function offersAgain(before: Held, now: Held): Command[] {
  return [
    ...withdrawn(before.own, now.own),
    ...contributed(before.own, now.own),
    ...closingWord(before.own, now.own),
    ...answered(before, now),
    ...takenBack(before, now),
    ...asked(before.own, now.own),
    ...synthesis(before, now),
  ];
}

type OwnContribution = OwnCard | OwnNote;

function contributions(own: Records): [id: string, record: OwnContribution][] {
  return [...own].flatMap(([id, record]) =>
    record.type === "mine" ? [[id.slice("mine:".length), record] as [string, OwnContribution]] : [],
  );
}

function withdrawn(before: Records, now: Records): Command[] {
  const gone = contributions(now).filter(([id]) => !before.has(`mine:${id}`));
  return gone.map(([id, { what }]) =>
    what === "card"
      ? command("withdraw_card", { card: id })
      : command("withdraw_note", { note: id }),
  );
}

function contributed(before: Records, now: Records): Command[] {
  const kept = contributions(before).filter(([, { set_aside }]) => !set_aside);
  return kept.flatMap(([id, record]) => {
    const there = one(now, `mine:${id}`, "mine");
    const lacks = there ? rewordedFields(record, there) : true;
    return [
      ...(lacks ? [written(id, record, there !== undefined)] : []),
      ...wish(id, record, there),
    ];
  });
}

function rewordedFields(record: OwnContribution, there: OwnContribution): boolean {
  return JSON.stringify(fieldsOf(record)) !== JSON.stringify(fieldsOf(there));
}

function fieldsOf(record: OwnContribution) {
  if (record.what === "note") {
    return { column: record.column, text: record.text, other_view: record.other_view };
  }
  const { kind, nature, title, text } = record;
  return { kind, nature, title, text };
}

function written(id: string, record: OwnContribution, there: boolean): Command {
  if (record.what === "card") {
    const { kind, nature, title, text, step } = record;
    const fields = { card: id, kind, nature, title, text };
    if (there) return command("edit_card", fields);
    return command("post_card", step ? { ...fields, step } : fields);
  }
  const { topic, column, text, other_view } = record;
  return there
    ? command("edit_note", { note: id, column, text, other_view })
    : command("add_note", { note: id, topic, column, text, other_view });
}

/** The setting that was named with a wish is not kept on this screen. */
function wish(id: string, { what, wish }: OwnContribution, there?: OwnContribution): Command[] {
  const item = `${what}:${id}`;
  const wished = (there?.wish ?? "none") !== "none";
  if (wish === "waiting" && !wished) return [command("wish_elsewhere", { item })];
  return wish === "none" && wished ? [command("withdraw_wish", { item })] : [];
}

function closingWord(before: Records, now: Records): Command[] {
  const [had, has] = [one(before, "entry", "entry"), one(now, "entry", "entry")];
  if (!had) return has ? [command("withdraw_word", { entry: has.entry })] : [];
  if (had.set_aside || (has && sameWord(had, has))) return [];
  return [command("post_word", { entry: had.entry, kind: had.kind, text: had.text })];
}

function sameWord(a: OwnEntry, b: OwnEntry): boolean {
  return a.entry === b.entry && a.kind === b.kind && a.text === b.text;
}

function answered(before: Held, now: Held): Command[] {
  const [was, is] = [choiceOf(before.records), choiceOf(now.records)];
  if (!was || !is || was.round !== is.round || was.stage !== is.stage) return [];
  if (was.items.join() !== is.items.join()) return [];
  const items = myBallot(before.own);
  if (is.stage === "check") return graded(before.own, now.own);
  const given = myBallot(now.own)?.join();
  return is.stage === "resonance" && items && items.join() !== given
    ? [command("resonate", { items })]
    : [];
}

function graded(before: Records, now: Records): Command[] {
  const [has, words, stay] = [myGrades(now), myReservations(before), myReservations(now)];
  return Object.entries(myGrades(before))
    .filter(([item, grade]) => has[item] !== grade || stay[item] !== words[item])
    .map(([item, grade]) => {
      const answer = { item, grade };
      // Words left out would stay as they are on the board, also those that were cleared.
      return command("grade", hasWords(grade) ? { ...answer, words: words[item] ?? "" } : answer);
    });
}

/** Words that were taken back once their round had closed [C10]. */
function takenBack(before: Held, now: Held): Command[] {
  const [was, is] = [choiceOf(before.records), choiceOf(now.records)];
  if (was?.stage !== "result" || is?.stage !== "result" || was.round !== is.round) return [];
  const had = new Set(seatOf(before.own)?.reservations);
  const back = (seatOf(now.own)?.reservations ?? []).filter((id) => !had.has(id));
  return back.map((reservation) => command("withdraw_reservation", { reservation }));
}

/** What a person asked for beside their contributions: to leave an item, to write the synthesis. */
function asked(before: Records, now: Records): Command[] {
  const [had, has] = [seatOf(before), seatOf(now)];
  if (!had || !has) return [];
  const said = (item: string, said: boolean) => command("not_today", { item, said });
  return [
    ...had.not_today
      .filter((item) => !has.not_today.includes(item))
      .map((item) => said(item, true)),
    ...has.not_today
      .filter((item) => !had.not_today.includes(item))
      .map((item) => said(item, false)),
    ...(had.offer !== "none" && has.offer === "none" ? [command("volunteer")] : []),
    ...(had.offer === "none" && has.offer !== "none" ? [command("withdraw_offer")] : []),
  ];
}

/** Whoever has the pen gives back the text that all screens showed. */
function synthesis(before: Held, now: Held): Command[] {
  if (!seatOf(before.own)?.pen || !seatOf(now.own)?.pen) return [];
  return vocabularyOf(now.records).synthesis.flatMap((field) => {
    const text = synthesisText(before.records, field);
    const lost = text && text !== synthesisText(now.records, field);
    return lost ? [command("write_synthesis", { field, text })] : [];
  });
}
