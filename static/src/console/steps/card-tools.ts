import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Card } from "../../replica/records.ts";
import type { Identified } from "../../selectors/records.ts";
import type { Session } from "../../session/session.ts";
import "../reports/elsewhere.ts";
import "./reformulation.ts";

export type CardModeration = "set_aside" | "bring_back";

/** Where the focus goes when a card leaves its list: the menu of its neighbour. */
export function menuOfNeighbour(list: readonly Identified<Card>[], id: string): string {
  const index = list.findIndex((card) => card.id === id);
  return `[data-more="${(list[index + 1] ?? list[index - 1])?.id}"]`;
}

/** The menu of a card: a reformulation, another setting, and last what takes it from the room. */
export function cardTools(
  session: Session,
  card: Identified<Card>,
  moderate: (command: CardModeration) => unknown,
): TemplateResult {
  const command = card.set_aside ? "bring_back" : "set_aside";
  return html`<div class="console-tools" data-whole>
    <console-reformulation .session=${session} .card=${card.id}></console-reformulation>
    <console-elsewhere .session=${session} .item=${card.id} .named=${true}></console-elsewhere>
    <button type="button" class="text-button" @click=${() => moderate(command)}>
      ${text(`console.cards.${command}`)}
    </button>
  </div>`;
}
