// Bundle each screen into one hashed script and one hashed style sheet; --watch does it again
// at each change, without packing. manifest.json says which file a name stands for, and is
// written last.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";
import { inlined, paperFonts } from "./alone.mjs";
import { withoutIndentation, withoutUnused } from "./lean.mjs";
import { notices } from "./notices.mjs";
import { TARGETS } from "./oldest.mjs";
import { pack } from "./pack.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, "build");
const WHOLE = /["'`]((?:common|home|phone|wall|console)\.[\w.-]+)["'`]/g;
const BEGUN = /`((?:common|home|phone|wall|console)\.[\w.-]*)\$\{/g;
const screens = ["home", "phone", "wall", "console", "cycle"];

const watching = process.argv.includes("--watch");

// A phone is sent its script in parts: what its first page needs, what comes later, and what both
// share. The cloud's script is run by the server, without a page.
const phone = {
  entryPoints: ["src/entry/phone.ts", "src/entry/phone-later.ts"],
  splitting: true,
  chunkNames: "phone-shared-[hash]",
};
const others = {
  entryPoints: [
    ...screens.filter((name) => name !== "phone").map((name) => `src/entry/${name}.ts`),
    ...screens.map((name) => `src/styles/${name}.css`),
    "src/entry/cloud.ts",
    "src/icons/*",
    // For reports.
    "src/styles/report.css",
    "src/styles/paper.css",
    ...paperFonts,
  ],
};
const builds = [phone, others];
const built = new Map();

const options = {
  absWorkingDir: here,
  outdir,
  entryNames: "[name]-[hash]",
  assetNames: "fonts/[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "copy", ".png": "copy", ".ttf": "copy" },
  bundle: true,
  format: "esm",
  target: TARGETS,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "info",
  // A regular expression that one of these browsers cannot read would fail on somebody's phone.
  logOverride: { "unsupported-regexp": "error" },
  // All of them read \p{L}, the only property escape that we use.
  supported: { "regexp-unicode-property-escapes": true },
};

function planned(parts) {
  const setup = ({ onEnd }) => {
    onEnd(async ({ errors, metafile }) => {
      if (errors.length > 0) return;
      built.set(parts, metafile);
      if (built.size === builds.length) await finish();
    });
  };
  const manifest = { name: "manifest", setup };
  const plugins = [withoutUnused, withoutIndentation, inlined, manifest];
  return { ...options, ...parts, plugins };
}

async function finish() {
  const bundles = [...built.values()];
  const names = logicalNames(Object.assign({}, ...bundles.map(({ outputs }) => outputs)));
  await writeWhole("texts.json", json(await namedTexts(names)));
  if (!watching) {
    const files = Object.values(names).map((name) => join(outdir, name));
    await pack(files, TARGETS);
    const modules = join(here, "..", "node_modules");
    await writeWhole("THIRD-PARTY-NOTICES.txt", await notices(bundles, modules, logicalName));
  }
  await writeWhole("manifest.json", json(names));
}

function json(content) {
  return `${JSON.stringify(content, null, 2)}\n`;
}

async function writeWhole(name, content) {
  const draft = join(outdir, `${name}.new`);
  await writeFile(draft, content);
  await rename(draft, join(outdir, name));
}

// The keys of the texts that each screen's script names, and the beginnings of keys that it builds.
// A page then carries only these texts.
async function namedTexts(names) {
  const texts = screens.map(async (screen) => {
    const parts = Object.keys(names).filter(
      (name) => /^(\w+?)(?:-\w+)?\.js$/.exec(name)?.[1] === screen,
    );
    const scripts = parts.map((name) => readFile(join(outdir, names[name]), "utf8"));
    const script = (await Promise.all(scripts)).join("\n");
    return [screen, { keys: found(script, WHOLE), beginnings: found(script, BEGUN) }];
  });
  return Object.fromEntries(await Promise.all(texts));
}

function found(script, pattern) {
  return [...new Set(Array.from(script.matchAll(pattern), ([, key]) => key))].sort();
}

// name without its hash → file in outdir
function logicalNames(outputs) {
  const names = Object.keys(outputs).map((path) => [
    logicalName(path),
    relative(outdir, join(here, path)).replaceAll("\\", "/"),
  ]);
  return Object.fromEntries(names.sort());
}

function logicalName(path) {
  return basename(path).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "");
}

// A server that runs meanwhile needs the files of the last manifest until the next one is written.
if (!watching) await rm(outdir, { recursive: true, force: true });
if (watching) {
  for (const parts of builds) await (await context(planned(parts))).watch();
} else {
  // esbuild has printed the error; a stack trace would hide it.
  await Promise.all(builds.map((parts) => build(planned(parts)))).catch(() => process.exit(1));
}
