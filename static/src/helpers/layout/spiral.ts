export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle around its centre. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

/** The width of the spiral by its height: words and walls are wider than high. */
const STRETCH = 2;
const BAND = 32;

/** The boxes that are placed, sorted into horizontal bands so that few are compared. */
export class OccupiedBoxes {
  readonly #bands = new Map<number, Box[]>();

  add(box: Box): void {
    for (
      let band = bandOf(box.y - box.height / 2);
      band <= bandOf(box.y + box.height / 2);
      band++
    ) {
      const there = this.#bands.get(band);
      if (there) there.push(box);
      else this.#bands.set(band, [box]);
    }
  }

  /** A placed box that `box` would overlap at this point. */
  overlapping(box: Box, x: number, y: number): Box | undefined {
    const last = bandOf(y + box.height / 2);
    for (let band = bandOf(y - box.height / 2); band <= last; band++) {
      const there = this.#bands.get(band);
      if (!there) continue;
      for (const other of there) if (overlap(box, x, y, other)) return other;
    }
    return undefined;
  }
}

/**
 * The free position nearest to the box's own, searched ring by ring; rings are `step` apart and the
 * search begins at ring `from`. Positions are whole units, so that browsers which round a sine
 * differently agree. With an `area` the box stays within it; `undefined` if it fits nowhere there.
 */
export function nearestFree(
  box: Box,
  occupied: OccupiedBoxes,
  step: number,
  area?: Area,
  from = 0,
): Box | undefined {
  const rings = area ? Math.max(area.width / STRETCH, area.height) / step + 1 : Infinity;
  let last: Box | undefined;
  for (let ring = from; ring < rings; ring++) {
    const angles = Math.max(1, Math.round(2 * Math.PI * ring));
    for (let index = 0; index < angles; index++) {
      const angle = (index / angles) * 2 * Math.PI;
      const x = Math.round(box.x + Math.cos(angle) * ring * step * STRETCH);
      const y = Math.round(box.y + Math.sin(angle) * ring * step);
      if (area && !inside(box, x, y, area)) continue;
      if (last && overlap(box, x, y, last)) continue;
      last = occupied.overlapping(box, x, y);
      if (!last) return { x, y, width: box.width, height: box.height };
    }
  }
  return undefined;
}

/** The ring around `centre` on which a box stands, with rings `step` apart. */
export function ringOf(box: Point, centre: Point, step: number): number {
  return Math.hypot((box.x - centre.x) / STRETCH, box.y - centre.y) / step;
}

function bandOf(y: number): number {
  return Math.floor(y / BAND);
}

function inside(box: Box, x: number, y: number, area: Area): boolean {
  const half = box.width / 2;
  const tall = box.height / 2;
  return x >= half && x + half <= area.width && y >= tall && y + tall <= area.height;
}

function overlap(box: Box, x: number, y: number, other: Box): boolean {
  return (
    Math.abs(x - other.x) * 2 < box.width + other.width &&
    Math.abs(y - other.y) * 2 < box.height + other.height
  );
}
