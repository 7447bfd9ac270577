import { type TextKey, text } from "../../helpers/text/text.ts";
import type { StepKind } from "../../replica/vocabulary.ts";
import type { Notice } from "./notice.ts";
import type { ConsoleView } from "./view.ts";

/** The forms of steps that are saved by a button: where they stand, and what is said of their draft. */
const FORMS: readonly { kind: StepKind; draft: string; lead: TextKey }[] = [
  { kind: "rules", draft: "rules", lead: "console.rules.unsaved" },
  { kind: "volunteer_text", draft: "console-synthesis", lead: "console.synthesis.unsaved" },
];

/** Whether the form of this step holds words that are not saved. */
export function isUnsaved({ step, session }: ConsoleView): boolean {
  return FORMS.some(({ kind, draft }) => kind === step.kind && session.drafts.get(draft));
}

/** What was typed at another step and not saved: it stays on this screen alone [B2]. */
export function unsavedNotices(view: ConsoleView): Notice[] {
  if (view.step.kind === "ended") return [];
  return FORMS.flatMap(({ kind, draft, lead }) => {
    const back = view.meeting.steps.find((step) => step.kind === kind);
    if (!back || view.step.kind === kind || !view.session.drafts.get(draft)) return [];
    const goBack = () => view.run("go_to", { step: back.id, at: view.step.id });
    return [
      {
        sign: "draft",
        lead: text(lead),
        words: "",
        actions: [["console.attention.back_to_it", goBack]],
      },
    ];
  });
}
