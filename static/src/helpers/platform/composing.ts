/** The `keyCode` of a key that an input method has taken. Nothing else tells it in Safari. */
const TAKEN = 229;

/**
 * Whether an input method (for Chinese, Japanese, dead keys and others) has taken the key for itself.
 * Safari ends the composition before it reports the Enter that ended it, so `isComposing` is false there.
 */
export function isComposing({ isComposing: composing, keyCode }: KeyboardEvent): boolean {
  return composing || keyCode === TAKEN;
}
