import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import type { Records } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { currentStep } from "../../selectors/meeting.ts";
import { rulesChoice } from "../../selectors/rules.ts";
import { drawingOf, type PaperForm } from "../../shared/meeting/step-kinds.ts";
import { paperBallot, paperCheck } from "./answers.ts";
import { paperCard } from "./card.ts";
import { paperNote } from "./note.ts";
import type { PaperView } from "./view.ts";
import { paperWord } from "./word.ts";

/** The form that a phone would show now. */
export function paperForm(view: PaperView): TemplateResult {
  return FORMS[formNow(view.records)](view);
}

/** Whether that form is the one for a card. */
export function asksForCards(records: Records): boolean {
  const form = formNow(records);
  if (form !== "choice") return form === "card";
  const stage = choiceOf(records)?.stage;
  return stage !== "resonance" && stage !== "check";
}

function formNow(records: Records): PaperForm {
  const step = currentStep(records);
  return step ? drawingOf(step).paper : "nothing";
}

const FORMS: Record<PaperForm, (view: PaperView) => TemplateResult> = {
  nothing: () => html`<p class="console-nothing">${text("console.paper.nothing")}</p>`,
  card: paperCard,
  choice,
  rules: (view) =>
    rulesChoice(view.records)?.stage === "check" ? paperCheck(view) : FORMS.nothing(view),
  note: paperNote,
  word: paperWord,
};

/** The ballot or the grades while a round is open; a card otherwise. */
function choice(view: PaperView): TemplateResult {
  const stage = choiceOf(view.records)?.stage;
  if (stage === "resonance") return paperBallot(view);
  return stage === "check" ? paperCheck(view) : paperCard(view);
}
