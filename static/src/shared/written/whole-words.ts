import { html, type TemplateResult } from "lit-html";

/** Words with a hyphen between two letters, with the marks and no-break spaces that belong to them. */
const HYPHENATED = /([^ \n\t]*[A-Za-z\u00c0-\u024f]-[A-Za-z\u00c0-\u024f][^ \n\t]*)/;
/** Text with such letters takes its direction from all of it, so nothing of it may be set apart [H22]. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/**
 * A title whose lines do not end inside « peut-être » or “stand-ins”: only a word that is wider than its
 * line is broken at its hyphen. The text stays what it is, for those who copy it or have it read out.
 */
export function wholeWords(title: string): TemplateResult | string {
  if (!HYPHENATED.test(title) || FROM_THE_RIGHT.test(title)) return title;
  const parts = title.split(HYPHENATED);
  return html`${parts.map((part, index) =>
    index % 2 ? html`<span class="whole-word">${part}</span>` : part,
  )}`;
}
