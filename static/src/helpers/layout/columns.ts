/** A list over columns: the column of each part, how many there are, and how high the highest is. */
export type Folded = { columns: number[]; count: number; height: number };

/**
 * Parts of these heights, in their order, evenly over at most `columns`; where these would be higher
 * than `most` they are as high as that, and as many as it takes.
 */
export function folded(parts: readonly number[], columns: number, most: number): Folded {
  const even = evenly(parts, columns);
  return even.height > most ? filled(parts, most) : even;
}

/** Over how many columns of this height such a list goes. */
export function columnsOf(parts: readonly number[], most: number): number {
  return filled(parts, most).count;
}

/** One column is filled after the other; a part that is higher than any stands in one alone. */
function filled(parts: readonly number[], most: number): Folded {
  const heights = [0];
  const columns = parts.map((part) => {
    const here = heights.at(-1) ?? 0;
    if (here > 0 && here + part > most) heights.push(part);
    else heights[heights.length - 1] = here + part;
    return heights.length - 1;
  });
  return { columns, count: heights.length, height: Math.max(...heights) };
}

/** The least height at which so many columns do: that of some run of parts. */
function evenly(parts: readonly number[], columns: number): Folded {
  let most = Math.max(0, ...parts, total(parts) / columns);
  let now = filled(parts, most);
  while (now.count > columns) {
    most = next(parts, now, most);
    now = filled(parts, most);
  }
  return now;
}

/** The least that lets one column take the first part of the one after it. */
function next(parts: readonly number[], { columns, count }: Folded, most: number): number {
  const longer = Array.from({ length: count - 1 }, (_, column) => {
    const last = columns.lastIndexOf(column);
    const own = parts.filter((_, index) => columns[index] === column);
    return total(own) + (parts[last + 1] ?? 0);
  });
  return Math.max(Math.min(...longer), most);
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}
