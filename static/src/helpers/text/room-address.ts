/** Where a meeting is held: the address of a remote room, or a place in words (docs/spec.md, K11). */

// With the flag `i`, “ſ” would be taken for an “s”.
const LINK = /^[hH][tT][tT][pP][sS]:\/\/[^/?#@\s<>"\\\p{Cc}]+([/?#][^\s<>"\\\p{Cc}]*)?$/u;
const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//iu;

/** Whether a page may offer it as a link: `https`, a host, and no name or password. */
export function isRoomLink(address: string): boolean {
  return LINK.test(address);
}

/** Whether the server takes it: such a link, or words that do not begin as another kind of address. */
export function isRoomAddress(address: string): boolean {
  const seen = address.trim();
  return isRoomLink(seen) || !WITH_SCHEME.test(seen);
}
