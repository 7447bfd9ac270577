// Bundle each screen into one hashed script and one hashed style sheet; --watch does it again
// at each change, without packing. manifest.json says which file a name stands for, and is
// written last.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";
import { withoutIndentation, withoutUnused } from "./lean.mjs";
import { pack } from "./pack.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, "build");
const WHOLE = /["'`]((?:common|door|phone|wall|console)\.[\w.-]+)["'`]/g;
const BEGUN = /`((?:common|door|phone|wall|console)\.[\w.-]*)\$\{/g;
const screens = ["door", "phone", "wall", "console", "cycle"];
const watching = process.argv.includes("--watch");

const options = {
  absWorkingDir: here,
  entryPoints: [
    ...screens.flatMap((name) => [`src/entry/${name}.ts`, `src/styles/${name}.css`]),
    // Run by the server, without a page.
    "src/entry/cloud.ts",
    "src/icons/*",
  ],
  outdir,
  entryNames: "[name]-[hash]",
  assetNames: "fonts/[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "copy", ".png": "copy" },
  bundle: true,
  format: "esm",
  target: ["safari15.4", "chrome105", "firefox110"],
  minify: true,
  // Socket.IO's own, some of it in quotes; nothing that is sent or that a browser knows begins so.
  mangleProps: /^_[a-z]/i,
  mangleQuoted: true,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "info",
  // A pattern that one of these cannot read would fail where it is met, on somebody's phone.
  logOverride: { "unsupported-regexp": "error" },
  // All of them read \p{L}, of which we use no more.
  supported: { "regexp-unicode-property-escapes": true },
  plugins: [withoutUnused, withoutIndentation, { name: "manifest", setup: writeManifestAtEnd }],
};

function writeManifestAtEnd({ onEnd }) {
  onEnd(async ({ errors, metafile }) => {
    if (errors.length > 0) return;
    const names = logicalNames(metafile.outputs);
    await writeWhole("texts.json", await namedTexts(names));
    if (!watching) await pack(Object.values(names).map((name) => join(outdir, name)));
    await writeWhole("manifest.json", names);
  });
}

async function writeWhole(name, content) {
  const draft = join(outdir, `${name}.new`);
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`);
  await rename(draft, join(outdir, name));
}

// The texts that each screen's script names, so that its page carries no others: keys, and the
// beginnings of keys that are put together.
async function namedTexts(names) {
  const texts = screens.map(async (screen) => {
    const script = await readFile(join(outdir, names[`${screen}.js`]), "utf8");
    return [screen, { keys: found(script, WHOLE), beginnings: found(script, BEGUN) }];
  });
  return Object.fromEntries(await Promise.all(texts));
}

function found(script, pattern) {
  return [...new Set(Array.from(script.matchAll(pattern), ([, key]) => key))].sort();
}

function logicalNames(outputs) {
  const names = Object.keys(outputs).map((path) => {
    const file = relative(outdir, join(here, path)).replaceAll("\\", "/");
    return [basename(file).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ""), file];
  });
  return Object.fromEntries(names.sort());
}

await rm(outdir, { recursive: true, force: true });
if (watching) {
  await (await context(options)).watch();
} else {
  // esbuild has said what is wrong; a stack of its own would hide it.
  await build(options).catch(() => process.exit(1));
}
