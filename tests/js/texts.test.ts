import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const SOURCES = new URL("../../static/src/", import.meta.url);
const LOCALES = new URL("../../board/locale/", import.meta.url);

const WHOLE = /"((?:common|door|phone|wall|console)\.[\w.-]+\w)"/g;
const BEGUN = /`((?:common|door|phone|wall|console)\.[\w.]*)\$\{/g;

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" });
const source = files
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(new URL(name, SOURCES), "utf8"))
  .join("\n");

function keys(language: string): Set<string> {
  const folder = new URL(`${language}/`, LOCALES);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  return new Set([...texts.join("\n").matchAll(/^msgid "(.+)"$/gm)].map(([, key]) => key ?? ""));
}

const named = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, key]) => key ?? "");

for (const language of ["fr", "en"]) {
  const known = keys(language);

  test(`every text a screen names has its words in ${language}`, () => {
    assert.deepEqual(
      named(WHOLE).filter((key) => !known.has(key)),
      [],
    );
  });

  test(`every text a screen puts together has some words in ${language}`, () => {
    assert.deepEqual(
      named(BEGUN).filter((begin) => ![...known].some((key) => key.startsWith(begin))),
      [],
    );
  });
}
