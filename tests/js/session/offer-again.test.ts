import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  AnyRecord,
  OwnCard,
  OwnEntry,
  OwnNote,
  OwnSeat,
} from "../../../static/src/replica/records.ts";
import { offersAgain } from "../../../static/src/session/offer-again.ts";
import { choice } from "../support/boards.ts";
import { meeting } from "../support/records.ts";

type Told = Record<string, AnyRecord>;

const SEAT: OwnSeat = {
  type: "seat",
  role: "participant",
  pen: false,
  offer: "none",
  facilitator: null,
  not_today: [],
  reservations: [],
};
const CARD: OwnCard = {
  type: "mine",
  what: "card",
  kind: "theme",
  nature: null,
  title: "Le temps",
  text: "",
  set_aside: false,
  rephrased: false,
  wish: "none",
  step: "",
};
const NOTE: OwnNote = {
  type: "mine",
  what: "note",
  topic: "theme:a",
  column: "insight",
  text: "Une idée",
  set_aside: false,
  rephrased: false,
  wish: "none",
  other_view: false,
};
const WORD: OwnEntry = {
  type: "entry",
  entry: "mot-1",
  kind: "keyword",
  text: "calme",
  set_aside: false,
  rephrased: false,
};

const held = (own: Told, records: Told = {}) => ({
  own: new Map(Object.entries(own)),
  records: new Map(Object.entries(records)),
});
const offered = (before: ReturnType<typeof held>, now: ReturnType<typeof held>) =>
  offersAgain(before, now).map(({ name, args }) => [name, args]);

test("[P16] what this seat had on the board and is missing there is given again under its id", () => {
  const fields = { kind: "theme", nature: null, title: "Le temps", text: "" };
  assert.deepEqual(offered(held({ "mine:c": CARD, "mine:n": NOTE, entry: WORD }), held({})), [
    ["post_card", { card: "c", ...fields }],
    [
      "add_note",
      { note: "n", topic: "theme:a", column: "insight", text: "Une idée", other_view: false },
    ],
    ["post_word", { entry: "mot-1", kind: "keyword", text: "calme" }],
  ]);
});

test("[P16] what is there as it was is not sent", () => {
  const all = { "mine:c": CARD, "mine:n": NOTE, entry: WORD, seat: SEAT };
  assert.deepEqual(offered(held(all), held(structuredClone(all))), []);
});

test("[P16] what came back in earlier words is reworded again", () => {
  const earlier = held({
    "mine:c": { ...CARD, title: "Le tems" },
    "mine:n": { ...NOTE, text: "" },
  });
  assert.deepEqual(offered(held({ "mine:c": CARD, "mine:n": NOTE }), earlier), [
    ["edit_card", { card: "c", kind: "theme", nature: null, title: "Le temps", text: "" }],
    ["edit_note", { note: "n", column: "insight", text: "Une idée", other_view: false }],
  ]);
});

test("[P16] what was withdrawn and came back is withdrawn again", () => {
  assert.deepEqual(offered(held({}), held({ "mine:c": CARD, "mine:n": NOTE, entry: WORD })), [
    ["withdraw_card", { card: "c" }],
    ["withdraw_note", { note: "n" }],
    ["withdraw_word", { entry: "mot-1" }],
  ]);
});

test("[P16] what the facilitator had set aside is not given again", () => {
  const aside = { "mine:c": { ...CARD, set_aside: true }, entry: { ...WORD, set_aside: true } };
  assert.deepEqual(offered(held(aside), held({})), []);
  assert.deepEqual(offered(held(aside), held({ "mine:c": CARD, entry: WORD })), []);
});

test("[P16] a wish that nobody has heard is made again, and one taken back is taken back", () => {
  const wished = { "mine:c": { ...CARD, wish: "waiting" as const } };
  const plain = { "mine:c": CARD };
  assert.deepEqual(offered(held(wished), held(plain)), [["wish_elsewhere", { item: "card:c" }]]);
  assert.deepEqual(offered(held(plain), held(wished)), [["withdraw_wish", { item: "card:c" }]]);
});

test("[P16] [C3] an answer is given again to its own round, and to no other", () => {
  const round = (number: number, stage: "resonance" | "check" | "result") => ({
    choice: choice({ round: number, stage, items: ["card:a", "card:b"] }),
  });
  const ballot = { ballot: { type: "ballot" as const, items: ["card:a"] } };
  const grades = {
    grades: { type: "grades" as const, grades: { "card:a": 2, "card:b": 0 } as const, words: {} },
  };
  const one = { grades: { type: "grades" as const, grades: { "card:b": 0 } as const, words: {} } };
  assert.deepEqual(offered(held(ballot, round(1, "resonance")), held({}, round(1, "resonance"))), [
    ["resonate", { items: ["card:a"] }],
  ]);
  assert.deepEqual(offered(held(grades, round(2, "check")), held(one, round(2, "check"))), [
    ["grade", { item: "card:a", grade: 2 }],
  ]);
  for (const other of [round(2, "resonance"), round(1, "check"), {}]) {
    assert.deepEqual(offered(held(ballot, round(1, "resonance")), held({}, other)), []);
  }
  assert.deepEqual(offered(held({}, round(1, "result")), held(ballot, round(1, "resonance"))), []);
});

test("[P16] [C10] words of an objection are given again with it, also where only they were lost", () => {
  const round = { choice: choice({ round: 2, stage: "check", items: ["card:a"] }) };
  const answer = (words: Record<string, string>) => ({
    grades: { type: "grades" as const, grades: { "card:a": "objection" } as const, words },
  });
  const had = answer({ "card:a": "Trop tôt." });
  const again = [["grade", { item: "card:a", grade: "objection", words: "Trop tôt." }]];
  assert.deepEqual(offered(held(had, round), held({}, round)), again);
  assert.deepEqual(offered(held(had, round), held(answer({}), round)), again);
  assert.deepEqual(offered(held(had, round), held(had, round)), []);
});

test("[P16] [C10] words that were cleared from an objection are cleared again", () => {
  const round = { choice: choice({ round: 2, stage: "check", items: ["card:a"] }) };
  const answer = (words: Record<string, string>) => ({
    grades: { type: "grades" as const, grades: { "card:a": "objection" } as const, words },
  });
  assert.deepEqual(offered(held(answer({}), round), held(answer({ "card:a": "Trop." }), round)), [
    ["grade", { item: "card:a", grade: "objection", words: "" }],
  ]);
});

test("[P16] [C10] words taken back after the round are taken back again, in that round alone", () => {
  const result = (round: number) => ({ choice: choice({ round, stage: "result" }) });
  const seat = (...reservations: string[]) => ({ seat: { ...SEAT, reservations } });
  const now = held(seat("r1", "r2"), result(2));
  assert.deepEqual(offered(held(seat("r1"), result(2)), now), [
    ["withdraw_reservation", { reservation: "r2" }],
  ]);
  assert.deepEqual(offered(held(seat("r1"), result(1)), now), []);
  const open = { choice: choice({ round: 2, stage: "check" }) };
  assert.deepEqual(offered(held(seat(), open), now), []);
  assert.deepEqual(offered(now, held(seat("r1"), result(2))), []);
});

test("[P16] what a person asked for in private is asked for again, or no longer", () => {
  const had = { ...SEAT, not_today: ["card:a"], offer: "waiting" as const };
  assert.deepEqual(offered(held({ seat: had }), held({ seat: SEAT })), [
    ["not_today", { item: "card:a", said: true }],
    ["volunteer", {}],
  ]);
  assert.deepEqual(offered(held({ seat: SEAT }), held({ seat: had })), [
    ["not_today", { item: "card:a", said: false }],
    ["withdraw_offer", {}],
  ]);
});

test("[P16] whoever has the pen gives back the synthesis, and nobody else", () => {
  const vocabulary = { columns: [], labels: [], closing: [], lines: [], cards: [] };
  const fields = ["key_points", "constructor"];
  const synthesis = (key_points: string, others: Record<string, string> = {}) => ({
    meeting: meeting("synthesis", { vocabulary: { ...vocabulary, synthesis: fields } }),
    synthesis: {
      type: "synthesis" as const,
      key_points,
      connections: "",
      open: "",
      others,
      volunteers: 1,
      pen: "volunteer" as const,
    },
  });
  const pen = { seat: { ...SEAT, pen: true, offer: "accepted" as const } };
  const before = synthesis("Prendre le temps", { constructor: "Le récit" });
  const now = synthesis("");
  assert.deepEqual(offered(held(pen, before), held(pen, now)), [
    ["write_synthesis", { field: "key_points", text: "Prendre le temps" }],
    ["write_synthesis", { field: "constructor", text: "Le récit" }],
  ]);
  assert.deepEqual(offered(held({ seat: SEAT }, before), held({ seat: SEAT }, now)), []);
});
