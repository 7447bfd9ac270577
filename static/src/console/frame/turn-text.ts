import { text } from "../../helpers/text/text.ts";
import type { Step } from "../../replica/records.ts";

/** Which turn of a repeated block: of so many, or the turn of a topic [Y10]. */
export function turnText({ number, of, each_topic: isTopic }: NonNullable<Step["turn"]>): string {
  return isTopic
    ? text("console.plan.topic", { number })
    : text("console.plan.turn", { number, of });
}
