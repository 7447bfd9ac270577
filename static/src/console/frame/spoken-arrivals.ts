import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { AnyRecord } from "../../replica/records.ts";
import type { Session } from "../../session/session.ts";
import { announce } from "../../shared/live-region.ts";
import { SpokenChanges } from "../../shared/spoken-changes.ts";

const ARRIVALS = new Set<AnyRecord["type"]>(["card", "note", "word", "line", "offer"]);

/** Says what arrives from the room, besides what changes in it. */
export class SpokenArrivals {
  readonly #changes = new SpokenChanges();
  #known: Set<string> | undefined;

  follow(session: Session): void {
    this.#changes.follow(session);
    const { records } = session;
    const now = new Set([...records.keys()].filter((id) => ARRIVALS.has(typeOf(records.get(id)))));
    const fresh = this.#known && [...now].filter((id) => !this.#known?.has(id));
    this.#known = now;
    if (!fresh?.length) return;
    const arrived = fresh.map((id) => sentence(records.get(id), session.options.language));
    announce([...new Set(arrived)].join(". "));
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
