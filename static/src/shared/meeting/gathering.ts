import type { Meeting } from "../../replica/records.ts";
import { CLOSINGS_PAGE, JOIN_PAGE } from "../../replica/vocabulary.ts";
import { isOpening, neighbourStep } from "../../selectors/meeting.ts";
import { drawingOf } from "./step-kinds.ts";

/**
 * Whether people are still arriving, and how to enter is large on the wall: under the first heading of
 * the meeting, until its opening prompt is shown or, if it opens with cards, until they are shown; later,
 * while a facilitator shows how to enter. Closings side by side take the whole width [K12].
 */
export function isGathering(meeting: Meeting): boolean {
  if (meeting.projected === CLOSINGS_PAGE) return false;
  return meeting.projected === JOIN_PAGE || isArriving(meeting);
}

/** The same, without what a facilitator shows. */
export function isArriving(meeting: Meeting): boolean {
  const { step, steps, cards_shown } = meeting;
  const here = steps.find(({ id }) => id === step);
  const arriving = here && isOpening(meeting) ? drawingOf(here).arriving : "no";
  if (arriving !== "first") return arriving === "yes";
  return neighbourStep(meeting, -1) === undefined && !cards_shown;
}
