/**
 * Keeps lit-html's texts changing on a translated page.
 *
 * A browser that translates puts an element (`<font>`, `<ya-tr-span>`) in the place of each text node.
 * lit-html sets `data` on whatever stands there. An element with this property makes room for the new
 * text, which the browser then translates.
 */
export function followTranslation(): void {
  Object.defineProperty(HTMLElement.prototype, "data", {
    configurable: true,
    set(this: HTMLElement, words: string) {
      this.replaceWith(words);
    },
  });
}
