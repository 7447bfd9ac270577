import type { TemplateResult } from "lit-html";
import { leftDrafts } from "../../selectors/left-drafts.ts";
import { unsavedWords } from "../../shared/written/unsaved.ts";
import type { PaperView } from "./view.ts";

/**
 * What was being typed for this person when its form went: the round closed, the step or the answer
 * changed, or the page was left [N19]. Called after the form, which takes the drafts that it shows.
 */
export function paperUnsaved(view: PaperView): TemplateResult[] {
  const hidden = view.hiddenDrafts();
  if (hidden.size === 0) return [];
  return leftDrafts(hidden, view.records).map(({ name, words }) => {
    const remove = () => view.startDraft(name, null, '[aria-pressed="true"]');
    return unsavedWords(words, view.language, remove, "console.paper.unsaved");
  });
}
