import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { GivenArguments } from "../../replica/command.ts";
import type { CommandName } from "../../replica/commands.ts";
import type { Revealed } from "../../replica/vocabulary.ts";
import { icon } from "../../shared/controls/icons.ts";
import { namesAccepted } from "../../shared/controls/names-dialog.ts";
import { wordsOf } from "../../shared/controls/worded-command.ts";
import { announce } from "../../shared/page/live-region.ts";
import { WholeElement } from "../../shared/page/show-whole.ts";

/**
 * A part of the console that sends commands. A refusal is shown at the foot of the screen; before
 * words are sent, names in them are asked about.
 */
export abstract class ConsolePart extends WholeElement {
  #saved = false;

  protected async run<N extends CommandName>(
    name: N,
    ...given: GivenArguments<N>
  ): Promise<boolean> {
    if (!(await namesAccepted(wordsOf(given[0]), this.language))) return false;
    const answer = await this.session.command(name, ...given);
    const message = "ok" in answer ? "" : answer.message;
    this.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail: message }));
    return "ok" in answer;
  }

  /** Opens hidden cards or closing words, and says so; false if that was refused. */
  protected async openLot(what: Revealed, rest: boolean): Promise<boolean> {
    const opened = await this.run("open_lot", { what, rest });
    if (opened) announce(text("console.unopened.opened"));
    return opened;
  }

  /** Says that what a form held is saved, or that something was typed since. */
  protected tellSaved(saved = true): void {
    if (saved) announce(text("common.connection.saved"));
    this.#saved = saved;
    this.update();
  }

  /** Stands beside the button of a form that was saved. */
  protected savedSign(): TemplateResult | string {
    return this.#saved
      ? html`<span class="console-saved">${icon("check")}${text("common.connection.saved")}</span>`
      : "";
  }

  /** Draws, then scrolls the element of `selector` into view. */
  protected updateAndScrollTo(selector: string): void {
    this.update();
    const scroll = () => this.querySelector(selector)?.scrollIntoView({ block: "nearest" });
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  }
}
