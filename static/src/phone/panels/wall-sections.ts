import { html, type TemplateResult } from "lit-html";
import { ownEntry } from "../../helpers/method/own-entry.ts";
import { page } from "../../helpers/method/page-settings.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { AnyRecord, Choice, Records } from "../../replica/records.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { itemTitle } from "../../selectors/cards.ts";
import { choiceOf, reservationsOn, results } from "../../selectors/choice.ts";
import { earlierClosings, textsOf } from "../../selectors/earlier-closings.ts";
import { topics } from "../../selectors/explore.ts";
import { answersPrompt, currentStep, meetingOf, questionNow } from "../../selectors/meeting.ts";
import { areAimsShown } from "../../shared/meeting/aims-shown.ts";
import { drawingOf } from "../../shared/meeting/step-kinds.ts";
import { closingTitle } from "../../shared/written/earlier-closing.ts";

/** A heading and lines of the wall, or content of another form. */
export type WallSection = { title: string; content: TemplateResult };

export type Plain = (title: string, lines: readonly string[]) => WallSection;

/** What is shown large: a sentence, a card, a theme, a note. */
export function projectedLines(records: Records): string[] {
  const { projected, projected_text: words } = meetingOf(records) ?? {};
  if (words) return [words];
  const record = projected ? records.get(projected) : undefined;
  return record ? linesOf(record) : [];
}

function linesOf(record: AnyRecord): string[] {
  const parts: unknown[] = [
    "title" in record && record.title,
    "text" in record && record.text,
    "reformulation" in record && record.reformulation,
  ];
  return parts.filter((part): part is string => typeof part === "string" && part !== "");
}

/** What the group kept of the closing of each earlier meeting [K12]. */
export function closingsSections(records: Records, plain: Plain): WallSection[] {
  return earlierClosings(records).map((closing) =>
    plain(
      closingTitle(closing).join(" · "),
      textsOf(closing).map((one) => one.text),
    ),
  );
}

/** The aims and principles of the method, at the step that shows them. */
export function openingSections(records: Records, plain: Plain): WallSection[] {
  const [meeting, step] = [meetingOf(records), currentStep(records)];
  if (!meeting || !step || !areAimsShown(meeting, step)) return [];
  const { aims, principles } = ownEntry(page().statements, meeting.method) ?? {};
  return [
    ...(aims ? [plain(text("phone.wall.aims"), aims.short)] : []),
    ...(principles ? [plain(text("phone.wall.principles"), principles.short)] : []),
  ];
}

/** The opening prompt, or the question of the step, at the steps that show it. */
export function promptSections(records: Records, plain: Plain): WallSection[] {
  const [step, asked] = [currentStep(records), questionNow(records)];
  const isOnWall = step && ["prompt", "collect"].includes(drawingOf(step).wall);
  const isShown = step?.question || isOnWall || answersPrompt(records);
  if (!asked || !isShown) return [];
  return [plain(step?.question ? step.title : text("phone.rest.prompt"), [asked])];
}

const OPEN: Partial<Record<Choice["stage"], TextKey>> = {
  resonance: "phone.resonate.title",
  check: "phone.check.title",
  shortlist: "phone.wall.shortlist",
};

/** The choice, by stage: what is asked about, the results, what the group chose. */
export function choiceSections(records: Records, plain: Plain): WallSection[] {
  const choice = choiceOf(records);
  if (!choice || choice.stage === "idle") return [];
  if (choice.stage !== "agreed" && !isChoosing(records)) return [];
  if (choice.stage === "result") return resultSections(records, choice, plain);
  if (choice.stage === "agreed") return [plain(text("phone.choose.agreed"), titlesOf(records))];
  const key = choice.by_consent ? "phone.consent.title" : OPEN[choice.stage];
  const items = choice.stage === "shortlist" ? choice.shortlist : choice.items;
  return key
    ? [
        plain(
          text(key),
          items.map((item) => titleOf(records, item)),
        ),
      ]
    : [];
}

function isChoosing(records: Records): boolean {
  const step = currentStep(records);
  return step !== undefined && ["choose", "rules"].includes(drawingOf(step).wall);
}

function titlesOf(records: Records): string[] {
  return topics(records).map(({ title }) => title);
}

/** The results, and what was written with concerns and objections [C10]. */
function resultSections(records: Records, choice: Choice, plain: Plain): WallSection[] {
  const key = choice.by_consent ? "phone.consent.title" : "phone.check.title";
  const written = results(choice).flatMap(({ id }) => reservationsOn(records, id));
  const work = written.map((one) => one.text);
  return [
    plain(text(key), resultLines(records, choice)),
    ...(work.length ? [plain(text("common.consent.to_work"), work)] : []),
  ];
}

function resultLines(records: Records, choice: Choice): string[] {
  return results(choice).map(
    ({ id, status }) => `${titleOf(records, id)} · ${text(`common.status.${status}`)}`,
  );
}

function titleOf(records: Records, item: string): string {
  return item === RULES_LIST ? text("phone.rules.reminder") : itemTitle(records, item);
}

/** The title of the step, where the wall shows nothing else. */
export function stepAlone(records: Records): WallSection {
  return { title: currentStep(records)?.title ?? "", content: html`` };
}
