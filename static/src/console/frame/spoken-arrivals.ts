import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { AnyRecord, Records } from "../../replica/records.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import type { Session } from "../../session/session.ts";
import { announce } from "../../shared/page/live-region.ts";
import { SpokenChanges } from "../../shared/page/spoken-changes.ts";

const ARRIVALS = new Set<AnyRecord["type"]>(["card", "note", "word", "line", "offer"]);

/** Announces changes of the meeting, and what participants write or offer. */
export class SpokenArrivals {
  readonly #changes = new SpokenChanges();
  #known: Set<string> | undefined;

  follow(session: Session): void {
    this.#changes.follow(session);
    const { records } = session;
    const all = new Set([...records.keys()].filter((id) => ARRIVALS.has(typeOf(records.get(id)))));
    const added = this.#known && [...all].filter((id) => !this.#known?.has(id));
    this.#known = all;
    if (!added?.length) return;
    announce(
      sentences(
        added.map((id) => records.get(id)),
        records,
      ).join(". "),
    );
  }
}

function typeOf(record: AnyRecord | undefined): AnyRecord["type"] {
  return record?.type ?? "meeting";
}

/** While cards are hidden only their number is spoken: others may hear it. */
function sentences(added: (AnyRecord | undefined)[], records: Records): string[] {
  const meeting = meetingOf(records);
  const hidden = meeting?.cards_shown ? [] : added.filter((record) => record?.type === "card");
  const spoken = meeting?.cards_shown ? added : added.filter((record) => record?.type !== "card");
  const count = hidden.length;
  const cards = count ? [text("console.arrived.cards", { count })] : [];
  return [...cards, ...new Set(spoken.map((one) => sentence(one, meeting?.language ?? "fr")))];
}

function sentence(record: AnyRecord | undefined, language: string): string {
  if (record?.type === "card")
    return text("console.arrived.card", { title: typeset(record.title, language) });
  if (record?.type === "note")
    return text("console.arrived.note", { text: typeset(record.text, language) });
  return text(record?.type === "offer" ? "console.volunteers.one" : "console.arrived.word");
}
