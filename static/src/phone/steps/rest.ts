import { html, type TemplateResult } from "lit-html";
import { ownEntry } from "../../helpers/method/own-entry.ts";
import { page } from "../../helpers/method/page-settings.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { Meeting, Records, Step } from "../../replica/records.ts";
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
  const now = restWords(session, meeting, step);
  const below = html`${now}${rules(meeting, step)}`;
  return restLayout(step.title, below, notTodayButton(session), privateNoteButton(), now === "");
}

/** The prompt, once there is one. */
export function promptPage(session: Session): TemplateResult {
  const meeting = meetingOf(session.records);
  if (!meeting?.prompt) return restPage(session);
  return restLayout(
    typeset(meeting.prompt, meeting.language),
    html`<p class="rest-above">${text("phone.rest.prompt")}</p>
      <p data-now>${stepWords(session.records)}</p>`,
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
  const now = stepWords(session.records) ?? text("phone.rest.exploring");
  return restLayout(
    typeset(topic?.title ?? title, language),
    html`<p class=${topic ? "rest-above" : ""} data-now>${now}</p> ${asked}`,
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

/** What happens now; at the first step also what the phone is for [H11]. */
function restWords(session: Session, meeting: Meeting, step: Step): TemplateResult | string {
  const isFirstStep = neighbourStep(meeting, -1) === undefined;
  const isChoice = drawingOf(step).phone === "choice";
  const words = (isChoice && choosingWords(session)) || methodWords(meeting, step);
  const use = isFirstStep ? html`<p ?data-now=${!words}>${text("phone.rest.first")}</p>` : "";
  return words ? html`<p data-now>${words}</p> ${use}` : use;
}

/** At the step of choosing: a round has closed, or there is nothing to choose. */
function choosingWords({ records }: Session): string | undefined {
  if (choiceOf(records)?.stage === "shortlist") return text("phone.choose.closed");
  return candidates(records).length === 0 ? text("phone.choose.nothing") : undefined;
}

/** What the method says on phones at the current step, if it says anything. */
export function stepWords(records: Records): string | undefined {
  const [meeting, step] = [meetingOf(records), currentStep(records)];
  return (meeting && step && methodWords(meeting, step)) || undefined;
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
