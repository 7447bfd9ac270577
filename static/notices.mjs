// Writes THIRD-PARTY-NOTICES.txt: the licences of the packages in the bundles. The list of packages
// comes from the bundler, so that none can be forgotten.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const PACKAGE = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE = /^(?:licen[cs]e|copying|notice|ofl)\b|^LICENSE_/i;
const RULE = "-".repeat(80);

// `bundles` are esbuild's metafiles, `modules` is the folder node_modules, and `named` shortens the
// path of a built file. Throws if a package that is sent has no file with its licence.
export async function notices(bundles, modules, named) {
  const packages = [...packagesOf(bundles, named)].sort(([one], [other]) => (one < other ? -1 : 1));
  const parts = await Promise.all(packages.map(([name, files]) => notice(modules, name, files)));
  return `What others wrote that is sent to browsers or set into documents, with its licences.\n\n${parts.join("\n")}`;
}

// package → the built files that hold some of it
export function packagesOf(bundles, named) {
  const packages = new Map();
  for (const [file, source] of sources(bundles)) {
    const name = PACKAGE.exec(source)?.[1].replace("\\", "/");
    if (name) packages.set(name, (packages.get(name) ?? new Set()).add(named(file)));
  }
  return packages;
}

// esbuild lists an inlined font (alone.mjs) as an import of its style sheet, not as an input.
function sources(bundles) {
  return bundles.flatMap(({ inputs, outputs }) =>
    Object.entries(outputs).flatMap(([file, output]) =>
      Object.keys(output.inputs)
        .flatMap((part) => [
          part,
          ...inputs[part].imports.map(({ path }) => path).filter(isInlined),
        ])
        .map((source) => [file, source]),
    ),
  );
}

function isInlined(path) {
  return path.startsWith("inlined:");
}

async function notice(modules, name, files) {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const licences = (await readdir(folder)).filter((file) => LICENCE.test(file)).sort();
  if (licences.length === 0) throw new Error(`${name}: no file with its licence in ${folder}`);
  const texts = await Promise.all(licences.map((file) => readFile(join(folder, file), "utf8")));
  const heading = `${RULE}\n${name} ${version} (${license})\nin ${[...files].sort().join(", ")}\n${RULE}`;
  return `${heading}\n\n${texts.map((text) => text.trim()).join("\n\n")}\n`;
}
