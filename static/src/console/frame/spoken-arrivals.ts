import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { AnyRecord, Meeting, Records } from "../../replica/records.ts";
import type { Revealed } from "../../replica/vocabulary.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { unopened } from "../../selectors/unopened.ts";
import type { Session } from "../../session/session.ts";
import { announce } from "../../shared/page/live-region.ts";
import { SpokenChanges } from "../../shared/page/spoken-changes.ts";

const ARRIVALS = new Set<AnyRecord["type"]>(["card", "note", "word", "line", "offer"]);
type Waiting = Record<Revealed, number>;

/** Announces changes of the meeting, and what participants write or offer. */
export class SpokenArrivals {
  readonly #changes = new SpokenChanges();
  #known: Set<string> | undefined;
  #waiting: Waiting = { cards: 0, words: 0 };
  #before: Meeting | undefined;

  follow(session: Session): void {
    this.#changes.follow(session);
    const { records } = session;
    const all = new Set([...records.keys()].filter((id) => ARRIVALS.has(typeOf(records.get(id)))));
    const added = [...all].filter((id) => !this.#known?.has(id));
    const waiting = waitingIn(records);
    const said = [...numbers(this.#waiting, waiting), ...sentences(added, records, this.#before)];
    const isFirst = this.#known === undefined;
    [this.#known, this.#waiting, this.#before] = [all, waiting, meetingOf(records)];
    if (!isFirst && said.length) announce(said.join(". "));
  }
}

function typeOf(record: AnyRecord | undefined): AnyRecord["type"] {
  return record?.type ?? "meeting";
}

function waitingIn(records: Records): Waiting {
  const [cards, words] = [unopened(records, "cards"), unopened(records, "words")];
  return { cards: cards?.count ?? 0, words: words?.count ?? 0 };
}

/** While cards and closing words are hidden only their number is spoken: others may hear it. */
function numbers(before: Waiting, now: Waiting): string[] {
  const count = now.cards - before.cards;
  const cards = count > 0 ? [text("console.arrived.cards", { count })] : [];
  return now.words > before.words ? [...cards, text("console.arrived.word")] : cards;
}

/** What is shown all at once is announced as one change, so only what comes after it is spoken. */
function sentences(added: readonly string[], records: Records, before?: Meeting): string[] {
  const { cards_shown, words_shown, language } = before ?? {};
  const found = added.map((id) => records.get(id));
  const heard = found.filter((record) => {
    if (record?.type === "card") return cards_shown;
    return record?.type === "word" || record?.type === "line" ? words_shown : true;
  });
  return [...new Set(heard.map((record) => sentence(record, language ?? "fr")))];
}

function sentence(record: AnyRecord | undefined, language: string): string {
  if (record?.type === "card")
    return text("console.arrived.card", { title: typeset(record.title, language) });
  if (record?.type === "note")
    return text("console.arrived.note", { text: typeset(record.text, language) });
  return text(record?.type === "offer" ? "console.volunteers.one" : "console.arrived.word");
}
