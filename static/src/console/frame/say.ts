import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Choice, Meeting } from "../../replica/records.ts";
import { choiceOf, consentOutcome } from "../../selectors/choice.ts";
import { topics } from "../../selectors/explore.ts";
import { rulesChoice } from "../../selectors/rules.ts";
import { drawingOf } from "../../shared/meeting/step-kinds.ts";
import { quotedTitles } from "./quoted-titles.ts";
import type { ConsoleView } from "./view.ts";

/** With up to this many phones, a round of words takes the place of the check [C6]. */
const SPOKEN = 4;

const CONSENT = {
  free: "consent_result",
  mixed: "consent_mixed",
  objection: "consent_objection",
  none: "result_none",
} as const;

/** What to say at this stage of a choice; none where the script of the step says it. */
export function sayNow(view: ConsoleView): string | undefined {
  const drawn = drawingOf(view.step).phone;
  if (drawn === "rules") return sayOfRules(view);
  if (isTelling(view)) return text("console.say.cards_shown");
  const choice = choiceOf(view.records);
  return drawn === "choice" && choice ? sayOfChoice(view, choice) : undefined;
}

/** Where cards are written, once the room sees them: people tell what they wrote. */
export function isTelling({ step, meeting }: ConsoleView): boolean {
  return drawingOf(step).actions === "collect" && meeting.cards_shown;
}

/** Once a first meeting has agreed on its rules, nothing asks to make them anew. */
function sayOfRules({ meeting, records }: ConsoleView): string | undefined {
  const choice = rulesChoice(records);
  if (choice?.stage === "check") return text("console.say.rules_check");
  if (choice?.stage === "result") return text("console.say.rules_result");
  const isMadeHere = isFirstMeeting(meeting) && meeting.rules_agreed && !meeting.rules_open;
  return isMadeHere ? text("console.say.rules_agreed") : undefined;
}

/** The first meeting of a cycle, or a meeting of its own. */
export function isFirstMeeting({ cycle }: Meeting): boolean {
  return (cycle?.number ?? 1) === 1;
}

function sayOfChoice(view: ConsoleView, choice: Choice): string | undefined {
  if (choice.stage === "agreed") {
    const titles = topics(view.records).map(({ title }) => title);
    return text("console.say.agreed", { titles: quotedTitles(titles) });
  }
  const key = keyOf(view, choice);
  return key && text(key);
}

function keyOf({ session }: ConsoleView, choice: Choice): TextKey | undefined {
  switch (choice.stage) {
    case "resonance":
      return "console.say.resonance";
    case "check":
      return choice.by_consent ? "console.say.consent" : "console.say.check";
    case "shortlist":
      return `console.say.${session.presence.phones <= SPOKEN ? "shortlist_few" : "shortlist"}`;
    case "result":
      if (choice.by_consent) return `console.say.${CONSENT[consentOutcome(choice)]}`;
      return `console.say.${choice.proposed.length ? "result" : "result_none"}`;
    default:
      return choice.later.length ? "console.say.put_off" : undefined;
  }
}
