import { GROUPING } from "./grouping.ts";
import { PLAN } from "./plan.ts";
import type { PredictionRules } from "./rule.ts";

/** How a facilitator's commands change the board's records. Phones send none of them. */
export const BOARD: PredictionRules = { ...GROUPING, ...PLAN };
