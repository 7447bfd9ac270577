// Removes from the bundles what no screen needs.
import { readFile } from "node:fs/promises";

// Parts of Socket.IO that no screen uses: binary data, WebTransport, other origins, and its own
// backoff, for which static/src/helpers/platform/backoff.ts stands in.
const UNUSED = {
  webtransport: "export class WT {}",
  binary:
    "export const deconstructPacket = (packet) => ({ packet }), reconstructPacket = () => {};",
  "is-binary": "export const isBinary = () => false, hasBinary = isBinary;",
  "base64-arraybuffer": "export const decode = () => {};",
  "has-cors": "export const hasCORS = true;",
  backo2: "export class Backoff { reset() {} }",
};

export const withoutUnused = {
  name: "without-unused",
  setup({ onLoad }) {
    const names = Object.keys(UNUSED).join("|");
    onLoad(
      { filter: new RegExp(`io-(?:client|parser)[\\\\/].*[\\\\/](?:${names})\\.js$`) },
      (file) => ({
        contents: UNUSED[/([\w-]+)\.js$/.exec(file.path)[1]],
      }),
    );
  },
};

// The indentation inside templates would be sent as text.
export const withoutIndentation = {
  name: "without-indentation",
  setup({ onLoad }) {
    onLoad({ filter: /static[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replace(/\n\s+/g, "\n"),
    }));
  },
};
