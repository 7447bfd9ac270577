import { html, type TemplateResult } from "lit-html";
import { ownEntry } from "../../helpers/method/own-entry.ts";
import { page, type Statement } from "../../helpers/method/page-settings.ts";
import { timeOfDay } from "../../helpers/text/clock.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { joinLastWords, typeset } from "../../helpers/text/typography.ts";
import { erasureText } from "../../shared/meeting/erasure.ts";
import { houseMark } from "../../shared/page/house.ts";
import { wholeWords } from "../../shared/written/whole-words.ts";
import {
  fixedView,
  flowing,
  leading,
  one,
  quiet,
  quietNow,
  type View,
  type WallScreen,
  type WallView,
} from "../frame/view.ts";
import { wordsForTheWall } from "./speak.ts";

/** The opening of a meeting: aims and principles in short, each on a page, then in full. */
export function aimsScreen(view: WallView): WallScreen {
  const { meeting } = view;
  const { aims, principles } = ownEntry(page().statements, meeting.method) ?? {};
  const views = [
    aims && together(view, aims),
    principles && short("wall.principles.title", principles),
    aims && full("wall.aims.title", aims),
    principles && full("wall.principles.title", principles),
  ].filter((view) => view !== undefined);
  return { name: "aims", views, now: wordsForTheWall(view) ?? text("wall.aims.now") };
}

/** The aims in short, with the title and the number of the meeting. */
function together(view: WallView, { short: lines }: Statement): View {
  return fixedView(html`<div class="leading opening">
    <p class="opening-where">${whereabouts(view)}</p>
    <h1><span class="hidden">${text("wall.aims.title")}</span>${lines.map(
      (line) => html`<span>${line}</span>`,
    )}</h1>
    ${houseMark()}
  </div>`);
}

function whereabouts({ meeting: { title, cycle }, language }: WallView): TemplateResult {
  const place = cycle && text("common.session.number", { number: cycle.number, total: cycle.of });
  const named = cycle && title.includes(`${cycle.number}`) ? "" : (place ?? "");
  const words = [typeset(title, language), named].filter(Boolean).join(" · ");
  return html`<span lang=${language}>${wholeWords(words)}</span>`;
}

function short(title: TextKey, { short: lines }: Statement): View {
  const items = lines.map((line) => html`<li>${joinLastWords(line)}</li>`);
  return flowing(text(title), html`<ul class="statements" data-size="large">${items}</ul>`);
}

function full(title: TextKey, { full: lines }: Statement): View {
  const items = lines.map((line) => html`<li>${joinLastWords(line)}</li>`);
  return flowing(text(title), html`<ul class="statements">${items}</ul>`);
}

export function welcomeScreen(view: WallView): WallScreen {
  const own = wordsForTheWall(view);
  const more = html`${quietNow(own ?? text("wall.welcome.text"))}${houseMark()}`;
  return one("welcome", leading(view.step.title, view.step.titleLanguage ?? view.language, more));
}

export function promptScreen({ meeting, language }: WallView): WallScreen {
  const words = meeting.prompt || text("wall.prompt.empty");
  return one("prompt", leading(words, language));
}

export function pauseScreen({ meeting, step, language }: WallView): WallScreen {
  const ends = meeting.clock_ends_at;
  const back = ends && text("wall.pause.back_at", { time: timeOfDay(ends, page().language) });
  const more = quietNow(back || text("wall.pause.now"));
  return one("pause", leading(step.title, step.titleLanguage ?? language, more));
}

export function endedScreen({ records, language }: WallView): WallScreen {
  const erased = html`<p class="quiet">${erasureText(records)}</p>`;
  const words = html`${quiet("wall.ended.text")}${erased}`;
  return one("ended", leading(text("wall.ended.title"), language, words, true));
}
