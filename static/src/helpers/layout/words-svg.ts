import { ownEntry } from "../method/own-entry.ts";
import { CLOUD_AREA } from "./words-picture.ts";

/** A word in the drawing. `width` is that of its text in Fraunces; null if another font draws it. */
type DrawnWord = {
  text: string;
  kind: string;
  x: number;
  y: number;
  size: number;
  width: number | null;
};

/** What a drawing holds: a title, the words for people who do not see it, and a line below it, or none. */
export type Drawing = {
  language: string;
  title: string;
  description: string;
  placed: readonly DrawnWord[];
  below: string;
};

// The colours of the wall's light theme (styles/tokens.css), on white.
const COLOURS: Readonly<Record<string, string>> = {
  keyword: "#1d4d87",
  feeling: "#724310",
  reflection: "#1d2433",
};
const INK_SOFT = "#495060";
const PAPER = "#ffffff";
const BELOW_SIZE = 30;
const BELOW_HEIGHT = 60;
const FONTS = "Fraunces, Georgia, Noto Emoji, serif";

/** Two characters that a text may hold and XML may not. */
const NOT_XML = /[\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

type Attributes = Readonly<Record<string, string | number | null>>;

/** The closing words as a file of SVG, without anything that a word could make a program of [X6]. */
export function wordsSvg({ language, title, description, placed, below }: Drawing): string {
  const { width, height } = CLOUD_AREA;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height + (below ? BELOW_HEIGHT : 0)}`,
    role: "img",
    "aria-labelledby": "title description",
    lang: language,
    "font-family": FONTS,
    "text-anchor": "middle",
  };
  const parts = [
    element("title", { id: "title" }, escaped(title)),
    element("desc", { id: "description" }, escaped(description)),
    element("rect", { width: "100%", height: "100%", fill: PAPER }, ""),
    ...placed.map(wordElement),
    below ? belowElement(below) : "",
  ];
  return element("svg", attributes, parts.join(""));
}

function wordElement({ text, kind, x, y, size, width }: DrawnWord): string {
  const attributes = {
    x: rounded(x),
    y: rounded(y),
    "font-size": rounded(size),
    fill: ownEntry(COLOURS, kind) ?? INK_SOFT,
    // If Fraunces is missing, the next font fills the same width.
    textLength: width === null ? null : rounded(width),
    lengthAdjust: width === null ? null : "spacingAndGlyphs",
    "font-style": kind === "feeling" ? "italic" : null,
    "font-weight": 560,
    "dominant-baseline": "central",
  };
  return element("text", attributes, escaped(text));
}

function belowElement(words: string): string {
  const { width, height } = CLOUD_AREA;
  const place = { x: width / 2, y: height + BELOW_SIZE, "font-size": BELOW_SIZE, fill: INK_SOFT };
  return element("text", place, escaped(words));
}

function element(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(NOT_XML, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
