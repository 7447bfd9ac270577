import assert from "node:assert/strict";
import { test } from "node:test";
import { CYCLE_KEY, MEETING_KEY, readKey } from "../../../../static/src/helpers/text/link-key.ts";

const KEY = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-abcde";

test("[E20] a key is read whatever a message has put behind or around it", () => {
  const around = [
    "%",
    "%E9",
    "%C3%A9",
    ".",
    ")",
    "&fbclid=x",
    "%20merci",
    "%E2%80%8B",
    ">",
    "’",
    "_-",
  ];
  for (const words of around) assert.equal(readKey(`#${KEY}${words}`, MEETING_KEY), KEY, words);
  for (const words of ["%20", "<", "/", "%C2%AD"])
    assert.equal(readKey(`#${words}${KEY}`, MEETING_KEY), KEY, words);
});

test("[E20] a key that was broken over two lines, or percent-encoded, is whole again", () => {
  const [start, end] = [KEY.slice(0, 20), KEY.slice(20)];
  for (const between of ["%0A", "%20", "%C2%AD", "%E2%80%8B", "\u200b"])
    assert.equal(readKey(`#${start}${between}${end}`, MEETING_KEY), KEY, between);
  assert.equal(readKey(`#${KEY.replace("_-", "%5F%2D")}`, MEETING_KEY), KEY);
});

test("[E20] a key that was cut short is known from none", () => {
  assert.equal(readKey("", MEETING_KEY), null);
  assert.equal(readKey("#", MEETING_KEY), null);
  for (const cut of [KEY.slice(0, -1), "fbclid=x", "%", "%E9"])
    assert.equal(readKey(`#${cut}`, MEETING_KEY), "", cut);
  assert.equal(readKey(`#${KEY}`, CYCLE_KEY), "");
});
