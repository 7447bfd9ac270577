import { dataBlock, page } from "../method/page-settings.ts";
import type { TextKey } from "./text-keys.d.ts";

export type { TextKey };

/** What follows `Start.` in a key: `KeyUnder<"console.plan">` holds `"earlier"`. */
export type KeyUnder<Start extends string, Key = TextKey> = Key extends `${Start}.${infer Rest}`
  ? Rest
  : never;

/** One text, or its plural forms in the order of the language's categories (one, other). */
type Entry = string | readonly string[];
export type Catalogue = Readonly<Record<string, Entry>>;
export type Parameters = Readonly<Record<string, string | number>>;

let catalogue: Catalogue | undefined;
let language = "";
/** Made once, because making them takes far longer than using them. */
let rules: Intl.PluralRules | undefined;
/** The texts of the meeting's method, which replace those of the catalogue. */
let words: Catalogue = {};
/** The texts in plain French, if this device shows them [H30]. */
let plain: Catalogue = {};

/** Sets the texts. Screens do not call it: their page carries its catalogue. */
export function useCatalogue(entries: Catalogue, locale: string): void {
  catalogue = entries;
  language = locale;
  rules = undefined;
}

export function useWords(own: Catalogue): void {
  words = own;
}

export function usePlain(texts: Catalogue): void {
  plain = texts;
}

/**
 * The text under `key`, with `{name}` placeholders filled. Plural entries are chosen by
 * `parameters.count`. If the page lacks the text its key is shown, so that this is noticed.
 */
export function text(key: TextKey, parameters: Parameters = {}): string {
  const entry = words[key] ?? plain[key] ?? entries()[key];
  if (entry === undefined) return key;
  return fill(
    typeof entry === "string" ? entry : plural(entry, Number(parameters.count)),
    parameters,
  );
}

/** The text under a key that a method may have made; empty if the page has none [H18]. */
export function knownText(key: string): string {
  const entry = words[key] ?? plain[key] ?? entries()[key];
  return typeof entry === "string" ? entry : "";
}

/** Whether the meeting's method replaces the text under this key. */
export function isMethodText(key: string): boolean {
  return words[key] !== undefined;
}

function entries(): Catalogue {
  if (!catalogue) useCatalogue((dataBlock("catalogue") as Catalogue) ?? {}, page().language);
  return catalogue as Catalogue;
}

function plural(forms: readonly string[], count: number): string {
  rules ??= new Intl.PluralRules(language || "fr");
  const singular = rules.select(count) === "one";
  return (singular ? forms[0] : forms[forms.length - 1]) ?? "";
}

function fill(template: string, parameters: Parameters): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : placeholder,
  );
}
