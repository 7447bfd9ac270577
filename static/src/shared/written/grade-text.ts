import { text } from "../../helpers/text/text.ts";
import { type Consent, type Grade, RULES_LIST } from "../../replica/vocabulary.ts";

/** An answer of the check in words. Rules are answered in words of their own. */
export function gradeText(item: string, grade: Grade | Consent | null): string {
  if (grade === null) return text("common.grade.none");
  if (typeof grade === "string") return text(`common.consent.${grade}`);
  return item === RULES_LIST ? text(`common.rules_grade.${grade}`) : text(`common.grade.${grade}`);
}
