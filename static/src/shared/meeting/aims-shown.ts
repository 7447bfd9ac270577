import type { Meeting, Step } from "../../replica/records.ts";
import { neighbourStep } from "../../selectors/meeting.ts";
import { drawingOf } from "./step-kinds.ts";

/** Whether the wall shows the aims and the principles at this step, which is the current one. */
export function areAimsShown(meeting: Meeting, step: Step): boolean {
  const drawn = drawingOf(step).wall;
  return drawn === "aims" || (drawn === "info" && neighbourStep(meeting, -1) === undefined);
}
