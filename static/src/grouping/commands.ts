import { page } from "../helpers/method/page-settings.ts";
import { newId } from "../helpers/platform/ids.ts";
import { text } from "../helpers/text/text.ts";
import type { GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import type { OwnStep, OwnSteps } from "../replica/records.ts";
import type { Session } from "../session/session.ts";
import { namesAccepted } from "../shared/controls/names-dialog.ts";
import { wordsOf } from "../shared/controls/worded-command.ts";
import { announce } from "../shared/page/live-region.ts";
import { actionText } from "./descriptions.ts";
import type { DropTarget } from "./model/drop-targets.ts";
import type { SelectedItems } from "./selection.ts";

/** Sends every grouping command. */
export class GroupingCommands {
  #turn: Promise<unknown> = Promise.resolve();
  /** Why the last command was refused; empty if it was not. */
  refusal = "";

  constructor(
    readonly session: () => Session,
    readonly onChange: () => void,
  ) {}

  /** The actions that undo and redo would take, as the server last sent them. */
  get steps(): OwnSteps | undefined {
    const steps = this.session().you.get("steps");
    return steps?.type === "steps" ? steps : undefined;
  }

  /** Drops the selection; returns the bare id of the theme that this created, or `null`. */
  put(items: SelectedItems, place: DropTarget): string | null {
    if (items.what === "theme") this.#putTheme(items.id, place);
    else if (place.what === "new") return this.create(items.ids);
    else if (place.what === "with") return this.create([place.card, ...items.ids]);
    else if (place.what === "tray") this.#move(items.ids, null, null);
    else if (place.what === "theme") this.#move(items.ids, place.theme, place.before);
    return null;
  }

  /** Creates a theme of these cards; returns its bare id. */
  create(cards: readonly string[], title = text("common.group.unnamed")): string {
    const theme = newId();
    void this.#send("create_theme", { theme, title, cards, once: newId() });
    return theme;
  }

  rename(theme: string, title: string): void {
    void this.#send("rename_theme", { theme, title, once: newId() });
  }

  dissolve(theme: string): void {
    void this.#send("dissolve_theme", { theme, once: newId() });
  }

  rank(theme: string, before: string | null): void {
    void this.#send("move_theme", { theme, before, once: newId() });
  }

  /** Asks for proposals; resolves once they have arrived, with whether the command was accepted. */
  async suggest(): Promise<boolean> {
    const taken = await this.#send("suggest_themes");
    await settled(this.session());
    return taken;
  }

  /** Shows a card large on the wall, or (`null`) shows the board again. */
  project(card: string | null): void {
    void this.#send("project", { item: card && `card:${card}` });
  }

  putAway(suggestion: string): void {
    void this.#send("put_away_suggestion", { suggestion });
  }

  /** Undoes or redoes, one after the other: each waits until the change before it is received. */
  undoOrRedo(way: "undo" | "redo"): void {
    this.#turn = this.#turn.then(async () => {
      await settled(this.session());
      const step = this.steps?.[way];
      if (step) await this.#undoOrRedo(way, step);
    });
  }

  async #undoOrRedo(way: "undo" | "redo", step: OwnStep): Promise<void> {
    const taken = await this.#send(way, { step: step.step, once: newId() });
    if (taken) announce(text(`common.group.${way}_done`, { step: actionText(step) }));
  }

  #putTheme(id: string, place: DropTarget): void {
    if (place.what === "into")
      void this.#send("merge_themes", { from: id, into: place.theme, once: newId() });
    else if (place.what === "rank") this.rank(id, place.before);
  }

  #move(cards: readonly string[], theme: string | null, before: string | null): void {
    void this.#send("move_cards", { cards, theme, before, once: newId() });
  }

  async #send<N extends CommandName>(name: N, ...args: GivenArguments<N>): Promise<boolean> {
    if (!(await namesAccepted(wordsOf(args[0]), page().language))) return false;
    this.refusal = "";
    this.onChange();
    const answer = await this.session().command(name, ...args);
    if ("rejected" in answer) this.#refuse(answer.message);
    this.onChange();
    return "ok" in answer;
  }

  #refuse(message: string): void {
    this.refusal = message;
    announce(message);
  }
}

/** Resolves once nothing is pending. */
function settled(session: Session): Promise<void> {
  return new Promise((settle) => {
    const look = () => {
      if (session.pending.length > 0) return;
      session.removeEventListener("change", look);
      settle();
    };
    session.addEventListener("change", look);
    look();
  });
}
