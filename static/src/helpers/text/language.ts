import { type PageLanguage, page } from "../method/page-settings.ts";

const YEAR = 31_536_000;

/** Each language in its own words: whoever looks for it reads those. */
const NAMES: Readonly<Record<PageLanguage, string>> = { fr: "Français", en: "English" };

/** The language that the page is not in. */
export function otherLanguage(): { language: PageLanguage; name: string } {
  const language = page().language === "fr" ? "en" : "fr";
  return { language, name: NAMES[language] };
}

/** Shows the page in another language, now and on this browser from now on. */
export function chooseLanguage(language: PageLanguage): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it; CookieStore is too recent.
  document.cookie = `board_language=${language}; path=/; max-age=${YEAR}; samesite=strict`;
  location.reload();
}
