/**
 * The entry of this name that an object has itself. A name may be a method's, or what a group typed:
 * `constructor` and the like must not find what every object has.
 */
export function ownEntry<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
