import { html, type TemplateResult } from "lit-html";
import { page, type Said } from "../helpers/page.ts";
import { text } from "../helpers/text.ts";
import { typeset } from "../helpers/typography.ts";
import { currentTopic } from "../selectors/explore.ts";
import { lengthOf, one, type WallScreen, type WallView, whole } from "./wall-view.ts";

/**
 * A step at which the room speaks: what it is about, in the method's words if it has any, and who
 * has the floor. The topic, once there is one, stands over it.
 */
export function saidScreen(view: WallView): WallScreen {
  const { step, language } = view;
  const { wall } = said(view);
  const topic = currentTopic(view.records)?.title;
  const over = [wall ? step.title : "", topic ?? ""].filter(Boolean);
  const words = wall ?? step.title;
  return one(
    step.id,
    whole(html`<div class="leading said" data-length=${lengthOf(words)}>
      ${over.length ? html`<p class="said-over" lang=${language}>${over.map((each) => html`<span>${typeset(each, language)}</span>`)}</p>` : ""}
      <h1 lang=${wall ? page().language : language}>${typeset(words, wall ? page().language : language)}</h1>
      ${floor(view)}
    </div>`),
  );
}

/** Who speaks at this step and who listens, by role, where the method says so. */
function floor(view: WallView): TemplateResult | string {
  const parts = floorOf(view);
  if (parts.length === 0) return "";
  return html`<dl class="floor">${parts.map(
    ([what, who]) => html`<div><dt>${what}</dt><dd>${who}</dd></div>`,
  )}</dl>`;
}

/** In one line, where a page is full of other things: who listens, or else who speaks. */
export function floorInWords(view: WallView): string {
  return floorOf(view).at(-1)?.join(" · ") ?? "";
}

function floorOf(view: WallView): [what: string, who: string][] {
  const { speaks = [], listens = [] } = said(view);
  const part = (key: string, roles: readonly string[]): [string, string][] =>
    roles.length ? [[text(`common.floor.${key}`), roles.join(" · ")]] : [];
  return [...part("speaks", speaks), ...part("listens", listens)];
}

function said({ meeting, step }: WallView): Said {
  return page().said[meeting.method]?.[step.id] ?? {};
}
