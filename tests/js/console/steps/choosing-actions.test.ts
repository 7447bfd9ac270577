import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConsoleView } from "../../../../static/src/console/frame/view.ts";
import { choosingActions } from "../../../../static/src/console/steps/choosing-actions.ts";
import type { AnyRecord, Choice, Records, Step } from "../../../../static/src/replica/records.ts";
import { board, card, choice, meeting } from "../../support/boards.ts";

type Ran = { name: string; args: unknown };

function boardOf(count: number, now: Choice = choice()): Records {
  const records: Record<string, AnyRecord> = { choice: now };
  for (let order = 1; order <= count; order++) records[`card:c${order}`] = card(order);
  return board(records);
}

/** A console on `count` loose cards; `ran` holds what was asked of the server. */
function console(count: number, now: Choice, more: Partial<ConsoleView> = {}) {
  const ran: Ran[] = [];
  const view = {
    records: boardOf(count, now),
    meeting: meeting({ step: "choose" }),
    excluded: new Set<string>(),
    ticked: new Set<string>(),
    run: async (name: string, args: unknown) => ran.push({ name, args }) > 0,
    ...more,
  } as unknown as ConsoleView;
  return { actions: choosingActions(view), ran };
}

const firstOf = (actions: ReturnType<typeof choosingActions>) =>
  actions.filter(({ first }) => first).map(({ key }) => key);

test("six proposals are first sorted, and five are checked at once [C6]", () => {
  assert.deepEqual(firstOf(console(6, choice()).actions), ["open_resonance"]);
  assert.deepEqual(firstOf(console(5, choice()).actions), ["open_check"]);
});

test("where the method has a check alone, proposals are never sorted first [C9]", () => {
  const step = {
    id: "choose",
    kind: "choose",
    choosing: "check",
    title: "",
    phase: "",
  } as Partial<Step> as Step;
  const checked = meeting({ step: "choose", steps: [step] });
  for (const count of [2, 6]) {
    const records = new Map([...boardOf(count), ["meeting", checked as AnyRecord]]);
    const { actions } = console(count, choice(), { records });
    assert.deepEqual(firstOf(actions), ["open_check"]);
    assert.ok(actions.every(({ key }) => key !== "open_resonance"));
  }
});

test("by consent a single proposal is put to the group, with words of its own [C10]", () => {
  const step = { id: "choose", kind: "choose", choosing: "consent", title: "", phase: "" };
  const steps = [step as Partial<Step> as Step];
  const asked = meeting({ step: "choose", steps });
  const records = new Map([...boardOf(1), ["meeting", asked as AnyRecord]]);
  const { actions } = console(1, choice(), { records });
  assert.deepEqual(firstOf(actions), ["open_check"]);
  assert.deepEqual(
    actions.map(({ key }) => key),
    ["agree", "open_check"],
  );
});

test("by consent an objection is followed by asking again, what is ticked by agreeing [C10]", () => {
  const step = { id: "choose", kind: "choose", choosing: "consent", title: "", phase: "" };
  const asked = meeting({ step: "choose", steps: [step as Partial<Step> as Step] });
  const now = choice({ stage: "result", by_consent: true, items: ["card:c1"] });
  const records = new Map([...boardOf(1, now), ["meeting", asked as AnyRecord]]);
  assert.deepEqual(firstOf(console(1, now, { records }).actions), ["open_check"]);
  const ticked = new Set(["card:c1"]);
  assert.deepEqual(firstOf(console(1, now, { records, ticked }).actions), ["agree"]);
});

test("a single proposal is agreed on aloud, with no round [C6]", () => {
  const { actions, ran } = console(1, choice());
  assert.deepEqual(firstOf(actions), ["agree"]);
  actions[0]?.act();
  assert.deepEqual(ran, [{ name: "agree", args: { items: ["card:c1"] } }]);
});

test("what the facilitator leaves out is not in the round", () => {
  const { actions, ran } = console(6, choice(), { excluded: new Set(["card:c2"]) });
  actions.find(({ key }) => key === "open_check")?.act();
  const items = ["card:c1", "card:c3", "card:c4", "card:c5", "card:c6"];
  assert.deepEqual(ran, [{ name: "open_check", args: { items } }]);
});

test("an open round can only be closed", () => {
  for (const stage of ["resonance", "check"] as const) {
    const { actions } = console(6, choice({ stage, items: ["card:c1"] }));
    assert.deepEqual(
      actions.map(({ key }) => key),
      [`close_${stage}`],
    );
  }
});

test("the group agrees on one or two, never on three, and “not yet” is always there", () => {
  const result = choice({ stage: "result", items: ["card:c1", "card:c2", "card:c3"] });
  const keys = (...ticked: string[]) =>
    console(3, result, { ticked: new Set(ticked) }).actions.map(({ key }) => key);
  assert.deepEqual(keys(), ["not_yet"]);
  assert.deepEqual(keys("card:c1"), ["not_yet", "agree"]);
  assert.deepEqual(keys("card:c1", "card:c2"), ["not_yet", "agree"]);
  assert.deepEqual(keys("card:c1", "card:c2", "card:c3"), ["not_yet"]);
});

test("with an empty shortlist the group can only say not yet", () => {
  const { actions } = console(6, choice({ stage: "shortlist", shortlist: [], flags: ["empty"] }));
  assert.deepEqual(firstOf(actions), ["not_yet"]);
});
