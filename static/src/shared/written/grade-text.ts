import { text } from "../../helpers/text/text.ts";
import { type Grade, RULES_LIST } from "../../replica/vocabulary.ts";

/** An answer of the check in words. Rules are answered in words of their own. */
export function gradeText(item: string, grade: Grade | null): string {
  if (grade === null) return text("common.grade.none");
  return item === RULES_LIST ? text(`common.rules_grade.${grade}`) : text(`common.grade.${grade}`);
}
