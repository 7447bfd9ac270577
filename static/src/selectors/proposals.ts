import type { Choice, Records } from "../replica/records.ts";
import { looseCards, themesWithCards } from "./cards.ts";

/** Up to this many proposals, the check needs no resonance round first [C6]. */
export const FEW = 5;

/** What may be chosen: themes with cards, and cards in no theme, in the board's order. */
export function candidates(records: Records): string[] {
  const themes = themesWithCards(records).filter(({ cards }) => cards.length > 0);
  const cards = looseCards(records).filter((card) => !card.facilitator && !card.set_aside);
  return [...themes, ...cards].map(({ id }) => id);
}

/** The proposals that are left for another time: all that the group does not look at now. */
export function leftForLater(records: Records, choice: Choice): string[] {
  const looked = new Set(lookedAt(choice));
  const all = new Set([...candidates(records), ...choice.items]);
  return [...all].filter((id) => !looked.has(id) && records.has(id));
}

function lookedAt(choice: Choice): readonly string[] {
  if (choice.stage === "shortlist") return choice.shortlist;
  return choice.stage === "agreed" ? choice.agreed : choice.items;
}
