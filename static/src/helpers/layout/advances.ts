/** Advance widths of the cloud's font (Fraunces, weight 560), in hundredths of its size. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [11, "\u202f"],
  [17, "'"],
  [22, " \u00a0"],
  [23, "‘’"],
  [24, "´"],
  [25, "`"],
  [26, "."],
  [27, ":"],
  [28, ",;|¸"],
  [29, "·"],
  [30, "¹"],
  [31, "ij¡ìíîï"],
  [32, "!l"],
  [34, "[¦"],
  [35, "]³"],
  [36, "()"],
  [37, '"¯²'],
  [38, "t"],
  [39, "f¨"],
  [40, "I{}°ÌÍÎÏ•"],
  [41, "-"],
  [46, "1“"],
  [47, "r”"],
  [48, "^s"],
  [49, "_z"],
  [50, "/J\\¿"],
  [52, "7<>?c¢ª×ç"],
  [53, "eèéêë–"],
  [54, "º"],
  [55, "x"],
  [56, "3+=av¬±àáâãäå÷"],
  [57, "gyýÿ"],
  [58, "5¤«»"],
  [59, "o§òóôõöø"],
  [60, "$ð"],
  [61, "268FSbkqþ"],
  [62, "49*dpuùúûü"],
  [63, "Lµ"],
  [64, "Zhn~£ñ"],
  [66, "#E¶ÈÉÊË"],
  [67, "0"],
  [69, "PTY¥ÝßŸ"],
  [70, "BCÇÞ€"],
  [72, "V"],
  [73, "AXÀÁÂÃÄÅ"],
  [74, "R®"],
  [75, "UÙÚÛÜ"],
  [76, "&G"],
  [77, "%NÑ"],
  [78, "¼"],
  [79, "K"],
  [80, "DOQ½ÐÒÓÔÕÖØ"],
  [81, "¾"],
  [83, "wæ"],
  [84, "—"],
  [85, "H"],
  [90, "œ…"],
  [91, "@"],
  [92, "M"],
  [94, "©"],
  [96, "m"],
  [99, "Æ"],
  [101, "Œ"],
  [105, "W"],
];
const OTHER = 65;
const PICTURE = 130;
/** Chinese, Japanese and Korean signs fill a square. */
const SQUARE = 100;
/** From here on signs are arrows, symbols and emoji. */
const FIRST_PICTURE = 0x2190;

const WIDTHS = new Map(
  ADVANCES.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width])),
);
/** What stands in the place of the sign before it: marks, skin tones, tags of a flag, joiners. */
const ON_THE_SIGN_BEFORE = /^(?:[\p{M}\u200b-\u200f\u{e0020}-\u{e007f}]|\p{Emoji_Modifier})$/u;
const IDEOGRAPH =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]$/u;
/** Two of these letters are one flag. */
const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;
/** What follows a joiner is drawn over what stands before it: 👩‍🎓. */
const JOINED = /\u200d[^\s]/gu;

/**
 * Width of a text set at a font size of 1, kerning left out (it is within 2 %). From a table and
 * not from a canvas, so that every wall and the server lay out the same picture, fonts loaded or not.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text.replace(JOINED, "").replace(FLAG, "🏴")) width += widthOfSign(sign);
  return width / 100;
}

/** Whether the table knows the width of every sign; other signs come from another font. */
export function isMeasured(text: string): boolean {
  return [...text].every((sign) => WIDTHS.has(sign));
}

function widthOfSign(sign: string): number {
  if (ON_THE_SIGN_BEFORE.test(sign)) return 0;
  return WIDTHS.get(sign) ?? (IDEOGRAPH.test(sign) ? SQUARE : unknown(sign));
}

function unknown(sign: string): number {
  return (sign.codePointAt(0) ?? 0) >= FIRST_PICTURE ? PICTURE : OTHER;
}
