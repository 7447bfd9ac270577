import { MONTHS } from "./ordinary.ts";

export type Reason =
  | "title"
  | "name"
  | "initial"
  | "phone"
  | "email"
  | "number"
  | "date"
  | "room"
  | "address";

/** A word that begins with a capital, with inner hyphens and apostrophes. */
export const CAPITALISED = String.raw`\p{Lu}[\p{L}’'-]*`;
/** Words that may stand between two words of one name. */
export const PARTICLE = String.raw`(?:(?:de la|de|du|des|le|la|el|al|ben|van|von|d[’'])\s?)?`;

const NAMES = String.raw`${PARTICLE}${CAPITALISED}(?:\s${PARTICLE}${CAPITALISED})*`;
const WAYS = String.raw`rue|avenue|av\.?|boulevard|bl?d\.?|impasse|street|road`;
const WAYS_WITH_NAME = "place|cours|allée|route|chemin|quai|square|résidence";
const COUNTED =
  "places?|pièces|fois|livres|pages|personnes|jours|h|heures|mois|lettres|people|times|days";

/** Months, in full or shortened: avr., sept. */
const DATED_BY =
  `${MONTHS.join("|")}|` +
  String.raw`(?:janv|févr?|fevr?|avr|juill?|sept|oct|nov|déc|dec|jan|feb|apr|aug)(?:\.|(?!\p{L}))`;
/** One sign between two digits of a number: 06.12, 06/12, 06-12. */
const BETWEEN = String.raw`[\s./_·-]?`;
const SHOUTED = String.raw`\p{Lu}[\p{Lu}’'-]{2,}`;

/**
 * The reason, the characters that may not stand before, and the detail. Safari before 16.4 has no
 * look-behind, so the character before is matched and left out of the finding.
 */
const DETAILS: readonly (readonly [Reason, string, string])[] = [
  ["email", "", String.raw`[\w.%+-]+@[\w-]+(?:\.[\w-]+)+`],
  [
    "number",
    String.raw`\d`,
    String.raw`[12]\s?\d\d\s?\d\d\s?(?:\d\d|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d\d)?(?!\d)`,
  ],
  [
    "phone",
    String.raw`\d+`,
    String.raw`(?:(?:(?:\+|00)33${BETWEEN}(?:\(0\))?|0)\s?[1-9](?:${BETWEEN}\d){8}|\+\d\d(?:[\s.-]?\d){8,11}|0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4})(?!\d)`,
  ],
  [
    "date",
    String.raw`\d/.-`,
    String.raw`\d\d?(?:/\d\d?/|-\d\d?-|\.\d\d?\.)(?:\d{4}|\d\d)(?![\d/])`,
  ],
  [
    "date",
    String.raw`\d`,
    String.raw`\d\d?(?:er|st|nd|rd|th)?\s(?:${DATED_BY})\s(?:\d{4}|['’]\d\d)(?!\d)`,
  ],
  ["date", String.raw`\d/.-`, String.raw`(?:19|20)\d\d[-/.]\d\d[-/.]\d\d(?!\d)`],
  [
    "room",
    String.raw`\p{L}`,
    String.raw`(?:chambre|appartement|appt?|dossier|lit|studio|room|flat|bed|file)\s(?:n[°ºo]\.?\s?|numéro\s)?` +
      String.raw`\d+\p{L}?(?![\p{L}\d%])(?!\s(?:${COUNTED})(?!\p{L}))`,
  ],
];

const CASED: readonly (readonly [Reason, string, string])[] = [
  [
    "address",
    String.raw`\p{L}\d`,
    String.raw`\d+(?:\s?(?:bis|ter))?,?\s(?:(?:${WAYS})(?!\p{L})(?:\s${NAMES})?|(?:${WAYS_WITH_NAME})\s${NAMES}|(?:\p{Lu}\p{L}+\s){1,3}(?:Street|Road|Avenue|Lane))`,
  ],
  [
    "address",
    String.raw`\p{L}\d`,
    String.raw`\d+(?:\s?(?:BIS|TER))?,?\s(?:RUE|AVENUE|AV\.?|BOULEVARD|BD|IMPASSE|PLACE|COURS|ALLÉE|ROUTE|CHEMIN|QUAI|SQUARE|RÉSIDENCE)(?:\s${SHOUTED}|\s(?:DE|DU|LA|LE))+`,
  ],
  [
    "title",
    String.raw`\p{L}’'-`,
    "(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[DdPp]r|[Dd]oct(?:eu|o)r|[Pp]rofess(?:eu|o)r|[Mm]a[iî]tre|[Mm]iss|" +
      String.raw`[Mm](?:me|lle|rs?|s)s?|MME|MM?|Me|Prof)(?:\.\s?|\s)(?:\p{Lu}\.|${NAMES})`,
  ],
];

/** Each pattern: group 1 is the detail, and ends where the match ends. */
export const PATTERNS: readonly (readonly [Reason, RegExp])[] = [
  ...DETAILS.map(([reason, before, detail]) => pattern(reason, before, detail, "giu")),
  ...CASED.map(([reason, before, detail]) => pattern(reason, before, detail, "gu")),
  [
    "name",
    new RegExp(
      String.raw`(?:[Ff]amilles?|[Ff]ratrie|[Éé]poux|[Cc]onsorts|[Ff]amily)\s(${SHOUTED})`,
      "gu",
    ),
  ],
  ["initial", /\p{L}[,’']?\s((?!M\.)\p{Lu}\.(?:-?\p{Lu}\.)?)(?=\s\p{Ll})/gu],
];

function pattern(reason: Reason, before: string, detail: string, flags: string) {
  return [reason, new RegExp(`(?:^|[^${before || "@"}])(${detail})`, flags)] as const;
}
