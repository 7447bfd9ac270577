/**
 * Puts words on the clipboard. The clipboard of today needs a secure context; on a hotspot the
 * older way through a selected field still works.
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
