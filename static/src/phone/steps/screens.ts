import { html, type TemplateResult } from "lit-html";
import type { Records } from "../../replica/records.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { currentStep, isEnded, meetingOf } from "../../selectors/meeting.ts";
import { rulesChoice } from "../../selectors/rules.ts";
import { seatOf } from "../../selectors/seat.ts";
import type { Session } from "../../session/session.ts";
import { drawingOf, type PhonePage } from "../../shared/meeting/step-kinds.ts";
import { hasCardDraft } from "../../shared/written/card-draft.ts";
import { isCheckSent } from "./check.ts";
import "./ended.ts";
import { isListening, listeningPage } from "./listening.ts";
import { isBallotSent } from "./resonance.ts";
import { exploreRest, promptPage, restPage } from "./rest.ts";
import { isWordSent } from "./words.ts";

/** The pages of a phone in a meeting. */
export type StepScreen =
  | "rest"
  | "prompt"
  | "listening"
  | "deposit"
  | "resonance"
  | "check"
  | "result"
  | "explore"
  | "synthesis"
  | "words"
  | "ended";

const SCREENS: Record<PhonePage, (records: Records) => StepScreen> = {
  rest: () => "rest",
  prompt: () => "prompt",
  rules: rulesScreen,
  deposit: () => "deposit",
  choice: choiceScreen,
  explore: () => "explore",
  synthesis: () => "synthesis",
  words: () => "words",
  ended: () => "ended",
};

const COMPOSERS = ["deposit", "words", "synthesis"] as const;

export function screenFor(session: Session): StepScreen {
  const { records } = session;
  if (isEnded(records)) return "ended";
  if (isListening(session)) return "listening";
  const step = currentStep(records);
  return step ? SCREENS[drawingOf(step).phone](records) : "rest";
}

/** Whether the screen has a draft, which a change of step must not take away [N1]. */
export function hasDraft(screen: StepScreen, session: Session): boolean {
  if (screen === "deposit") return hasCardDraft(session);
  if (screen === "words") return session.drafts.get("word") !== undefined;
  return screen === "synthesis" && session.drafts.get("synthesis") !== undefined;
}

/** The screen whose draft was open when the page was left; none if the person chose to listen. */
export function screenOfDraft(session: Session): StepScreen | undefined {
  if (screenFor(session) === "listening") return undefined;
  return COMPOSERS.find((screen) => hasDraft(screen, session));
}

/** A dark page asks for nothing: the phone may be put down. */
export function isDark(screen: StepScreen, session: Session): boolean {
  const dark = DARK[screen];
  return typeof dark === "boolean" ? dark : dark(session);
}

const DARK: Record<StepScreen, boolean | ((session: Session) => boolean)> = {
  rest: true,
  prompt: true,
  listening: true,
  explore: true,
  deposit: false,
  resonance: isBallotSent,
  check: isCheckSent,
  result: ({ records }) => choiceOf(records)?.stage === "agreed",
  synthesis: (session) => !seatOf(session.own)?.pen && !hasDraft("synthesis", session),
  words: isWordSent,
  ended: false,
};

export function stepScreen(screen: StepScreen, session: Session, moved: boolean): TemplateResult {
  return DRAWN[screen](session, moved);
}

type Draw = (session: Session, moved: boolean) => TemplateResult;

const DRAWN: Record<StepScreen, Draw> = {
  rest: restPage,
  prompt: promptPage,
  listening: listeningPage,
  explore: exploreRest,
  deposit: (session, moved) =>
    html`<phone-deposit .session=${session} .moved=${moved}></phone-deposit>`,
  resonance: (session) => html`<phone-resonance .session=${session}></phone-resonance>`,
  check: (session) => html`<phone-check .session=${session}></phone-check>`,
  result: (session) => html`<phone-result .session=${session}></phone-result>`,
  synthesis: (session, moved) =>
    html`<phone-synthesis .session=${session} .moved=${moved}></phone-synthesis>`,
  words: (session, moved) => html`<phone-words .session=${session} .moved=${moved}></phone-words>`,
  ended: (session) => html`<phone-ended .session=${session}></phone-ended>`,
};

/** Rules are graded while the group is asked about them, proposed while it builds them, else read. */
function rulesScreen(records: Records): StepScreen {
  if (rulesChoice(records)) return choiceScreen(records);
  return meetingOf(records)?.rules_open ? "deposit" : "rest";
}

function choiceScreen(records: Records): StepScreen {
  const stage = choiceOf(records)?.stage;
  if (stage === "resonance" || stage === "check") return stage;
  return stage === "result" || stage === "agreed" ? "result" : "rest";
}
