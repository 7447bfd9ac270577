import assert from "node:assert/strict";
import { test } from "node:test";
import type { EarlierClosing, Records } from "../../../static/src/replica/records.ts";
import { earlierClosings, textsOf } from "../../../static/src/selectors/earlier-closings.ts";

function closing(number: number): EarlierClosing {
  const one = (kind: string) => [{ text: `${kind} ${number}`, kind }];
  const closed = {
    synthesis: one("open"),
    words: one("keyword"),
    lines: one("reflection"),
    until: 1,
  };
  return { type: "earlier", number, date: null, closed };
}

test("[K12] what the group kept stands in the order of the meetings, not of the ids", () => {
  const records: Records = new Map(
    [10, 2, 1].map((number) => [`earlier:${number}`, closing(number)] as const),
  );
  assert.deepEqual(
    earlierClosings(records).map(({ number }) => number),
    [1, 2, 10],
  );
  assert.deepEqual(
    textsOf(closing(3)).map(({ text }) => text),
    ["open 3", "keyword 3", "reflection 3"],
  );
});
