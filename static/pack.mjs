// Make what was built as small as it can be sent: each script again, by a minifier that looks
// further than the bundler's, and beside each text what a browser may take instead of it.
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import zopfli from "@gfx/zopfli";
import { minify } from "terser";

// The oldest browsers that the bundler writes for know this much.
const HOW = { module: true, ecma: 2020, compress: { passes: 3 } };

// `files` are the paths of what was built; phone.js becomes smaller, and gets a phone.js.gz and a
// phone.js.br for browsers that take the one or the other (board/web/http/assets.py).
export async function pack(files) {
  await Promise.all(files.filter((file) => /\.(?:js|css|svg)$/.test(file)).map(packed));
}

async function packed(file) {
  if (file.endsWith(".js")) await minified(file);
  const content = await readFile(file);
  await writeFile(`${file}.gz`, await zopfli.gzipAsync(content, {}));
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
}

async function minified(file) {
  await writeFile(file, (await minify(await readFile(file, "utf8"), HOW)).code);
}
