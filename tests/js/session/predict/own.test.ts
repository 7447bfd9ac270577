import assert from "node:assert/strict";
import { test } from "node:test";
import type { Command } from "../../../../static/src/replica/command.ts";
import { isOnTheBoard } from "../../../../static/src/replica/pending-command.ts";
import type { AnyRecord, Records } from "../../../../static/src/replica/records.ts";
import { OWN } from "../../../../static/src/session/predict/own.ts";
import { predict } from "../../../../static/src/session/predict/predict.ts";

const withCommands = (you: Records, commands: Command[]) => predict(OWN, you, commands);

const CARD = {
  card: "c1",
  kind: "situation",
  nature: "tension",
  title: "Un vendredi",
  text: "",
} as const;

test("a card that is being sent is among one's own", () => {
  const own = withCommands(new Map(), [{ name: "post_card", args: CARD }]);
  const { card: _card, ...fields } = CARD;
  assert.deepEqual(own.get("mine:c1"), {
    type: "mine",
    what: "card",
    set_aside: false,
    rephrased: false,
    wish: "none",
    step: "",
    ...fields,
  });
});

test("an edit that is being sent changes only the fields it names", () => {
  const own = withCommands(new Map(), [
    { name: "post_card", args: CARD },
    { name: "edit_card", args: { card: "c1", title: "Un lundi" } },
  ]);
  const mine = own.get("mine:c1");
  assert.equal(mine?.type === "mine" && mine.what === "card" && mine.title, "Un lundi");
  assert.equal(mine?.type === "mine" && mine.what === "card" && mine.nature, "tension");
});

test("an edit of a removed card does not bring it back", () => {
  const own = withCommands(new Map(), [
    { name: "post_card", args: CARD },
    { name: "withdraw_card", args: { card: "c1" } },
    { name: "edit_card", args: { card: "c1", title: "Un lundi" } },
  ]);
  assert.equal(own.size, 0);
});

test("grades add up item by item, abstaining included", () => {
  const own = withCommands(new Map(), [
    { name: "grade", args: { item: "theme:a", grade: 2 } },
    { name: "grade", args: { item: "theme:b", grade: null } },
    { name: "grade", args: { item: "theme:a", grade: -1 } },
  ]);
  assert.deepEqual(own.get("grades"), {
    type: "grades",
    grades: { "theme:a": -1, "theme:b": null },
    words: {},
  });
});

test("[C10] words stay with an objection or a concern, and go with any other answer", () => {
  const said = (grade: "concern" | "objection" | "no_objection" | null, words?: string) => ({
    name: "grade" as const,
    args: words === undefined ? { item: "card:a", grade } : { item: "card:a", grade, words },
  });
  const words = (...commands: ReturnType<typeof said>[]) => {
    const grades = withCommands(new Map(), commands).get("grades");
    return grades?.type === "grades" && grades.words;
  };
  assert.deepEqual(words(said("objection", "Trop tôt."), said("concern")), {
    "card:a": "Trop tôt.",
  });
  assert.deepEqual(words(said("objection", "Trop tôt."), said("objection", " ")), {});
  for (const passed of ["no_objection", null] as const)
    assert.deepEqual(words(said("objection", "Trop tôt."), said(passed)), {});
});

test("[C10] one’s own words that are withdrawn are no longer one’s own", () => {
  const seat: AnyRecord = {
    type: "seat",
    role: "participant",
    pen: false,
    offer: "none",
    facilitator: null,
    not_today: [],
    reservations: ["r1", "r2"],
  };
  const own = withCommands(new Map([["seat", seat]]), [
    { name: "withdraw_reservation", args: { reservation: "r1" } },
  ]);
  assert.deepEqual(own.get("seat"), { ...seat, reservations: ["r2"] });
});

test("withdrawing an offer also gives up the pen", () => {
  const seat: AnyRecord = {
    type: "seat",
    role: "participant",
    pen: true,
    offer: "accepted",
    facilitator: null,
    not_today: [],
    reservations: [],
  };
  const own = withCommands(new Map([["seat", seat]]), [{ name: "withdraw_offer", args: {} }]);
  assert.deepEqual(own.get("seat"), { ...seat, pen: false, offer: "none" });
});

test("a command without an own record changes no own record", () => {
  const you = new Map<string, AnyRecord>([["ballot", { type: "ballot", items: [] }]]);
  assert.deepEqual(withCommands(you, [{ name: "recall_frame", args: {} }]), you);
});

test("[P2] a contribution on the board is recognised by its id, a closing word also by its text", () => {
  const you = withCommands(new Map(), [
    { name: "post_card", args: CARD },
    { name: "post_word", args: { entry: "e1", kind: "keyword", text: "écoute" } },
  ]);
  assert.ok(isOnTheBoard(you, { name: "post_card", args: CARD }));
  assert.ok(!isOnTheBoard(you, { name: "post_card", args: { ...CARD, card: "c2" } }));
  assert.ok(!isOnTheBoard(you, { name: "edit_card", args: { card: "c1", title: "Un lundi" } }));
  const word = { entry: "e1", kind: "keyword", text: "écoute" } as const;
  assert.ok(isOnTheBoard(you, { name: "post_word", args: word }));
  assert.ok(!isOnTheBoard(you, { name: "post_word", args: { ...word, text: "silence" } }));
});
