import { bare } from "../helpers/platform/ids.ts";
import type { CycleSheet, LivingMeeting } from "../replica/cycle.ts";
import type { Cycle, CycleLink, CycleSession } from "../replica/cycle-records.ts";

/** A meeting of the cycle, held or not; `date` is when it was, `planned` when it should be. */
export type SessionRow = {
  number: number;
  state: "ended" | "open" | "upcoming";
  planned: number | null;
  date: number | null;
  meeting: LivingMeeting | null;
};

export function cycleOf({ records }: CycleSheet): Cycle {
  return records.cycle as Cycle;
}

/** Every meeting of the cycle, in order. */
export function rowsOf(sheet: CycleSheet): SessionRow[] {
  const { number: total, dates } = cycleOf(sheet);
  return Array.from({ length: total }, (_, index) => {
    const number = index + 1;
    const session = sheet.records[`session:${number}`] as CycleSession | undefined;
    const meeting = sheet.meetings[number] ?? null;
    const planned = dates[index] ?? null;
    return { number, state: stateOf(session), planned, date: session?.date ?? null, meeting };
  });
}

function stateOf(session: CycleSession | undefined): SessionRow["state"] {
  if (!session) return "upcoming";
  return session.ended || session.code === null ? "ended" : "open";
}

/** The meeting that goes on, or is about to: the latest that is open. */
export function openRow(rows: readonly SessionRow[]): SessionRow | undefined {
  return rows.filter(({ state }) => state === "open").at(-1);
}

/** The meeting that would be opened next; none after the last. */
export function nextRow(rows: readonly SessionRow[]): SessionRow | undefined {
  return rows.find(({ state }) => state === "upcoming");
}

/** The links to the cycle, in the order in which they were given. */
export function linksOf({ records }: CycleSheet): (CycleLink & { id: string })[] {
  return Object.entries(records)
    .flatMap(([id, record]) => (record.type === "keeper" ? [{ ...record, id: bare(id) }] : []))
    .sort((one, other) => one.order - other.order);
}
