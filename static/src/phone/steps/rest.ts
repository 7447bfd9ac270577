import { html, type TemplateResult } from "lit-html";
import { ownEntry } from "../../helpers/method/own-entry.ts";
import { page } from "../../helpers/method/page-settings.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Meeting, Step } from "../../replica/records.ts";
import { RULES_LIST } from "../../replica/vocabulary.ts";
import { choiceOf, mayBeForAnotherDay } from "../../selectors/choice.ts";
import { currentTopic } from "../../selectors/explore.ts";
import { currentStep, hasExplored, meetingOf, neighbourStep } from "../../selectors/meeting.ts";
import { candidates } from "../../selectors/proposals.ts";
import type { Session } from "../../session/session.ts";
import { drawingOf } from "../../shared/meeting/step-kinds.ts";
import { openPanel, type Panel } from "../parts/events.ts";
import { restLayout } from "../parts/rest-layout.ts";

/** The rest page of a step: its title, and what its method says on phones. */
export function restPage(session: Session): TemplateResult {
  const meeting = meetingOf(session.records);
  const step = currentStep(session.records);
  if (!meeting || !step) return html``;
  const words = html`${restWords(session, meeting, step)}${rules(meeting, step)}`;
  return restLayout(step.title, words, notTodayButton(session), privateNoteButton());
}

/** The prompt, once there is one. */
export function promptPage(session: Session): TemplateResult {
  const meeting = meetingOf(session.records);
  if (!meeting?.prompt) return restPage(session);
  return restLayout(
    typeset(meeting.prompt, meeting.language),
    html`<p class="rest-above">${text("phone.rest.prompt")}</p>`,
    "",
    privateNoteButton(),
  );
}

/** Offered on every phone alike between the result and the exploration [C7], but not for rules. */
export function notTodayButton({ records }: Session): TemplateResult | string {
  const meeting = meetingOf(records);
  const isBefore = meeting && !hasExplored(meeting) && currentStep(records)?.kind !== "notes";
  const items = isBefore ? mayBeForAnotherDay(choiceOf(records)) : [];
  return items.some((item) => item !== RULES_LIST)
    ? panelButton("not_today", "phone.not_today.open", "text-button")
    : "";
}

/** The current topic, with buttons to add a note and to recall the ground rules. */
export function exploreRest(session: Session): TemplateResult {
  const topic = currentTopic(session.records);
  const { title = "", question = "" } = currentStep(session.records) ?? {};
  const language = meetingOf(session.records)?.language ?? page().language;
  const asked = question && html`<p lang=${language}>${typeset(question, language)}</p>`;
  return restLayout(
    typeset(topic?.title ?? title, language),
    html`${topic ? html`<p class="rest-above">${text("phone.rest.exploring")}</p>` : ""} ${asked}`,
    html`${topic ? panelButton("note", "phone.rest.add_note") : ""}
      ${panelButton("ground_rules", "phone.menu.recall_ground_rules")}`,
    privateNoteButton(),
  );
}

/** A link, so that a page at rest goes on asking for nothing. */
function privateNoteButton(): TemplateResult {
  return panelButton("private", "phone.private.open", "text-button rest-own");
}

function panelButton(name: Panel, key: TextKey, look = "button"): TemplateResult {
  return html`<button
    type="button" class=${look}
    @click=${(event: Event) => openPanel(event.currentTarget, name)}
  >${text(key)}</button>`;
}

function restWords(session: Session, meeting: Meeting, step: Step): TemplateResult | string {
  const isFirstStep = neighbourStep(meeting, -1) === undefined;
  const ofStep = isFirstStep ? text("phone.rest.first") : methodWords(meeting, step);
  const words = drawingOf(step).phone === "choice" ? (choosingWords(session) ?? ofStep) : ofStep;
  return words ? html`<p>${words}</p>` : "";
}

/** At the step of choosing: a round has closed, or there is nothing to choose. */
function choosingWords({ records }: Session): string | undefined {
  if (choiceOf(records)?.stage === "shortlist") return text("phone.choose.closed");
  return candidates(records).length === 0 ? text("phone.choose.nothing") : undefined;
}

/** What the method says on phones at this step. */
function methodWords(meeting: Meeting, step: Step): string | undefined {
  const { rest } = page();
  return ownEntry(rest, `${meeting.method}.${step.id}`);
}

function rules(meeting: Meeting, step: Step): TemplateResult | string {
  if (step.kind !== "rules" || meeting.rules.length === 0) return "";
  return html`<ul class="rest-list">
    ${meeting.rules.map((rule) => html`<li>${typeset(rule, meeting.language)}</li>`)}
  </ul>`;
}
