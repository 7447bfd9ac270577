// What leaves the house must look right without it.
import { readFile } from "node:fs/promises";

// For paper, which no variable font reaches yet: one file a weight.
const PAPER = {
  "atkinson-hyperlegible-next": ["400Regular", "700Bold"],
  fraunces: ["400Regular", "600SemiBold", "600SemiBold_Italic"],
  "noto-emoji": ["400Regular"],
};

export const paperFonts = Object.entries(PAPER).flatMap(([family, weights]) => {
  const name = family.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  return weights.map(
    (weight) => `../node_modules/@expo-google-fonts/${family}/${weight}/${name}_${weight}.ttf`,
  );
});

// `url("….woff2?inline")` puts the file into the style sheet that names it.
export const inlined = {
  name: "inlined",
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /\?inline$/ }, async ({ path, resolveDir, kind }) => {
      const found = await resolve(path.replace("?inline", ""), { resolveDir, kind });
      return { path: found.path, errors: found.errors, namespace: "inlined" };
    });
    onLoad({ filter: /./, namespace: "inlined" }, async ({ path }) => ({
      contents: await readFile(path),
      loader: "dataurl",
    }));
  },
};
