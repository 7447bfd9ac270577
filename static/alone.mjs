// Fonts for reports, which must look right without the server: in files for PDF, inlined for HTML.
import { readFile } from "node:fs/promises";

// For PDF. typst reads no variable fonts, so there is one file for each weight.
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
