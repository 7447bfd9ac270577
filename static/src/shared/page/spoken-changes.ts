import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Stage } from "../../replica/vocabulary.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { currentStep, meetingOf } from "../../selectors/meeting.ts";
import { seatOf } from "../../selectors/seat.ts";
import type { Session } from "../../session/session.ts";
import { announce } from "./live-region.ts";

type AnnouncedState = Record<"step" | "silence" | "round" | "pen" | "cards" | "words", string>;

const ROUNDS: Partial<Record<Stage, TextKey>> = {
  resonance: "common.announce.resonance_open",
  check: "common.announce.check_open",
  shortlist: "common.announce.round_closed",
  result: "common.announce.round_closed",
  agreed: "common.announce.agreed",
};

/** Announces to screen readers what others have just changed [H14]. */
export class SpokenChanges {
  #before: AnnouncedState | undefined;

  follow(session: Session): void {
    const now = announcedState(session);
    const before = this.#before;
    this.#before = now;
    if (!before) return;
    const names = Object.keys(now) as (keyof AnnouncedState)[];
    const changedNames = names.filter((name) => now[name] && now[name] !== before[name]);
    if (changedNames.length) announce(changedNames.map((name) => now[name]).join(". "));
  }
}

function announcedState({ records, you }: Session): AnnouncedState {
  const meeting = meetingOf(records);
  const title = currentStep(records)?.title ?? "";
  const silence = meeting?.silence;
  const round = ROUNDS[choiceOf(records)?.stage ?? "idle"];
  return {
    step: title && text("common.step.now", { title }),
    silence: silence
      ? text(silence.writing ? "common.silence.writing" : "common.silence.word")
      : "",
    round: round ? text(round) : "",
    pen: seatOf(you)?.pen ? text("common.announce.pen") : "",
    cards: meeting?.cards_shown ? text("common.announce.cards_shown") : "",
    words: meeting?.words_shown ? text("common.announce.words_shown") : "",
  };
}
