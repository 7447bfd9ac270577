import { html, type TemplateResult } from "lit-html";
import { page, type StepSpeech } from "../../helpers/method/page-settings.ts";
import { floorOf, speechAt } from "../../helpers/method/speech.ts";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { currentTopic } from "../../selectors/explore.ts";
import { answersPrompt } from "../../selectors/meeting.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import {
  fixedView,
  lengthOf,
  one,
  quietNow,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";

/**
 * A step at which the room speaks: what it speaks of, the roles that speak and listen, and the current topic,
 * if any, above it.
 */
export function speakScreen(view: WallView): WallScreen {
  const { words, language, below } = spokenOf(view);
  const title = html`<h1 lang=${language} ?data-now=${below === ""}>${wholeWords(typeset(words, language))}</h1>`;
  const named = words !== view.step.title;
  return one(
    view.step.id,
    fixedView(html`<div class="leading" data-length=${lengthOf(words)}>
      ${over(view, named)} ${title} ${below ? quietNow(below) : ""} ${floor(view)}
    </div>`),
  );
}

/** What happens now is `below` the words, or else the words say it [H43]. */
type Spoken = { words: string; language: string; below: string };

/** The prompt that the room answers aloud, or else the text of the method or the title of the step. */
function spokenOf(view: WallView): Spoken {
  const { meeting, step } = view;
  const wall = wordsForTheWall(view);
  const aloud = wall ?? text("wall.aloud");
  if (answersPrompt(view.records))
    return { words: meeting.prompt, language: view.language, below: aloud };
  if (wall) return { words: wall, language: page().language, below: "" };
  return { words: step.title, language: step.titleLanguage ?? view.language, below: aloud };
}

/** The title of the step, unless it is the heading, and the topic. */
function over({ records, step, language }: WallView, named: boolean): TemplateResult | string {
  const topic = currentTopic(records);
  const all: { title: string; spoken?: string }[] = named ? [step] : [];
  if (topic) all.push({ title: topic.title });
  if (all.length === 0) return "";
  return html`<p class="speak-over">${all.map(
    ({ title, spoken = language }) =>
      html`<span lang=${spoken}>${wholeWords(typeset(title, spoken))}</span>`,
  )}</p>`;
}

/** The roles that speak and listen at this step, if the method names them. */
function floor(view: WallView): TemplateResult | string {
  const parts = floorOf(speechOf(view));
  if (parts.length === 0) return "";
  return html`<dl class="floor">${parts.map(
    ([what, who]) => html`<div><dt>${what}</dt><dd>${who}</dd></div>`,
  )}</dl>`;
}

/** The same in one line, for a page with other content: the roles that listen, or else those that speak. */
export function floorInWords(view: WallView): string {
  return floorOf(speechOf(view)).at(-1)?.join(" · ") ?? "";
}

/** The text of the method for this step on the wall, if it has one. */
export function wordsForTheWall(view: WallView): string | undefined {
  return speechOf(view).wall;
}

function speechOf({ meeting, step }: WallView): StepSpeech {
  return speechAt(meeting.method, step.id);
}
