/** The 30 characters of a join code: no 0 O 1 I L U (protocol, "Words"). */
const CODE = /^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{6}$/;

/** Letters of other alphabets that look like those of a code: a phone’s keyboard may be Russian or Greek. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H", Р: "P", С: "C", Т: "T", Х: "X", У: "Y" },
  ...{ Ѕ: "S", Ј: "J", Ԍ: "G", Ԝ: "W", Ѵ: "V", Ԛ: "Q", З: "3" },
  ...{
    Α: "A",
    Β: "B",
    Ε: "E",
    Ζ: "Z",
    Η: "H",
    Κ: "K",
    Μ: "M",
    Ν: "N",
    Ρ: "P",
    Τ: "T",
    Υ: "Y",
    Χ: "X",
  },
};

/**
 * What was typed or pasted as a bare code, or `null`: with spaces, a dash, quotation marks, a dot; in any
 * case, in full-width letters or look-alikes of another alphabet; a whole link, or a sentence with one code.
 */
export function readCode(typed: string): string | null {
  for (const part of typed.split(/[/#?]/).reverse()) {
    const code = codeIn(part);
    if (code) return code;
  }
  return null;
}

function codeIn(words: string): string | null {
  const whole = plain(words);
  if (CODE.test(whole)) return whole;
  const codes = words
    .split(/\s+/)
    .map(plain)
    .filter((word) => CODE.test(word));
  const [code, another] = codes.some(hasDigit) ? codes.filter(hasDigit) : codes;
  return another === undefined || another === code ? (code ?? null) : null;
}

/** A word of six letters may be a code; in a sentence one with a digit is more likely to be. */
function hasDigit(code: string): boolean {
  return /\d/.test(code);
}

function plain(words: string): string {
  const capitals = words.normalize("NFKC").toUpperCase();
  const latin = [...capitals].map((sign) => LOOK_ALIKES[sign] ?? sign).join("");
  return latin.replace(/[^\p{L}\p{N}]/gu, "");
}

/** `K7M2QX` → `K7M-2QX`. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
