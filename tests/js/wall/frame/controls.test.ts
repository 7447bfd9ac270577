import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnyRecord, Choice, Meeting, Step } from "../../../../static/src/replica/records.ts";
import type { StepKind } from "../../../../static/src/replica/vocabulary.ts";
import { stepControls } from "../../../../static/src/wall/frame/step-controls.ts";
import type { WallView } from "../../../../static/src/wall/frame/view.ts";
import { board, card, choice, meeting } from "../../support/boards.ts";

type Given = [name: string, args?: Record<string, unknown>];

function wall(
  kind: StepKind,
  cards: number,
  more: Partial<Choice> = {},
  marked: string[] = [],
  held?: Meeting,
) {
  const given: Given[] = [];
  const ids = Array.from({ length: cards }, (_, i): [string, AnyRecord] => [`card:c${i}`, card(i)]);
  const view = {
    records: board({
      choice: choice({ round: 1, ...more }),
      ...Object.fromEntries([...ids, ...(held ? [["meeting", held]] : [])]),
    }),
    meeting: meeting({ cards_shown: false }),
    step: { id: "any", kind, title: "", minutes: 0, phase: "", skipped: false },
    marked: new Set(marked),
    send: (...command: Given) => given.push(command),
  } as unknown as WallView;
  return { controls: stepControls(view), given };
}

const keys = (at: ReturnType<typeof wall>) => at.controls.map(({ key }) => key);
const press = (at: ReturnType<typeof wall>, key: string) => {
  at.controls.find((control) => control.key === key)?.act();
  return at.given;
};

test("[C6] one proposal is agreed on aloud, five are checked at once, six are sorted first", () => {
  assert.deepEqual(keys(wall("choose", 1)), ["agree_one"]);
  assert.deepEqual(keys(wall("choose", 5)), ["open_resonance", "open_check"]);
  assert.deepEqual(keys(wall("choose", 6)), ["open_resonance"]);
});

test("[C9] where the method has a check alone, the wall sorts no proposals first", () => {
  const step = {
    id: "any",
    kind: "choose",
    choosing: "check",
    title: "",
    phase: "",
  } as Partial<Step> as Step;
  const checked = meeting({ step: "any", steps: [step] });
  for (const count of [2, 6])
    assert.deepEqual(keys(wall("choose", count, {}, [], checked)), ["open_check"]);
});

test("[C10] by consent the wall puts a single proposal to the group too", () => {
  const step = { id: "any", kind: "choose", choosing: "consent", title: "", phase: "" };
  const asked = meeting({ step: "any", steps: [step as Partial<Step> as Step] });
  for (const count of [1, 2, 6])
    assert.deepEqual(keys(wall("choose", count, {}, [], asked)), ["open_check"]);
  assert.deepEqual(keys(wall("choose", 0, {}, [], asked)), []);
});

test("nothing can be chosen if nothing was posted", () => {
  assert.deepEqual(keys(wall("choose", 0)), []);
});

test("an open round can only be closed", () => {
  assert.deepEqual(keys(wall("choose", 3, { stage: "resonance" })), ["close_resonance"]);
  assert.deepEqual(keys(wall("choose", 3, { stage: "check" })), ["close_check"]);
});

test("the check is opened on the shortlist alone", () => {
  const at = wall("choose", 6, { stage: "shortlist", shortlist: ["card:c1", "card:c4"] });
  assert.deepEqual(press(at, "open_check"), [["open_check", { items: ["card:c1", "card:c4"] }]]);
});

test("[C5] the wall agrees on one or two marked items, or says not yet", () => {
  const at = (marked: string[]) => wall("choose", 6, { stage: "result" }, marked);
  assert.deepEqual(keys(at([])), ["not_yet"]);
  assert.deepEqual(keys(at(["card:c1"])), ["not_yet", "agree_one"]);
  assert.deepEqual(press(at(["card:c1", "card:c2"]), "agree_two"), [
    ["agree", { items: ["card:c1", "card:c2"] }],
  ]);
});

test("cards are shown by the step in which they are written", () => {
  assert.deepEqual(press(wall("collect", 2), "show_cards"), [
    ["reveal", { what: "cards", shown: true }],
  ]);
});
