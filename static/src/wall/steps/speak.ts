import { html, type TemplateResult } from "lit-html";
import { page, type StepSpeech } from "../../helpers/method/page-settings.ts";
import { floorOf, speechAt } from "../../helpers/method/speech.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { currentTopic } from "../../selectors/explore.ts";
import { lengthOf, one, type WallScreen, type WallView, whole } from "../frame/view.ts";

/**
 * A step at which the room speaks: what it is about, in the method's words if it has any, and who
 * has the floor. The topic, once there is one, stands over it.
 */
export function saidScreen(view: WallView): WallScreen {
  const wall = wordsForTheWall(view);
  const words = wall ?? view.step.title;
  const language = wall ? page().language : (view.step.titleLanguage ?? view.language);
  const title = html`<h1 lang=${language}>${typeset(words, language)}</h1>`;
  return one(
    view.step.id,
    whole(html`<div class="leading" data-length=${lengthOf(words)}>
      ${over(view, wall !== undefined)} ${title} ${floor(view)}
    </div>`),
  );
}

/** The step, where it is not the title already, and the topic. */
function over({ records, step, language }: WallView, named: boolean): TemplateResult | string {
  const topic = currentTopic(records);
  const all: { title: string; spoken?: string }[] = named ? [step] : [];
  if (topic) all.push({ title: topic.title });
  if (all.length === 0) return "";
  return html`<p class="speak-over">${all.map(
    ({ title, spoken = language }) => html`<span lang=${spoken}>${typeset(title, spoken)}</span>`,
  )}</p>`;
}

/** Who speaks at this step and who listens, by role, where the method says so. */
function floor(view: WallView): TemplateResult | string {
  const parts = floorOf(said(view));
  if (parts.length === 0) return "";
  return html`<dl class="floor">${parts.map(
    ([what, who]) => html`<div><dt>${what}</dt><dd>${who}</dd></div>`,
  )}</dl>`;
}

/** In one line, where a page is full of other things: who listens, or else who speaks. */
export function floorInWords(view: WallView): string {
  return floorOf(said(view)).at(-1)?.join(" · ") ?? "";
}

/** What the room reads at this step in the words of its method; nothing where it has none. */
export function wordsForTheWall(view: WallView): string | undefined {
  return said(view).wall;
}

function said({ meeting, step }: WallView): StepSpeech {
  return speechAt(meeting.method, step.id);
}
