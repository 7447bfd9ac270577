import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { JOIN_PAGE, KEEPING_PAGE, RULES_LIST } from "../../replica/vocabulary.ts";
import { choiceOf } from "../../selectors/choice.ts";
import { isOpening } from "../../selectors/meeting.ts";
import { clockNotice } from "./clock-notice.ts";
import { dismiss, type Notice, noticeLine } from "./notice.ts";
import { participantNotices } from "./participant-notices.ts";
import type { ConsoleView } from "./view.ts";

/** The notices above the page of the step: one is open, the others are folded; last, what is projected. */
export function notices(view: ConsoleView): TemplateResult {
  const all = [
    ...lostNotice(view),
    ...clockNotice(view),
    ...openRoundNotice(view),
    ...unsavedRulesNotice(view),
    ...participantNotices(view),
    ...lockOffer(view),
  ];
  const [first, ...more] = all.map((notice) => noticeLine(view, notice));
  return html`<div class="console-notices">
    ${first} ${more.length ? folded(more) : ""}
    ${projectedNotice(view).map((notice) => noticeLine(view, notice))}
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
        ? [["console.attention.back_to_it", () => view.run("go_to", { step: back.id })]]
        : [],
    },
  ];
}

/** Rules that were typed and not saved: they stay on this screen alone. */
function unsavedRulesNotice(view: ConsoleView): Notice[] {
  const back = view.meeting.steps.find(({ kind }) => kind === "rules");
  const isElsewhere = view.step.kind !== "rules" && view.step.kind !== "ended";
  if (!back || !isElsewhere || !view.session.drafts.get("rules")) return [];
  return [
    {
      sign: "draft",
      lead: text("console.rules.unsaved"),
      words: "",
      actions: [["console.attention.back_to_it", () => view.run("go_to", { step: back.id })]],
    },
  ];
}

/** Offers to lock the entrance once the introduction is over, until this is answered. */
function lockOffer(view: ConsoleView): Notice[] {
  const { meeting, session } = view;
  const isUnderWay = !isOpening(meeting) && view.step.kind !== "ended";
  if (!isUnderWay || meeting.locked || session.drafts.get("lock-later")) return [];
  return [
    {
      sign: "clock",
      lead: text("console.room.lock_offer"),
      words: "",
      actions: [
        ["console.attention.later", () => dismiss(view, "lock-later", true)],
        ["console.attention.lock", () => view.run("lock_entrance", { locked: true })],
      ],
    },
  ];
}

/** What is projected on the wall; the exploration shows its own topics. */
function projectedNotice(view: ConsoleView): Notice[] {
  if (view.step.kind === "ended") return [];
  const { projected, projected_text: projectedText } = view.meeting;
  const isItem = projected && !projected.startsWith("topic:");
  const words = projectedText || (isItem && titleOf(view, projected));
  if (!words) return [];
  const close = () => view.run("project", { item: null });
  return [
    {
      sign: "plain",
      lead: text("console.large.now"),
      words: typeset(words, view.language),
      actions: [["console.prompts.remove", close]],
    },
  ];
}

function titleOf({ records }: ConsoleView, id: string): string {
  if (id === RULES_LIST) return text("console.rules.title");
  if (id === JOIN_PAGE) return text("wall.join.title");
  if (id === KEEPING_PAGE) return text("common.kept.next_ask");
  const record = records.get(id);
  if (!record) return "";
  if ("title" in record) return record.title;
  return "text" in record ? record.text : "";
}
