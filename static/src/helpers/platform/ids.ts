const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/**
 * A new bare id of 22 characters (132 bits). `crypto.randomUUID` needs a secure context, and phones
 * on a hotspot use plain HTTP; `getRandomValues` works everywhere.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22));
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join("");
}

/** `card:abc` → `abc`; a bare id stays as it is. */
export function bare(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** `card:abc` → `card`. */
export function kindOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(":")));
}
