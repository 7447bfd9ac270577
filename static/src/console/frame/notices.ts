import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { clockNotice } from "./clock-notice.ts";
import { type Notice, noticeLine } from "./notice.ts";
import { paperNotice } from "./paper-notice.ts";
import { participantNotices } from "./participant-notices.ts";
import { projectedLine } from "./projected-line.ts";
import { rehearsalNotice } from "./rehearsal-notice.ts";
import { unsavedNotices } from "./unsaved-notices.ts";
import type { ConsoleView, Tab } from "./view.ts";

/** The notices above the page of the step: one is open, the others are folded; last, what is projected. */
export function notices(view: ConsoleView, tab: Tab): TemplateResult {
  const all = [
    ...lostNotice(view),
    ...rehearsalNotice(view),
    ...clockNotice(view),
    ...openRoundNotice(view),
    ...unsavedNotices(view),
    ...paperNotice(view, tab),
    ...participantNotices(view),
  ];
  const [first, ...more] = all.map((notice) => noticeLine(view, notice));
  return html`<div class="console-notices">
    ${first} ${more.length ? folded(more) : ""}
    ${projectedLine(view)}
  </div>`;
}

function folded(more: TemplateResult[]): TemplateResult {
  return html`<details class="console-fold">
    <summary>${text("console.attention.more", { count: more.length })}</summary>
    <div class="console-notices">${more}</div>
  </details>`;
}

/** The store lost changes. What facilitators did is not sent again: much of it would undo what came later. */
function lostNotice({ session: { lost } }: ConsoleView): Notice[] {
  if (!lost.count) return [];
  return [
    {
      sign: "cloud",
      lead: text("common.lost.changes", { count: lost.count }),
      words: text("common.lost.redo"),
      actions: [["console.signal.seen", () => lost.dismiss()]],
    },
  ];
}

/** A round goes on at any step; only the steps of choosing can close it. */
function openRoundNotice(view: ConsoleView): Notice[] {
  const choice = choiceOf(view.records);
  const isOpen = choice?.stage === "resonance" || choice?.stage === "check";
  if (!isOpen || ["group", "choose", "rules", "ended"].includes(view.step.kind)) return [];
  const back = view.meeting.steps.findLast(({ kind }) => kind === "choose" || kind === "group");
  return [
    {
      sign: "speech",
      lead: text("console.attention.open_round"),
      words: "",
      actions: back
        ? [
            [
              "console.attention.back_to_it",
              () => view.run("go_to", { step: back.id, at: view.step.id }),
            ],
          ]
        : [],
    },
  ];
}
