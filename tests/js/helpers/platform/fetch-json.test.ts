import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fetchJson } from "../../../../static/src/helpers/platform/fetch-json.ts";

const JSON_TYPE = { "content-type": "application/json" };
const own = { fetch: globalThis.fetch, addEventListener: globalThis.addEventListener };

after(() => Object.assign(globalThis, own));

/** The network gives these answers, one after the other, and says after each that it is back. */
function answers(...bodies: (string | undefined)[]): () => number {
  let asked = 0;
  globalThis.addEventListener = ((_: string, online: () => void) => online()) as never;
  globalThis.fetch = async () => {
    const body = bodies[asked++];
    if (body === undefined) throw new TypeError("network");
    return new Response(body, { headers: JSON_TYPE });
  };
  return () => asked;
}

test("[N14] [W9] an answer that is no JSON, though it says so, is asked for again", async () => {
  const asked = answers(undefined, "<html>", '{"half": ', "null", "[]", '"text"', '{"rest": {}}');
  assert.deepEqual(await fetchJson("/method/fr/1/rpp.json"), { rest: {} });
  assert.equal(asked(), 7);
});

test("[N14] [W9] so is an object that is something else", async () => {
  const asked = answers('{"login": "needed"}', '{"rest": {}}');
  assert.deepEqual(await fetchJson("/m.json", (answer) => "rest" in answer), { rest: {} });
  assert.equal(asked(), 2);
});
