import { newId } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import type { Command } from "../replica/own.ts";
import type { Records } from "../replica/records.ts";
import { type Place, regrouped } from "../selectors/grouping.ts";
import type { Session } from "../session/session.ts";
import { announce } from "./announcer.ts";
import type { Held } from "./grouping-hand.ts";

/** A command given here; `stored` is the version that holds it, once the server has said so. */
type Given = Command & { stored: number | null };

/** Every grouping command goes through here, and shows until the board itself tells it. */
export class GroupingDesk {
  #given: Given[] = [];
  /** Why the last command was not taken, in words; empty when it was. */
  refusal = "";

  constructor(
    readonly session: () => Session,
    readonly onChange: () => void,
  ) {}

  /** These records as they will be once what was done here is stored. */
  over(records: Records): Records {
    const { version } = this.session();
    this.#given = this.#given.filter(({ stored }) => stored === null || stored > version);
    return regrouped(records, this.#given);
  }

  /** Puts a card down; returns the bare id of the theme when that made one, to be named. */
  put(held: Held, place: Place): string | null {
    if (held.what === "theme") {
      if (place.theme) this.#give("merge_themes", { from: held.id, into: place.theme });
      return null;
    }
    if (place.what === "new") return this.#create(held.id);
    this.#give("move_card", { card: held.id, theme: place.theme, before: place.before });
    return null;
  }

  rename(theme: string, title: string): void {
    this.#give("rename_theme", { theme, title });
  }

  dissolve(theme: string): void {
    this.#give("dissolve_theme", { theme });
  }

  undo(): void {
    this.#give("undo", { once: newId() });
  }

  redo(): void {
    this.#give("redo", { once: newId() });
  }

  #create(card: string): string {
    const theme = newId();
    this.#give("create_theme", { theme, title: text("common.group.unnamed"), cards: [card] });
    return theme;
  }

  async #give(name: string, args: Command["args"]): Promise<void> {
    const given: Given = { name, args, stored: null };
    this.#given.push(given);
    this.refusal = "";
    this.onChange();
    const answer = await this.session().command(name, args);
    if ("ok" in answer) given.stored = answer.ok;
    else this.#refuse(given, answer.message);
    this.onChange();
  }

  #refuse(given: Given, message: string): void {
    this.#given = this.#given.filter((other) => other !== given);
    this.refusal = message;
    announce(message);
  }
}
