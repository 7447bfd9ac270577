// Write the keys of the screens' texts as a type, from the French catalogue. The tests of tests/locale
// hold the other languages to the same keys. `npm run check` and `make build` do it.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const catalogue = join(here, "../board/locale/fr");
const target = join(here, "src/helpers/text/text-keys.d.ts");
const KEY = /^msgid "(.+)"$/gm;

// No screen has the server's texts.
const names = (await readdir(catalogue)).filter(
  (name) => name.endsWith(".po") && name !== "server.po",
);
const sources = await Promise.all(names.map((name) => readFile(join(catalogue, name), "utf8")));
const keys = sources.flatMap((source) => Array.from(source.matchAll(KEY), ([, key]) => key));
const union = keys.sort().map((key) => `  | "${key}"`);
await writeFile(target, `export type TextKey =\n${union.join("\n")};\n`);
