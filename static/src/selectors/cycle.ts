import { bare } from "../helpers/platform/ids.ts";
import type { CycleView, LivingMeeting } from "../replica/cycle.ts";
import type { Cycle, CycleLink, CycleSession } from "../replica/cycle-records.ts";

/** A meeting of the cycle, held or not: `date` is when it was held, `planned` when it should be. */
export type SessionRow = {
  number: number;
  state: "ended" | "open" | "upcoming";
  planned: number | null;
  /** Where it is held: a link or a place; empty if nobody has said so. */
  address: string;
  date: number | null;
  meeting: LivingMeeting | null;
};

export function cycleOf({ records }: CycleView): Cycle {
  return records.cycle as Cycle;
}

/** Every meeting of the cycle, in order. */
export function rowsOf(view: CycleView): SessionRow[] {
  const { number: total, dates, addresses } = cycleOf(view);
  return Array.from({ length: total }, (_, index) => {
    const number = index + 1;
    const session = view.records[`session:${number}`] as CycleSession | undefined;
    const meeting = view.meetings[number] ?? null;
    const planned = dates[index] ?? null;
    const address = addresses[index] ?? "";
    const date = session?.date ?? null;
    return { number, state: stateOf(session), planned, address, date, meeting };
  });
}

function stateOf(session: CycleSession | undefined): SessionRow["state"] {
  if (!session) return "upcoming";
  return session.ended || session.code === null ? "ended" : "open";
}

/** The meeting that is open; the latest if there are several. */
export function openRow(rows: readonly SessionRow[]): SessionRow | undefined {
  return rows.filter(({ state }) => state === "open").at(-1);
}

/** The meeting that is opened next; `undefined` after the last. */
export function nextRow(rows: readonly SessionRow[]): SessionRow | undefined {
  return rows.find(({ state }) => state === "upcoming");
}

/** The links to the cycle, in the order in which they were given. */
export function linksOf({ records }: CycleView): (CycleLink & { id: string })[] {
  return Object.entries(records)
    .flatMap(([id, record]) => (record.type === "keeper" ? [{ ...record, id: bare(id) }] : []))
    .sort((one, other) => one.order - other.order);
}
