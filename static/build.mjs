// Bundle each screen into one hashed script and one hashed style sheet; --watch does it again
// at each change. manifest.json says which file a name stands for, and is written last.
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, "build");
const screens = ["door", "phone", "wall", "console"];

const options = {
  absWorkingDir: here,
  entryPoints: [
    ...screens.flatMap((name) => [`src/entry/${name}.ts`, `src/styles/${name}.css`]),
    "src/icon.svg",
  ],
  outdir,
  entryNames: "[name]-[hash]",
  assetNames: "fonts/[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "copy" },
  bundle: true,
  format: "esm",
  target: ["safari15.4", "chrome105", "firefox110"],
  minify: true,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "info",
  plugins: [
    { name: "manifest", setup: writeManifestAtEnd },
    { name: "without-webtransport", setup: leaveWebTransportOut },
  ],
};

// A transport that no screen asks for would cost each phone a kilobyte.
function leaveWebTransportOut({ onLoad }) {
  onLoad({ filter: /transports[\\/]webtransport\.js$/ }, () => ({
    contents: "export class WT {}",
  }));
}

function writeManifestAtEnd({ onEnd }) {
  onEnd(async ({ errors, metafile }) => {
    if (errors.length > 0) return;
    const draft = join(outdir, "manifest.json.new");
    await writeFile(draft, `${JSON.stringify(logicalNames(metafile.outputs), null, 2)}\n`);
    await rename(draft, join(outdir, "manifest.json"));
  });
}

function logicalNames(outputs) {
  const names = Object.keys(outputs).map((path) => {
    const file = relative(outdir, join(here, path)).replaceAll("\\", "/");
    return [basename(file).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ""), file];
  });
  return Object.fromEntries(names.sort());
}

await rm(outdir, { recursive: true, force: true });
if (process.argv.includes("--watch")) {
  await (await context(options)).watch();
} else {
  // esbuild has said what is wrong; a stack of its own would hide it.
  await build(options).catch(() => process.exit(1));
}
