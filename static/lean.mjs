// What no screen needs to be sent.
import { readFile } from "node:fs/promises";

// Parts of Socket.IO that no screen comes to: we carry no bytes, only JSON; ask for no
// WebTransport, nor for another origin; and wait between tries in a way of our own
// (static/src/helpers/platform/backoff.ts).
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

// The indentation of a template is for those who write it.
export const withoutIndentation = {
  name: "without-indentation",
  setup({ onLoad }) {
    onLoad({ filter: /static[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replace(/\n\s+/g, "\n"),
    }));
  },
};
