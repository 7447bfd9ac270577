import { useWords } from "../text/text.ts";
import { page } from "./page-settings.ts";

/** Kinds of card, in order, each with its natures. */
export type CardKinds = Readonly<Record<string, readonly string[]>>;

/** Those of the practice meeting, in the order of the founding text. */
const USUAL: CardKinds = {
  situation: ["questioning", "tension", "success"],
  theme: ["active_theme", "team_issue"],
};

let kinds = USUAL;

/** From here on the page speaks as this method does; a meeting keeps its method. */
export function useMethod(name: string): void {
  useWords(page().words[name] ?? {});
  kinds = page().kinds[name] ?? USUAL;
}

/** What people may give in this meeting. */
export function cardKinds(): CardKinds {
  return kinds;
}

/** What a card is about which nobody said anything. */
export function usualKind(): string {
  return Object.keys(kinds)[0] ?? "situation";
}
