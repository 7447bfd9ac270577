import { html, type TemplateResult } from "lit-html";
import { page } from "../helpers/method/page-settings.ts";
import { headingSize } from "../helpers/text/heading.ts";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { Meeting, Step } from "../replica/records.ts";
import { RULES_LIST } from "../replica/vocabulary.ts";
import { choiceOf, mayBeForAnotherDay } from "../selectors/choice.ts";
import { currentTopic } from "../selectors/explore.ts";
import { currentStep, hasExplored, meetingOf, neighbourStep } from "../selectors/meeting.ts";
import type { Session } from "../session/session.ts";
import { openPanel, type Panel, putAway } from "./events.ts";

/** A still, dark page that asks for nothing. */
export function still(
  lead: TemplateResult | string,
  below: TemplateResult | string,
  actions: TemplateResult | string = "",
): TemplateResult {
  return html`<main class="still">
    <div class="still-words">
      <h1 data-size=${typeof lead === "string" ? headingSize(lead) : "full"}>${lead}</h1>
      ${below}
      ${putDown()}
    </div>
    <div class="still-actions">${actions}</div>
  </main>`;
}

/** Said in two breaths. */
function putDown(): TemplateResult {
  const words = text("phone.rest.put_down");
  const breath = words.indexOf(", ") + 1;
  return html`<p class="put-down">${words.slice(0, breath)}<br />${words.slice(breath)}</p>`;
}

/** The rest page of a step: its name, and what its method says on phones. */
export function restPage(session: Session): TemplateResult {
  const meeting = meetingOf(session.records);
  const step = currentStep(session.records);
  if (!meeting || !step) return html``;
  const words = html`${restWords(session, meeting, step)}${rules(meeting, step)}`;
  return still(step.title, words, forAnotherDay(session));
}

/** The prompt to read, once there is one. */
export function promptPage(session: Session): TemplateResult {
  const meeting = meetingOf(session.records);
  if (!meeting?.prompt) return restPage(session);
  return still(
    typeset(meeting.prompt, meeting.language),
    html`<p class="still-over">${text("phone.rest.prompt")}</p>`,
  );
}

/** On every phone alike, between the result and the exploration; rules are not explored. */
export function forAnotherDay({ records }: Session): TemplateResult | string {
  const meeting = meetingOf(records);
  const items = meeting && !hasExplored(meeting) ? mayBeForAnotherDay(choiceOf(records)) : [];
  return items.some((item) => item !== RULES_LIST)
    ? panelButton("not_today", "phone.not_today.open")
    : "";
}

/** The topic under discussion, with the two things one may want to do from here. */
export function exploreRest(session: Session): TemplateResult {
  const topic = currentTopic(session.records);
  const lead = topic?.title ?? currentStep(session.records)?.title ?? "";
  return still(
    typeset(lead, meetingOf(session.records)?.language ?? page().language),
    topic ? html`<p class="still-over">${text("phone.rest.exploring")}</p>` : "",
    html`${topic ? panelButton("note", "phone.rest.add_note") : ""}
      ${panelButton("frame", "phone.menu.recall_frame")}`,
  );
}

/** After "I'd rather listen": the way back is as large as the way here was. */
export function listeningPage(session: Session): TemplateResult {
  const comeBack = (event: Event) => {
    session.drafts.drop("listening");
    putAway(event.currentTarget);
  };
  const words = currentStep(session.records)?.kind === "words";
  return still(
    text(words ? "phone.words.pass" : "phone.listen"),
    html`<p>${text("phone.passed")}</p>`,
    html`<button type="button" class="button" @click=${comeBack}>
      ${text("phone.come_back")}
    </button>`,
  );
}

/** To pass at this step, as large as whatever else is offered there. */
export function listenButton({ drafts, records }: Session): TemplateResult {
  const listen = (event: Event) => {
    drafts.set("listening", currentStep(records)?.id);
    putAway(event.currentTarget);
  };
  return html`<button type="button" class="button" @click=${listen}>
    ${text("phone.listen")}
  </button>`;
}

function panelButton(name: Panel, key: string): TemplateResult {
  return html`<button
    type="button" class="button"
    @click=${(event: Event) => openPanel(event.currentTarget, name)}
  >${text(key)}</button>`;
}

function restWords(session: Session, meeting: Meeting, step: Step): TemplateResult | string {
  const closed = choiceOf(session.records)?.stage === "shortlist" && step.kind === "choose";
  const said =
    neighbourStep(meeting, -1) === undefined ? text("phone.rest.first") : ownWords(meeting, step);
  const words = closed ? text("phone.choose.closed") : said;
  return words ? html`<p>${words}</p>` : "";
}

/** What the meeting's own method says on phones at this step. */
function ownWords(meeting: Meeting, step: Step): string | undefined {
  const { rest } = page();
  return rest[`${meeting.method}.${step.id}`] ?? rest[step.id];
}

function rules(meeting: Meeting, step: Step): TemplateResult | string {
  if (step.kind !== "rules" || meeting.rules.length === 0) return "";
  return html`<ul class="still-list">
    ${meeting.rules.map((rule) => html`<li>${typeset(rule, meeting.language)}</li>`)}
  </ul>`;
}
