import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import { currentStep } from "../selectors/meeting.ts";
import type { Session } from "../session/session.ts";
import { closeComposer } from "./events.ts";
import { restLayout } from "./rest-layout.ts";

/** The page of a person who chose to listen. The button back is as large as the one to listen. */
export function listeningPage(session: Session): TemplateResult {
  const comeBack = (event: Event) => {
    session.drafts.drop("listening");
    closeComposer(event.currentTarget);
  };
  const isWordStep = currentStep(session.records)?.kind === "words";
  return restLayout(
    text(isWordStep ? "phone.words.pass" : "phone.listen"),
    html`<p>${text("phone.passed")}</p>`,
    html`<button type="button" class="button" @click=${comeBack}>
      ${text("phone.come_back")}
    </button>`,
  );
}

/** Lets the person listen at this step; as large as the other button there. */
export function listenButton({ drafts, records }: Session): TemplateResult {
  const listen = (event: Event) => {
    drafts.set("listening", currentStep(records)?.id);
    closeComposer(event.currentTarget);
  };
  return html`<button type="button" class="button" @click=${listen}>
    ${text("phone.listen")}
  </button>`;
}
