import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { currentStep } from "../../selectors/meeting.ts";
import type { Session } from "../../session/session.ts";
import { closeComposer } from "../parts/events.ts";
import { restLayout } from "../parts/rest-layout.ts";

/** The page of a person who chose to listen. The button back is as large as the one to listen. */
export function listeningPage(session: Session): TemplateResult {
  const comeBack = (event: Event) => {
    session.drafts.drop("listening");
    closeComposer(event.currentTarget);
  };
  const isWordStep = currentStep(session.records)?.kind === "words";
  return restLayout(
    text(isWordStep ? "phone.words.pass" : "phone.listen"),
    html`<p data-now>${text("phone.passed")}</p>`,
    html`<button type="button" class="button" @click=${comeBack}>
      ${text("phone.come_back")}
    </button>`,
  );
}

/** Lets the person pass what is asked now; as large as the other button there. */
export function listenButton(session: Session): TemplateResult {
  return html`<button
    type="button" class="button" @click=${(event: Event) => listen(session, event.currentTarget)}
  >${text("phone.listen")}</button>`;
}

export function listen(session: Session, from: EventTarget | null): void {
  session.drafts.set("listening", questionOf(session.records));
  closeComposer(from);
}

/** Whether this person passed what is asked now. What is asked next is shown again. */
export function isListening({ drafts, records }: Session): boolean {
  const passed = drafts.get<string>("listening");
  return passed !== undefined && passed === questionOf(records);
}

/** What is asked now: the step, and the round if one is open at it. */
function questionOf(records: Records): string {
  const step = currentStep(records)?.id ?? "";
  const choice = choiceOf(records);
  const isOpen = choice?.stage === "resonance" || choice?.stage === "check";
  return isOpen ? `${step}:${choice.stage}:${choice.round}` : step;
}
