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

/** How much wider than high a spiral is, as words and walls are. */
const STRETCH = 2;
const BAND = 32;

/** The boxes that have their place, kept by horizontal bands so that few are compared. */
export class Taken {
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

  /** A box that overlaps `box` when it stands at this place. */
  hit(box: Box, x: number, y: number): Box | undefined {
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
 * The free place nearest to the box's own, looked for ring by ring, `step` apart. On whole
 * units, so that no rounding of a sine tells two screens apart. Within `area` when there is one;
 * undefined when no ring that touches it has room. The rings within `from` are taken for full.
 */
export function nearestFree(
  box: Box,
  taken: Taken,
  step: number,
  area?: Area,
  from = 0,
): Box | undefined {
  const rings = area ? Math.max(area.width / STRETCH, area.height) / step + 1 : Infinity;
  let last: Box | undefined;
  for (let ring = from; ring < rings; ring++) {
    const spots = Math.max(1, Math.round(2 * Math.PI * ring));
    for (let spot = 0; spot < spots; spot++) {
      const angle = (spot / spots) * 2 * Math.PI;
      const x = Math.round(box.x + Math.cos(angle) * ring * step * STRETCH);
      const y = Math.round(box.y + Math.sin(angle) * ring * step);
      if (area && !inside(box, x, y, area)) continue;
      if (last && overlap(box, x, y, last)) continue;
      last = taken.hit(box, x, y);
      if (!last) return { x, y, width: box.width, height: box.height };
    }
  }
  return undefined;
}

/** On which ring around `centre` a box found with this `step` stands. */
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
