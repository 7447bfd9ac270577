import { typeset } from "../../helpers/text/typography.ts";
import { itemTitle } from "../../selectors/cards.ts";
import type { ConsoleView } from "../frame/view.ts";

/** The title of a card or a theme, set in the language of the meeting. */
export function titleIn(view: ConsoleView, item: string): string {
  return typeset(itemTitle(view.records, item), view.language);
}
