/** A sentence with what ends it, or the last words without. */
const SENTENCES = /[^.!?…]+[.!?…]*[»”)\s]*/gu;

/**
 * A text in pieces of at most so many characters, so that it can run over columns: by lines, then by
 * sentences. A sentence that is longer is cut at a space, or within a word that is longer still.
 */
export function pieces(words: string, most: number): string[] {
  const lines = words.split("\n").filter((line) => line.trim());
  return lines.flatMap((line) => joined(sentences(line), most).flatMap((part) => cut(part, most)));
}

function sentences(line: string): string[] {
  return line.match(SENTENCES) ?? [line];
}

/** Sentences that follow each other share a piece as long as they fit. */
function joined(parts: readonly string[], most: number): string[] {
  const all: string[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && (last + part).trim().length <= most)
      all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all.map((part) => part.trim());
}

function cut(part: string, most: number): string[] {
  if (part.length <= most) return part ? [part] : [];
  const space = part.lastIndexOf(" ", most);
  const at = space > 0 ? space : most;
  return [part.slice(0, at), ...cut(part.slice(at).trim(), most)];
}
