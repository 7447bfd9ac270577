/** The 30 characters of a join code: no 0 O 1 I L U (protocol, "Words"). */
const CODE = /^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{6}$/;

/** What was typed or pasted (spaces, dash, any case, a whole link) as a bare code, or `null`. */
export function readCode(typed: string): string | null {
  const words = typed.trim().split(/[/#?]/).reverse();
  for (const word of words) {
    const code = word.replace(/[\s\u2010-\u2015-]/g, "").toUpperCase();
    if (CODE.test(code)) return code;
  }
  return null;
}

/** `K7M2QX` → `K7M-2QX`. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
