/**
 * Copies words to the clipboard. `navigator.clipboard` needs a secure context, and a hotspot has plain
 * HTTP: there the words are copied from a selected field.
 */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyFromField(words);
  }
}

function copyFromField(words: string): boolean {
  const field = document.createElement("textarea");
  field.value = words;
  field.className = "hidden";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}
