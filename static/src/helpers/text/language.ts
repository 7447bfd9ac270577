import { type PageLanguage, page } from "../method/page-settings.ts";

const YEAR = 31_536_000;

/** Each language under its own name, which is what its readers look for. */
const NAMES: Readonly<Record<PageLanguage, string>> = { fr: "Français", en: "English" };

/** The other of the two languages. */
export function otherLanguage(): { language: PageLanguage; name: string } {
  const language = page().language === "fr" ? "en" : "fr";
  return { language, name: NAMES[language] };
}

/** Shows this page, and later pages in this browser, in another language. */
export function chooseLanguage(language: PageLanguage): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it; CookieStore is too recent.
  document.cookie = `board_language=${language}; path=/; max-age=${YEAR}; samesite=strict`;
  location.reload();
}
