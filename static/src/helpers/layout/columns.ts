/** A list over columns: the column of each part, how many columns, and the height of the highest. */
export type ColumnLayout = { columns: number[]; count: number; height: number };

/**
 * Spreads parts of these heights, in their order, evenly over at most `columns`. If the columns would
 * be higher than `most`, their height is `most` and there are as many of them as needed.
 */
export function inColumns(parts: readonly number[], columns: number, most: number): ColumnLayout {
  const even = evenly(parts, columns);
  return even.height > most ? filled(parts, most) : even;
}

/** How many columns of this height the parts fill. */
export function columnsOf(parts: readonly number[], most: number): number {
  return filled(parts, most).count;
}

/** Fills one column after the other. A part that is higher than a column has a column to itself. */
function filled(parts: readonly number[], most: number): ColumnLayout {
  const heights = [0];
  const columns = parts.map((part) => {
    const here = heights.at(-1) ?? 0;
    if (here > 0 && here + part > most) heights.push(part);
    else heights[heights.length - 1] = here + part;
    return heights.length - 1;
  });
  return { columns, count: heights.length, height: Math.max(...heights) };
}

/** The least height at which so many columns hold all parts. */
function evenly(parts: readonly number[], columns: number): ColumnLayout {
  let most = Math.max(0, ...parts, total(parts) / columns);
  let now = filled(parts, most);
  while (now.count > columns) {
    most = next(parts, now, most);
    now = filled(parts, most);
  }
  return now;
}

/** The next height to try: the least at which one column takes in the first part of the next one. */
function next(parts: readonly number[], { columns, count }: ColumnLayout, most: number): number {
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
