import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { isLacking } from "../../../static/oldest.mjs";

const { css } = createRequire(import.meta.url)("@mdn/browser-compat-data");
const BUILD = "static/build";

/** Refinements: where a browser ignores one, everything is still there and can be used. */
const REFINEMENTS = new Set([
  ...["-webkit-tap-highlight-color", "-webkit-touch-callout", "text-size-adjust", "user-select"],
  ...["accent-color", "forced-color-adjust", "outline", "scrollbar-gutter", "scrollbar-width"],
  ...["hyphens", "hyphenate-limit-chars", "line-clamp", "text-wrap"],
  ...["field-sizing", "resize", "overscroll-behavior", "overscroll-behavior-x"],
  ...["content-visibility", "contain-intrinsic-size"],
  // The fade where a text goes on below its box.
  "mask-image",
  // The tilt and the size of a card that is dragged.
  ...["rotate", "scale"],
  ...["::selection", "::highlight", "::column"],
  // On walls and consoles: how tight their feet are, and the border of what is chosen.
  ...["::has", "@container", "container-type"],
  // On paper: elsewhere the dialog offers its size, its margins and its colours.
  ...["@page", "size", "print-color-adjust"],
]);

function named(code: string, pattern: RegExp, mark = ""): string[] {
  return [...new Set(Array.from(code.matchAll(pattern), ([, name]) => mark + name))];
}

type Features = Record<string, { __compat?: Parameters<typeof isLacking>[0] }>;

function lacking(names: string[], features: Features): string[] {
  return names.filter((name) => {
    const about = features[name.replace(/^[:@]+/, "")]?.__compat;
    return about !== undefined && isLacking(about) && !REFINEMENTS.has(name);
  });
}

const sheets = readdirSync(BUILD).filter((name) => /^(?!report).*\.css$/.test(name));

test("[W6] there are style sheets to look at", () => {
  assert.equal(sheets.length, 6);
});

for (const sheet of sheets) {
  test(`[W6] ${sheet.replace(/-.*/, "")}.css uses nothing that an oldest browser lacks, but refinements`, () => {
    const code = readFileSync(join(BUILD, sheet), "utf8");
    assert.deepEqual(lacking(named(code, /[{;]([a-z-]+):/g), css.properties), []);
    assert.deepEqual(lacking(named(code, /::?([a-z-]+)/g, "::"), css.selectors), []);
    assert.deepEqual(lacking(named(code, /@([a-z-]+)/g, "@"), css["at-rules"]), []);
  });
}

test("[W6] a phone uses no :has() and no container queries", () => {
  const [phone] = sheets.filter((name) => name.startsWith("phone"));
  assert.doesNotMatch(readFileSync(join(BUILD, phone as string), "utf8"), /:has\(|@container/);
});
