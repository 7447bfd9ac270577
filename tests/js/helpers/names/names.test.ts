import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { findings, findNames } from "../../../../static/src/helpers/names/names.ts";

const HELPERS = new URL("../../../../static/src/helpers/names/", import.meta.url).pathname;

function rows(name: string): [string, string][] {
  const file = new URL(`../../../vectors/${name}`, import.meta.url);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  return lines.map((line) => {
    const [text = "", expected = ""] = line.split("\t");
    return [text, expected];
  });
}

test("[N13] words that name a person are found, and no others", () => {
  const all = [...rows("names.tsv"), ...rows("names-more.tsv")];
  const wrong = all
    .map(([text, expected]) => ({ text, expected, found: findNames(text, "fr").join(", ") }))
    .filter(({ expected, found }) => found !== expected);
  assert.deepEqual(wrong, []);
  assert.ok(all.length >= 150);
});

test("no text of the worked meeting is taken for a name", () => {
  const file = new URL("../../../vectors/meeting.json", import.meta.url);
  const meeting = JSON.parse(readFileSync(file, "utf8"));
  const texts: string[] = [
    ...meeting.cards.map((card: { title: string; text: string }) => `${card.title}\n${card.text}`),
    ...meeting.themes.map((theme: { title: string }) => theme.title),
    ...meeting.notes.map((note: { text: string }) => note.text),
    ...Object.values<string>(meeting.synthesis),
    ...meeting.words.map(([, text]: [string, string]) => text),
  ];
  assert.deepEqual(
    texts.flatMap((text) => findNames(text, "fr")),
    [],
  );
});

test("a finding says why and where, in the order it is written", () => {
  const text = "Hier Kevin, né le 03/04/1985, a vu Mme Durand.";
  const found = findings(text);
  assert.deepEqual(
    found.map(({ reason }) => reason),
    ["name", "date", "title"],
  );
  for (const { text: written, start, end } of found) assert.equal(text.slice(start, end), written);
});

test("each name is found once", () => {
  assert.deepEqual(findNames("Puis Kevin, encore Kevin, toujours Kevin.", "fr"), ["Kevin"]);
});

test("the reminder is small, and a Safari without look-behind can read it", async () => {
  const { outputFiles } = await build({
    entryPoints: [`${HELPERS}names.ts`],
    bundle: true,
    format: "esm",
    minify: true,
    charset: "utf8",
    write: false,
  });
  const code = outputFiles[0]?.text ?? "";
  assert.ok(gzipSync(code, { level: 9 }).length < 8192);
  assert.doesNotMatch(code, /\(\?<[=!]/);
});
