import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { neighbourStep } from "../../selectors/meeting.ts";
import "./end.ts";
import { stepControls } from "./step-controls.ts";
import type { WallView } from "./view.ts";

/** The facilitator's controls at the foot; none on a wall without controls. */
export function wallControls(view: WallView): TemplateResult | string {
  if (!view.hasControls) return "";
  const controls = stepControls(view);
  const taken = controls.some(({ first }) => first);
  return html`<nav class="wall-controls" aria-label=${text("wall.controls.label")}>
    ${stepButton(view, -1, false)}
    ${controls.map(
      ({ key, words, first, act }) => html`<button
        type="button" class="button" data-size="small" data-control=${key}
        data-rank=${first ? "first" : "other"} @click=${act}
      >${words}</button>`,
    )}
    ${stepButton(view, 1, !taken)}
  </nav>`;
}

function stepButton({ meeting, send }: WallView, offset: 1 | -1, first: boolean) {
  const step = neighbourStep(meeting, offset);
  if (!step) return "";
  if (step.kind === "ended") return html`<wall-end .send=${send} .at=${meeting.step}></wall-end>`;
  const words = offset > 0 ? html`${step.title} <span aria-hidden="true">→</span>` : "←";
  const name = text(offset > 0 ? "wall.controls.next" : "wall.controls.previous");
  return html`<button
    type="button" class="button" data-size="small" data-rank=${first ? "first" : "other"}
    data-control=${offset > 0 ? "next" : "previous"}
    title=${step.title} aria-label=${text("wall.controls.to", { name, title: step.title })}
    @click=${() => send("go_to", { step: step.id, at: meeting.step })}
  >${words}</button>`;
}
