import type { Choice, Records } from "../replica/records.ts";
import { looseCards, themesWithCards } from "./cards.ts";

/** From how many proposals on a first sorting is worth its while [C6]. */
export const FEW = 5;

/** What may be chosen: the themes that hold cards, and cards that stand alone, in board order. */
export function candidates(records: Records): string[] {
  const themes = themesWithCards(records).filter(({ cards }) => cards.length > 0);
  const cards = looseCards(records).filter((card) => !card.facilitator && !card.set_aside);
  return [...themes, ...cards].map(({ id }) => id);
}

/** What stays for another time: whatever the group is not looking at now. */
export function keptAside(records: Records, choice: Choice): string[] {
  const looked = new Set(lookedAt(choice));
  const all = new Set([...candidates(records), ...choice.items]);
  return [...all].filter((id) => !looked.has(id) && records.has(id));
}

function lookedAt(choice: Choice): readonly string[] {
  if (choice.stage === "shortlist") return choice.shortlist;
  return choice.stage === "agreed" ? choice.agreed : choice.items;
}
