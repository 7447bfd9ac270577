import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { OwnStep, Records } from "../replica/records.ts";
import { itemTitle } from "../selectors/cards.ts";
import type { DropTarget } from "./model/drop-targets.ts";
import type { SelectedItems } from "./selection.ts";

/** The selection in words: a title, or the number of cards. */
export function selectionName(records: Records, items: SelectedItems, language: string): string {
  if (items.what === "theme") return titleOf(records, `theme:${items.id}`, language);
  const [first, ...others] = items.ids;
  if (others.length) return text("common.card.count", { count: items.ids.length });
  return titleOf(records, `card:${first}`, language);
}

/** A target in words, with the card or theme that would follow it. */
export function targetName(records: Records, place: DropTarget, language: string): string {
  const title = (kind: string, id: string) => titleOf(records, `${kind}:${id}`, language);
  switch (place.what) {
    case "tray":
      return text("common.group.tray");
    case "new":
      return text("common.group.new_theme");
    case "with":
      return text("common.group.with", { card: title("card", place.card) });
    case "into":
      return title("theme", place.theme);
    case "rank":
      return place.before === null
        ? text("common.group.last")
        : text("common.group.before_theme", { theme: title("theme", place.before) });
    default:
      return place.before === null
        ? title("theme", place.theme)
        : text("common.group.before", {
            place: title("theme", place.theme),
            card: title("card", place.before),
          });
  }
}

/** A grouping action in words, for undo and redo. */
export function actionText({ what, title, count }: OwnStep): string {
  // A board that an earlier version stored may hold a `move_card`.
  if (what === "move_cards" || what === "move_card") {
    return title
      ? text("common.group.step.moved_one", { title })
      : text("common.group.step.moved", { count });
  }
  return text(`common.group.step.${what}`, { title });
}

function titleOf(records: Records, id: string, language: string): string {
  return typeset(itemTitle(records, id), language);
}
