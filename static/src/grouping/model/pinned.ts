import type { AnyRecord, Records } from "../../replica/records.ts";

/** What is under a finger, as it stood when it was lifted: cards and themes by record id. */
export type Grip = ReadonlyMap<string, AnyRecord>;

/**
 * The records with what is under a finger where it was lifted, whatever others do meanwhile: it is
 * not drawn elsewhere, nor taken from the page, before it is let go. What was withdrawn is gone.
 */
export function pinned(records: Records, grip: Grip): Records {
  const held = [...grip].flatMap(([id, was]): [string, AnyRecord][] => {
    const now = records.get(id);
    if (was.type === "card") return now?.type === "card" ? [[id, there(now, was)]] : [];
    if (was.type === "theme") return [[id, now?.type === "theme" ? there(now, was) : was]];
    return [];
  });
  if (held.every(([id, record]) => records.get(id) === record)) return records;
  return new Map([...records, ...held]);
}

/** As it is now, in the place where it was. */
function there<T extends { order: number; theme?: unknown }>(now: T, was: T): T {
  if (now.order === was.order && now.theme === was.theme) return now;
  return { ...now, ...("theme" in was ? { theme: was.theme } : {}), order: was.order };
}
