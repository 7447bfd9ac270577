import { isFirstName, isOrdinary, isService } from "./ordinary.ts";
import { CAPITALISED, PARTICLE, PATTERNS, type Reason } from "./patterns.ts";

/** Words that may identify a person: the words, the reason, and offsets into the text (end excluded). */
export interface Finding {
  readonly text: string;
  readonly reason: Reason;
  readonly start: number;
  readonly end: number;
}

const WORD = new RegExp(CAPITALISED, "gu");
const LINK = new RegExp(String.raw`^\s${PARTICLE}$`, "u");
const AT_START =
  /(?:^|[.!?…:\n«“"•]|\p{Extended_Pictographic}\ufe0f?)[\s*•·–—\-"«“]*(?:[LlDdCcJjNnSsQq]u?[’'])?$/u;
/** « la Mairie », « l’Ehpad », “the Trust”: after an article stands a thing, hardly ever a person. */
const AFTER_ARTICLE = /(?:^|[^\p{L}])(?:(?:le|la|une?|du|au|the|an?)\s|l[’'])$/iu;
const INSIDE_A_WORD = /[\p{L}\d_@]$/u;

/** O’Connor, and N’Diaye: no French word is elided before a consonant. */
const OF_A_CLAN = /^(?:O[’']\p{Lu}|[NM][’'][BCDFGJKLMNPQRSTVWXZ])\p{Ll}/u;
/** A word in capitals alone, as forms and hurried people write names. */
const SHOUTED = /^\p{Lu}[\p{Lu}-]{2,}$/u;
/** Acronyms of the field that are first names too. */
const ACRONYMS: ReadonlySet<string> = new Set([
  "ADA",
  "ELA",
  "IDA",
  "ISA",
  "MIA",
  "NOE",
  "SAM",
  "TOM",
]);

/**
 * What in a French or English text looks like a name or a detail that identifies a person, in the
 * order of the text. It is a guess from the shape of words, made on this device. A name without its
 * capital is not found: an empty result does not mean that the text is anonymous. Offsets are those of
 * the text in NFC: a phone may type an accent as a sign of its own.
 */
export function findings(typed: string): readonly Finding[] {
  const text = typed.normalize("NFC");
  const found: Finding[] = [];
  for (const [reason, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const detail = match[1] ?? "";
      add(found, reason, match.index + match[0].length - detail.length, detail);
    }
  }
  for (const name of capitalised(text)) add(found, "name", name.start, name.text);
  return found.sort((one, other) => one.start - other.start);
}

/** The words found, each once. */
export function findNames(text: string, _language: string): readonly string[] {
  return [...new Set(findings(text).map((finding) => finding.text))];
}

function add(found: Finding[], reason: Reason, start: number, written: string): void {
  const text = written.replace(/[’'-]+$/, "").trimEnd();
  const end = start + text.length;
  if (found.some((other) => start < other.end && other.start < end)) return;
  found.push({ text, reason, start, end });
}

interface Name {
  readonly start: number;
  text: string;
}

/** Runs of capitalised words inside a sentence, without ordinary words. */
function capitalised(text: string): readonly Name[] {
  const onlyKnown = isHeading(text);
  const names: Name[] = [];
  let thingEnds = Number.NaN;
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(/(?:[’']s)?[’'-]*$/u, "");
    const start = match.index + elided(word).length;
    const bare = word.slice(elided(word).length);
    const before = text.slice(0, start);
    // The word after a thing's first one belongs to its name: the Mental Health Act, France Travail.
    const isThing = AFTER_ARTICLE.test(before) || start === thingEnds + 1;
    if (isThing || isService(bare)) thingEnds = start + bare.length;
    if (isName(bare, before, onlyKnown || isThing)) join(names, { start, text: bare }, text);
  }
  return names;
}

function join(names: Name[], name: Name, text: string): void {
  const last = names.at(-1);
  const between = last ? text.slice(last.start + last.text.length, name.start) : "";
  if (last && LINK.test(between)) last.text += between + name.text;
  else names.push(name);
}

/** The elision that a capital may begin with: « L’ » of « L’Ehpad ». */
function elided(word: string): string {
  if (OF_A_CLAN.test(word)) return "";
  return /^(?:[LDJMTSCN]|Qu)[’'](?=\p{Lu})/u.exec(word)?.[0] ?? "";
}

function isName(word: string, before: string, onlyKnown: boolean): boolean {
  if (INSIDE_A_WORD.test(before)) return false;
  if (OF_A_CLAN.test(word)) return true;
  if (SHOUTED.test(word)) return !ACRONYMS.has(word) && isFirstName(word);
  if (!/^\p{Lu}\p{Ll}/u.test(word) || /\p{Lu}{2}/u.test(word)) return false;
  if (isFirstName(word)) return true;
  return !onlyKnown && !AT_START.test(before) && !isOrdinary(word);
}

/** A heading or a list of words, where capitals mean nothing: it has no longer word in lower case. */
function isHeading(text: string): boolean {
  return !/(?:^|[^\p{L}’'-])\p{Ll}{4}/u.test(text);
}
