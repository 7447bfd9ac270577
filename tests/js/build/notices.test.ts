import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { notices, packagesOf } from "../../../static/notices.mjs";

type BundleInput = { imports: { path: string }[] };
const file: BundleInput = { imports: [] };
const as = (path: string) => path;

function bundle(output: string, inputs: Record<string, BundleInput>, parts = Object.keys(inputs)) {
  return {
    inputs,
    outputs: { [output]: { inputs: Object.fromEntries(parts.map((p) => [p, {}])) } },
  };
}

test("a package is named with each built file that holds some of it, and our own files are not", () => {
  const phone = bundle("phone.js", {
    "src/entry/phone.ts": file,
    "../node_modules/lit-html/lit-html.js": file,
    "..\\node_modules\\@socket.io\\component-emitter\\lib\\esm\\index.js": file,
  });
  const wall = bundle("wall.js", { "../node_modules/lit-html/directives/repeat.js": file });
  assert.deepEqual(
    packagesOf([phone, wall], as),
    new Map([
      ["lit-html", new Set(["phone.js", "wall.js"])],
      ["@socket.io/component-emitter", new Set(["phone.js"])],
    ]),
  );
});

test("a package inside another's folder is named, not the one around it", () => {
  const inner = bundle("a.js", { "../node_modules/outer/node_modules/inner/index.js": file });
  assert.deepEqual([...packagesOf([inner], as).keys()], ["inner"]);
});

test("a font that is put inside a style sheet is named with that sheet", () => {
  const font = "inlined:/board/node_modules/@fonts/serif/files/serif.woff2";
  const sheet = { imports: [{ path: font }, { path: "data:font/woff2;base64,AA" }] };
  const report = bundle("report.css", { "report.css": sheet, [font]: file }, ["report.css"]);
  assert.deepEqual([...packagesOf([report], as)], [["@fonts/serif", new Set(["report.css"])]]);
});

test("a notice holds every licence of its package, and a package without one stops the build", async (t) => {
  const modules = await mkdtemp(join(tmpdir(), "modules-"));
  t.after(() => rm(modules, { recursive: true }));
  await mkdir(join(modules, "serif"));
  await writeFile(join(modules, "serif/package.json"), '{"version": "1.2.3", "license": "MIT"}');
  const made = () => notices([bundle("a.js", { "../node_modules/serif/a.js": file })], modules, as);
  await assert.rejects(made, /serif: no file with its licence/);
  await writeFile(join(modules, "serif/LICENSE"), "Do as you like.\n");
  await writeFile(join(modules, "serif/LICENSE_FONT"), "Do not sell it alone.\n");
  assert.match(
    await made(),
    /serif 1\.2\.3 \(MIT\)\nin a\.js\n-+\n\nDo as you like\.\n\nDo not sell/,
  );
});
