import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { AnyRecord } from "../../replica/records.ts";
import type { Session } from "../../session/session.ts";
import { announce } from "../../shared/live-region.ts";
import { SpokenChanges } from "../../shared/spoken-changes.ts";

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
    const sentences = added.map((id) => sentence(records.get(id), session.options.language));
    announce([...new Set(sentences)].join(". "));
  }
}

function typeOf(record: AnyRecord | undefined): AnyRecord["type"] {
  return record?.type ?? "meeting";
}

function sentence(record: AnyRecord | undefined, language: string): string {
  if (record?.type === "card")
    return text("console.arrived.card", { title: typeset(record.title, language) });
  if (record?.type === "note")
    return text("console.arrived.note", { text: typeset(record.text, language) });
  return text(record?.type === "offer" ? "console.volunteers.one" : "console.arrived.word");
}
