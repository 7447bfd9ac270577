import { newId } from "../helpers/platform/ids.ts";
import { text } from "../helpers/text/text.ts";
import type { Command } from "../replica/own.ts";
import type { OwnStep, OwnSteps, Records } from "../replica/records.ts";
import type { Session } from "../session/session.ts";
import { announce } from "../shared/live-region.ts";
import type { Held } from "./hand.ts";
import type { Place } from "./model/drop-targets.ts";
import { regrouped } from "./model/regrouped.ts";
import { stepWords } from "./words.ts";

/** A command given here; `stored` is the version that holds it, once the server has said so. */
type Given = Command & { stored: number | null; late: boolean };

/**
 * How long after its answer the board tells a change, at most, in milliseconds. What changed nothing
 * is never told, and its answer does not say so.
 */
const BEAT = 500;

/** Every grouping command goes through here, and shows until the board itself tells it. */
export class GroupingDesk {
  #given: Given[] = [];
  #waiting: (() => void)[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  /** Why the last command was not taken, in words; empty when it was. */
  refusal = "";

  constructor(
    readonly session: () => Session,
    readonly onChange: () => void,
  ) {}

  /** These records as they will be once what was done here is stored. */
  over(records: Records): Records {
    const { version } = this.session();
    this.#given = this.#given.filter(
      ({ stored, late }) => stored === null || (stored > version && !late),
    );
    if (this.#given.length === 0) for (const go of this.#waiting.splice(0)) go();
    return regrouped(records, this.#given);
  }

  /** What undo and redo would take, as the board says; what is still on its way comes first. */
  get steps(): OwnSteps | undefined {
    const steps = this.session().you.get("steps");
    return steps?.type === "steps" ? steps : undefined;
  }

  /** Puts down what is held; returns the bare id of the theme when that made one, to be named. */
  put(held: Held, place: Place): string | null {
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
    void this.#give("create_theme", { theme, title, cards });
    return theme;
  }

  rename(theme: string, title: string): void {
    void this.#give("rename_theme", { theme, title });
  }

  dissolve(theme: string): void {
    void this.#give("dissolve_theme", { theme });
  }

  rank(theme: string, before: string | null): void {
    void this.#give("move_theme", { theme, before });
  }

  /** Asks for proposals; resolves once they have come, with whether the question was taken. */
  async suggest(): Promise<boolean> {
    const taken = await this.#give("suggest_themes", {}, false);
    await this.#told();
    return taken;
  }

  putAway(suggestion: string): void {
    void this.#give("put_away_suggestion", { suggestion }, false);
  }

  /** Undo or redo, in turn: which step is next is known once what came before is told. */
  back(way: "undo" | "redo"): void {
    this.#turn = this.#turn.then(async () => {
      await this.#told();
      const step = this.steps?.[way];
      if (step) await this.#back(way, step);
    });
  }

  async #back(way: "undo" | "redo", step: OwnStep): Promise<void> {
    const taken = await this.#give(way, { step: step.step });
    if (taken) announce(text(`common.group.${way}_done`, { step: stepWords(step) }));
  }

  #putTheme(id: string, place: Place): void {
    if (place.what === "into") void this.#give("merge_themes", { from: id, into: place.theme });
    else if (place.what === "rank") this.rank(id, place.before);
  }

  #move(cards: readonly string[], theme: string | null, before: string | null): void {
    void this.#give("move_cards", { cards, theme, before });
  }

  /** Resolves once the board tells everything that was given here. */
  #told(): Promise<void> {
    if (this.#given.length === 0) return Promise.resolve();
    return new Promise((go) => this.#waiting.push(go));
  }

  async #give(name: string, args: Command["args"], step = true): Promise<boolean> {
    const said = step ? { ...args, once: newId() } : args;
    const given: Given = { name, args: said, stored: null, late: false };
    this.#given.push(given);
    this.refusal = "";
    this.onChange();
    const answer = await this.session().command(name, given.args);
    if ("ok" in answer) this.#stored(given, answer.ok);
    else this.#refuse(given, answer.message);
    this.onChange();
    return "ok" in answer;
  }

  #stored(given: Given, version: number): void {
    given.stored = version;
    setTimeout(() => {
      given.late = true;
      this.onChange();
    }, BEAT);
  }

  #refuse(given: Given, message: string): void {
    this.#given = this.#given.filter((other) => other !== given);
    this.refusal = message;
    announce(message);
  }
}
