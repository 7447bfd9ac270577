/**
 * Copies words to the clipboard; returns whether they are there. `navigator.clipboard` needs a secure
 * context, and a hotspot has plain HTTP: there the words are copied from a selected field.
 */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyFromField(words);
  }
}

/** The field has the focus for a moment; then whatever had it before has it again. */
function copyFromField(words: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement("textarea");
  field.value = words;
  field.className = "hidden";
  // A field that can be written in would open the keyboard of a phone.
  field.readOnly = true;
  document.body.append(field);
  field.select();
  const copied = document.execCommand?.("copy") ?? false;
  field.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}
