/** A link between two items, by their ids. */
export type GraphLink = { id: string; from: string; to: string };

/** An item at the end of links; `at` is its height in the picture, 0 at the top and 1 at the bottom. */
type LinkEnd = { id: string; at: number };

/** The line of a link: the heights of its label and of its two ends. */
export type LinkLine = { id: string; at: number; left: number; right: number };

export type LinkGraph = { left: LinkEnd[]; right: LinkEnd[]; lines: LinkLine[] };

type PlacedLink = { id: string; left: string; right: string };

/**
 * Lays links out as a picture: items in two columns, each drawn once, and between them the label of
 * each link on a row of its own. An item that is linked to both columns (in a ring of an odd number
 * of items) is drawn in both.
 */
export function linkGraph(links: readonly GraphLink[]): LinkGraph {
  const placed = inOrder(links.map(placedOn(sidesOf(links))));
  const rows = placed.map((_, row) => (row + 0.5) / placed.length);
  const left = endsAt(placed, rows, "left");
  const right = endsAt(placed, rows, "right");
  const lines = placed.map((link, row) => ({
    id: link.id,
    at: rows[row] ?? 0,
    left: left.get(link.left) ?? 0,
    right: right.get(link.right) ?? 0,
  }));
  return { left: listed(left), right: listed(right), lines };
}

/** Which items stand on the left: linked items stand on opposite sides, the first one on the left. */
function sidesOf(links: readonly GraphLink[]): Map<string, boolean> {
  const sides = new Map<string, boolean>();
  for (const { from } of links) {
    if (!sides.has(from)) placeNeighbours(links, sides, from);
  }
  return sides;
}

function placeNeighbours(
  links: readonly GraphLink[],
  sides: Map<string, boolean>,
  first: string,
): void {
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

function placedOn(sides: ReadonlyMap<string, boolean>) {
  return ({ id, from, to }: GraphLink): PlacedLink => {
    const back = !sides.get(from) && sides.get(to);
    return back ? { id, left: to, right: from } : { id, left: from, right: to };
  };
}

/** Links of one item follow each other, so that no lines cross on the left. */
function inOrder(placed: readonly PlacedLink[]): PlacedLink[] {
  const first = placed.map(({ left }) => left);
  return [...placed].sort((a, b) => first.indexOf(a.left) - first.indexOf(b.left));
}

/** Each item at the middle of its links, a row apart from the next. */
function endsAt(placed: readonly PlacedLink[], rows: readonly number[], side: "left" | "right") {
  const at = new Map<string, number[]>();
  for (const [row, link] of placed.entries()) {
    at.set(link[side], [...(at.get(link[side]) ?? []), rows[row] ?? 0]);
  }
  const middles = [...at].map(([id, there]): [string, number] => [id, mean(there)]);
  return new Map(
    apart(
      middles.sort(([, a], [, b]) => a - b),
      1 / placed.length,
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

function listed(ends: ReadonlyMap<string, number>): LinkEnd[] {
  return [...ends].map(([id, at]) => ({ id, at }));
}
