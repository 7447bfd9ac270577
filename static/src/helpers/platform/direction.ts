/** Letters and signs of the scripts that are written from right to left. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

/**
 * Marks every element whose own text has letters from right to left, so that assistive technology is told
 * of the change of direction too [H22]. `auto` follows the text: it need not be taken back.
 */
export function markDirection(root: Element): void {
  if (!FROM_RIGHT.test(root.textContent ?? "")) return;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (!(parentElement instanceof HTMLElement) || parentElement.dir === "auto") continue;
    if (FROM_RIGHT.test(data)) parentElement.dir = "auto";
  }
}
