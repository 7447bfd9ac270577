import { fetchJson } from "../platform/fetch-json.ts";
import { useWords } from "../text/text.ts";
import { ownEntry } from "./own-entry.ts";
import {
  addSettings,
  type CardKinds,
  type Look,
  type PageSettings,
  page,
} from "./page-settings.ts";

/** The kinds of the practice meeting, in the order of its founding text. */
const USUAL: CardKinds = [
  ["situation", ["questioning", "tension", "success"]],
  ["theme", ["active_theme", "team_issue"]],
];

let kinds = USUAL;
let looks: Readonly<Record<string, Look>> = {};

/** From now on the page uses the texts and kinds of this method. A meeting keeps its method. */
export function useMethod(name: string): void {
  useWords(ownEntry(page().words, name) ?? {});
  kinds = ownEntry(page().kinds, name) ?? USUAL;
  looks = ownEntry(page().looks, name) ?? {};
}

/** The method whose texts this phone has fetched, or is fetching. */
let fetching: { name: string; isHere: boolean } | undefined;

/** Whether the page has the texts of the meeting's method. Those of other screens come with the page. */
export function isMethodHere(): boolean {
  return page().method === "" || fetching?.isHere === true;
}

/** Fetches the texts of the meeting's method, unless that has begun; `onHere` is called once they came. */
export async function fetchMethod(name: string, onHere: () => void): Promise<void> {
  if (page().method === "" || fetching?.name === name) return;
  const now = { name, isHere: false };
  fetching = now;
  addSettings(await fetchJson<Partial<PageSettings>>(`${page().method}${name}.json`, isOfMethod));
  now.isHere = true;
  useMethod(name);
  onHere();
}

/** Whether this is what the board answers: the texts of a method, or nothing for one that is gone [Y3]. */
function isOfMethod(answer: object): boolean {
  return Object.keys(answer).length === 0 || ("rest" in answer && "titles" in answer);
}

/** Whether people may write cards of this kind in this meeting. */
export function isCardKind(id: string): boolean {
  return kinds.some(([kind]) => kind === id);
}

/** The look that the method gives to a kind of card or a nature, if any. */
export function ownLook(id: string | null): Look | undefined {
  return ownEntry(looks, id ?? "");
}

/** Whether a card of this kind has no kind to name: its author could choose one, and chose none. */
export function isUnchosen(kind: string, nature: string | null): boolean {
  const [first, ...others] = kinds;
  const isChoice = (first?.[1].length ?? 0) + others.length > 0;
  return isChoice && kind === first?.[0] && nature === null;
}
