import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Meeting } from "../../replica/records.ts";
import { numberedPhase, type PhaseMark, phasePath, shortPhase } from "../../selectors/meeting.ts";

/** What the form of a path was chosen for: its texts, and the width that it has. */
const fitted = new WeakMap<HTMLElement, string>();

/** The path of the meeting: the current heading in full where that takes one row, the others in short. */
export function wallPath(meeting: Meeting): TemplateResult {
  return html`<ol class="wall-path" aria-label=${text("common.path.label")}>
    ${phasePath(meeting).map(
      (phase) => html`<li
        data-state=${phase.state} aria-current=${phase.state === "now" ? "step" : "false"}
      >${heading(meeting, phase)}</li>`,
    )}
  </ol>`;
}

function heading(meeting: Meeting, { title, state }: PhaseMark): TemplateResult {
  const short = shortPhase(meeting, title);
  const whole = numberedPhase(meeting, title);
  if (state !== "now" || short === whole) return html`<span>${short}</span>`;
  return html`<span data-form="whole">${whole}</span><span data-form="short">${short}</span>`;
}

/** Chooses the form of the current heading; measured again once the texts or the room for them change. */
export function fitPath(wall: Element): void {
  const path = wall.querySelector<HTMLElement>(".wall-path");
  if (!path) return;
  const of = [path.textContent, path.clientWidth, innerHeight, document.fonts?.status].join(" ");
  if (fitted.get(path) === of) return;
  fitted.set(path, of);
  path.dataset.form = "whole";
  if (takesRows(path)) path.dataset.form = "short";
}

function takesRows({ children }: HTMLElement): boolean {
  const [first, ...others] = children;
  const below = first?.getBoundingClientRect().bottom ?? 0;
  return others.some((heading) => heading.getBoundingClientRect().top >= below);
}
