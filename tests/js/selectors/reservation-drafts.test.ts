import assert from "node:assert/strict";
import { test } from "node:test";
import { isTooLate, reservationDraft } from "../../../static/src/selectors/reservation-drafts.ts";
import { choice } from "../support/boards.ts";

const OPEN = choice({ round: 2, stage: "check", items: ["card:a", "card:b"] });

test("[N1] [C10] each item of each round has a draft of its own", () => {
  const again = choice({ ...OPEN, round: 3 });
  const names = [OPEN, again].flatMap((round) =>
    round.items.map((item) => reservationDraft(round, item)),
  );
  assert.equal(new Set(names).size, 4);
});

test("[N1] [C10] a draft came too late once its round is closed, and only then", () => {
  const name = reservationDraft(OPEN, "card:a");
  assert.ok(!isTooLate(name, OPEN));
  assert.ok(isTooLate(name, choice({ ...OPEN, stage: "result" })));
  assert.ok(isTooLate(name, choice({ ...OPEN, round: 3 })));
  assert.ok(isTooLate(name, choice({ ...OPEN, items: ["card:b"] })));
  assert.ok(isTooLate(name, undefined));
  assert.ok(!isTooLate("card", undefined));
});
