import assert from "node:assert/strict";
import { test } from "node:test";
import type { Choice } from "../../../static/src/replica/records.ts";
import { linksInWords } from "../../../static/src/selectors/links.ts";
import { candidates, leftForLater } from "../../../static/src/selectors/proposals.ts";
import { board, card, choice, note, topic } from "../support/boards.ts";

const proposals = board({
  "theme:t1": { type: "theme", title: "Un", order: 1 },
  "theme:empty": { type: "theme", title: "Vide", order: 2 },
  "card:a": card(1, { theme: "t1" }),
  "card:b": card(2),
  "card:f": card(3, { facilitator: true }),
});

test("what may be chosen: themes with cards, and cards in no theme", () => {
  assert.deepEqual(candidates(proposals), ["theme:t1", "card:b"]);
});

test("proposals that are not looked at are left for later at every stage", () => {
  const round = { round: 1, answers: 3, items: ["theme:t1", "card:b"] };
  const at = (more: Partial<Choice>) =>
    leftForLater(proposals, choice({ ...round, stage: "check", ...more }));
  assert.deepEqual(at({ stage: "shortlist", shortlist: ["theme:t1"] }), ["card:b"]);
  assert.deepEqual(at({ stage: "agreed", agreed: ["card:b"] }), ["theme:t1"]);
  assert.deepEqual(at({ stage: "result", items: ["theme:t1"] }), ["card:b"]);
});

test("a link is shown by the words of its ends, and hidden once an end is removed", () => {
  const link = { type: "link", from: "card:a", to: "note:n", label: "value" } as const;
  const linked = board({
    "card:a": card(1, { title: "Carte" }),
    "note:n": note("Ce qui l’éclaire"),
    "link:l": link,
    "link:m": { ...link, to: "note:gone" },
  });
  const ends = linksInWords(linked).map(({ from, to, label }) => [from.words, label, to.words]);
  assert.deepEqual(ends, [["Carte", "value", "Ce qui l’éclaire"]]);
});

test("[M2] a topic shows the links that touch it, and those of no topic", () => {
  const link = (from: string, to: string) => ({ type: "link", from, to, label: null }) as const;
  const linked = board({
    "card:a": card(1),
    "card:b": card(2),
    "card:c": card(3),
    "card:d": card(4),
    "topic:one": topic("T", 1, ["card:a"]),
    "topic:two": topic("T", 1, ["card:b"]),
    "link:across": link("card:a", "card:b"),
    "link:loose": link("card:c", "card:d"),
    "link:other": link("card:b", "card:c"),
  });
  const shown = (id: string) => linksInWords(linked, id).map((each) => each.id);
  assert.deepEqual(shown("topic:one"), ["link:across", "link:loose"]);
  assert.deepEqual(shown("topic:two"), ["link:across", "link:loose", "link:other"]);
});
