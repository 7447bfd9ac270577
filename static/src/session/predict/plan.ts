import { one } from "../../selectors/records.ts";
import type { PredictionRules } from "./rule.ts";

/** How commands change the meeting's plan. */
export const PLAN: PredictionRules = {
  edit_step: (records, { step, ...fields }) => {
    const meeting = one(records, "meeting", "meeting");
    if (!meeting) return;
    const steps = meeting.steps.map((one) => (one.id === step ? { ...one, ...fields } : one));
    records.set("meeting", { ...meeting, steps });
  },
};
