import { newId } from "../helpers/platform/ids.ts";
import { text } from "../helpers/text/text.ts";
import type { GivenArguments } from "../replica/command.ts";
import type { CommandName } from "../replica/commands.ts";
import type { OwnStep, OwnSteps } from "../replica/records.ts";
import type { Session } from "../session/session.ts";
import { announce } from "../shared/live-region.ts";
import type { Held } from "./hand.ts";
import type { DropTarget } from "./model/drop-targets.ts";
import { stepWords } from "./words.ts";

/** Every grouping command goes through here. */
export class GroupingCommands {
  #turn: Promise<unknown> = Promise.resolve();
  /** Why the last command was not taken, in words; empty when it was. */
  refusal = "";

  constructor(
    readonly session: () => Session,
    readonly onChange: () => void,
  ) {}

  /** What undo and redo would take, as the board says; what is still on its way comes first. */
  get steps(): OwnSteps | undefined {
    const steps = this.session().you.get("steps");
    return steps?.type === "steps" ? steps : undefined;
  }

  /** Puts down what is held; returns the bare id of the theme when that made one, to be named. */
  put(held: Held, place: DropTarget): string | null {
    if (held.what === "theme") this.#putTheme(held.id, place);
    else if (place.what === "new") return this.create(held.ids);
    else if (place.what === "with") return this.create([place.card, ...held.ids]);
    else if (place.what === "tray") this.#move(held.ids, null, null);
    else if (place.what === "theme") this.#move(held.ids, place.theme, place.before);
    return null;
  }

  /** A theme of these cards, under a name to be changed; its bare id. */
  create(cards: readonly string[], title = text("common.group.unnamed")): string {
    const theme = newId();
    void this.#give("create_theme", { theme, title, cards, once: newId() });
    return theme;
  }

  rename(theme: string, title: string): void {
    void this.#give("rename_theme", { theme, title, once: newId() });
  }

  dissolve(theme: string): void {
    void this.#give("dissolve_theme", { theme, once: newId() });
  }

  rank(theme: string, before: string | null): void {
    void this.#give("move_theme", { theme, before, once: newId() });
  }

  /** Asks for proposals; resolves once they have come, with whether the question was taken. */
  async suggest(): Promise<boolean> {
    const taken = await this.#give("suggest_themes");
    await this.session().settled();
    return taken;
  }

  putAway(suggestion: string): void {
    void this.#give("put_away_suggestion", { suggestion });
  }

  /** Undo or redo, in turn: which step is next is known once what came before is told. */
  back(way: "undo" | "redo"): void {
    this.#turn = this.#turn.then(async () => {
      await this.session().settled();
      const step = this.steps?.[way];
      if (step) await this.#back(way, step);
    });
  }

  async #back(way: "undo" | "redo", step: OwnStep): Promise<void> {
    const taken = await this.#give(way, { step: step.step, once: newId() });
    if (taken) announce(text(`common.group.${way}_done`, { step: stepWords(step) }));
  }

  #putTheme(id: string, place: DropTarget): void {
    if (place.what === "into")
      void this.#give("merge_themes", { from: id, into: place.theme, once: newId() });
    else if (place.what === "rank") this.rank(id, place.before);
  }

  #move(cards: readonly string[], theme: string | null, before: string | null): void {
    void this.#give("move_cards", { cards, theme, before, once: newId() });
  }

  async #give<N extends CommandName>(name: N, ...given: GivenArguments<N>): Promise<boolean> {
    this.refusal = "";
    this.onChange();
    const answer = await this.session().command(name, ...given);
    if ("rejected" in answer) this.#refuse(answer.message);
    this.onChange();
    return "ok" in answer;
  }

  #refuse(message: string): void {
    this.refusal = message;
    announce(message);
  }
}
