/** A link between two things, by their ids. */
export type Thread = { id: string; from: string; to: string };

/** A thing at the end of threads; `at` is its height on the picture, 0 at the top and 1 below. */
type Knot = { id: string; at: number };

/** A thread with the heights of its label and of its two ends. */
export type Strand = { id: string; at: number; left: number; right: number };

export type Threads = { left: Knot[]; right: Knot[]; strands: Strand[] };

type Drawn = { id: string; left: string; right: string };

/**
 * Where threads stand as a picture: things in two columns, each drawn once, and between them one
 * label for each thread, on a row of its own. A thing that is linked to both columns (a ring of an
 * odd number of things) is drawn in both.
 */
export function threads(links: readonly Thread[]): Threads {
  const drawn = inOrder(links.map(turned(sidesOf(links))));
  const rows = drawn.map((_, row) => (row + 0.5) / drawn.length);
  const left = knots(drawn, rows, "left");
  const right = knots(drawn, rows, "right");
  const strands = drawn.map((thread, row) => ({
    id: thread.id,
    at: rows[row] ?? 0,
    left: left.get(thread.left) ?? 0,
    right: right.get(thread.right) ?? 0,
  }));
  return { left: listed(left), right: listed(right), strands };
}

/** Which things stand on the left: neighbours on either side of a thread, from the first on. */
function sidesOf(links: readonly Thread[]): Map<string, boolean> {
  const sides = new Map<string, boolean>();
  for (const { from } of links) {
    if (!sides.has(from)) settle(links, sides, from);
  }
  return sides;
}

function settle(links: readonly Thread[], sides: Map<string, boolean>, first: string): void {
  sides.set(first, true);
  const waiting = [first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { from, to } of links) {
      const other = from === id ? to : to === id ? from : undefined;
      if (other === undefined || sides.has(other)) continue;
      sides.set(other, !sides.get(id));
      waiting.push(other);
    }
  }
}

function turned(sides: ReadonlyMap<string, boolean>) {
  return ({ id, from, to }: Thread): Drawn => {
    const back = !sides.get(from) && sides.get(to);
    return back ? { id, left: to, right: from } : { id, left: from, right: to };
  };
}

/** Threads of one thing beside each other, so that none cross on the left. */
function inOrder(drawn: readonly Drawn[]): Drawn[] {
  const first = drawn.map(({ left }) => left);
  return [...drawn].sort((a, b) => first.indexOf(a.left) - first.indexOf(b.left));
}

/** Each thing at the middle of its threads, a row apart from the next. */
function knots(drawn: readonly Drawn[], rows: readonly number[], side: "left" | "right") {
  const at = new Map<string, number[]>();
  for (const [row, thread] of drawn.entries()) {
    at.set(thread[side], [...(at.get(thread[side]) ?? []), rows[row] ?? 0]);
  }
  const middles = [...at].map(([id, there]): [string, number] => [id, mean(there)]);
  return new Map(
    apart(
      middles.sort(([, a], [, b]) => a - b),
      1 / drawn.length,
    ),
  );
}

function apart(middles: [string, number][], least: number): [string, number][] {
  let from = least / 2;
  const pushed = middles.map(([id, middle]): [string, number] => {
    const at = Math.max(from, middle);
    from = at + least;
    return [id, at];
  });
  let until = 1 - least / 2;
  return pushed
    .reverse()
    .map(([id, middle]): [string, number] => {
      const at = Math.min(until, middle);
      until = at - least;
      return [id, at];
    })
    .reverse();
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function listed(knots: ReadonlyMap<string, number>): Knot[] {
  return [...knots].map(([id, at]) => ({ id, at }));
}
