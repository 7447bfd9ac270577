import assert from "node:assert/strict";
import { test } from "node:test";
import { consentOutcome } from "../../../static/src/selectors/choice.ts";
import { choice } from "../support/boards.ts";

test("[C8] [C10] what nobody objects to comes before what has an objection", () => {
  const outcome = (proposed: string[], ...statuses: ("no_objection" | "objection" | "too_few")[]) =>
    consentOutcome(
      choice({
        proposed,
        statuses: Object.fromEntries(statuses.map((status, i) => [`card:${i}`, status])),
      }),
    );
  assert.equal(outcome(["card:0"], "no_objection"), "free");
  assert.equal(outcome(["card:0"], "no_objection", "objection"), "mixed");
  assert.equal(outcome([], "objection", "too_few"), "objection");
  assert.equal(outcome([], "too_few"), "none");
});
