// Make what was built as small as it can be sent: each script and style sheet again, by minifiers
// that look further than the bundler's, and beside each text what a browser may take instead of it.
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import zopfli from "@gfx/zopfli";
import { transform } from "lightningcss";
import { minify } from "terser";

// The oldest browsers that the bundler writes for know this much.
const HOW = { module: true, ecma: 2020, compress: { passes: 3 } };

// `files` are the paths of what was built; phone.js becomes smaller, and gets a phone.js.gz and a
// phone.js.br for browsers that take the one or the other (board/web/http/assets.py). `oldest` are
// the oldest browsers, as the bundler names them.
export async function pack(files, oldest) {
  const targets = Object.assign({}, ...oldest.map(target));
  const texts = files.filter((file) => /\.(?:js|css|svg)$/.test(file));
  await Promise.all(texts.map((file) => packed(file, targets)));
}

// "safari15.4" as Lightning CSS writes it: a byte for each number of a version.
function target(browser) {
  const [, name, major, minor = "0"] = /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(browser);
  return { [name]: (Number(major) << 16) | (Number(minor) << 8) };
}

async function packed(file, targets) {
  if (file.endsWith(".js")) await minified(file);
  if (file.endsWith(".css")) await lowered(file, targets);
  const content = await readFile(file);
  await writeFile(`${file}.gz`, await zopfli.gzipAsync(content, {}));
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
}

async function minified(file) {
  await writeFile(file, (await minify(await readFile(file, "utf8"), HOW)).code);
}

// Also writes light-dark() so that browsers without it understand.
async function lowered(filename, targets) {
  const code = await readFile(filename);
  await writeFile(filename, transform({ filename, code, targets, minify: true }).code);
}
