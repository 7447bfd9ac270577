import { type Area, type Box, nearestFree, OccupiedBoxes, type Point, ringOf } from "./spiral.ts";

/** A word of the cloud. Words are numbered as they arrive: `order` never changes. */
export interface CloudWord {
  readonly key: string;
  readonly text: string;
  readonly count: number;
  readonly order: number;
}

/** The position of a word: its centre, its box and its font size, in units of the area. */
export interface Placement extends Box {
  readonly key: string;
  readonly text: string;
  readonly size: number;
}

/** `tail`: the words that have no room at the smallest size, shown as “+ n more words”. */
export interface Cloud {
  readonly placed: readonly Placement[];
  readonly tail: readonly CloudWord[];
}

/** Width of a text set at a font size of 1, with the metrics of the cloud's font. */
export type Measure = (text: string) => number;

/** Every wall lays the cloud out on one area and scales the drawing, so that all show one picture. */
export const DEFAULT_AREA: Area = { width: 1600, height: 760 };

/** Counts from which a word is larger: its size grows with the root of the last one reached. */
const STEPS = [1, 2, 3, 5, 10, 20];
/** Font sizes of a word with a count of 1, by the height of the area: largest, smallest, ratio. */
const LARGEST = 0.12;
const SMALLEST = 0.04;
const SHRINK = 0.75;
/** If words would fill more than this share of the area, they are set smaller. */
const FULL = 0.4;
const HOMES_FULL = 0.6;
const HOME = 78;
/** How many rings inside the last home the search for the next one begins. */
const INNER_RINGS = 4;
const LINE_HEIGHT = 1.12;
const GAP = 0.28;

interface Sized {
  readonly word: CloudWord;
  /** In units of the font size of a word with a count of 1. */
  readonly width: number;
  readonly height: number;
  readonly factor: number;
}

/**
 * Lays these words out. The result depends on nothing else, so that every screen shows the same
 * picture, and so does a wall that is opened late.
 *
 * The home of a word is where it would stand if every word had a count of 1. It depends on the words
 * that arrived before it, and no count moves it. Each word then takes the free position nearest to
 * its home, the highest count first: a new count moves a word's neighbours at most.
 */
export function layout(
  words: readonly CloudWord[],
  measure: Measure,
  area: Area = DEFAULT_AREA,
): Cloud {
  const arrived = [...words]
    .sort((one, other) => one.order - other.order || (one.key < other.key ? -1 : 1))
    .map((word) => sized(word, measure));
  const homes = homesOf(arrived, area);
  const ranked = [...arrived].sort((one, other) => other.factor - one.factor);
  const sizes = ladder(area).filter((size) => ink(ranked, size) <= FULL * area.width * area.height);
  for (const size of sizes) {
    const cloud = placed(ranked, homes, size, area);
    if (cloud.tail.length === 0) return cloud;
  }
  return placed(ranked, homes, SMALLEST * area.height, area);
}

/** How many times larger a word is than one with a count of 1: one of six sizes. */
export function sizeFactor(count: number): number {
  return Math.sqrt(STEPS.filter((step) => step <= count).at(-1) ?? 1);
}

function sized(word: CloudWord, measure: Measure): Sized {
  const factor = sizeFactor(word.count);
  const width = Math.round(measure(word.text) * 100) / 100 + GAP;
  return { word, factor, width: width * factor, height: LINE_HEIGHT * factor };
}

function ladder(area: Area): number[] {
  const sizes: number[] = [];
  for (let size = LARGEST; size > SMALLEST; size *= SHRINK) sizes.push(size * area.height);
  return sizes;
}

function ink(words: readonly Sized[], size: number): number {
  return words.reduce((sum, { width, height }) => sum + width * height * size * size, 0);
}

function homesOf(arrived: readonly Sized[], area: Area): ReadonlyMap<string, Box> {
  const plain = arrived.map((each) => ({
    ...each,
    width: each.width / each.factor,
    height: LINE_HEIGHT,
  }));
  let size = HOME;
  while (ink(plain, size) > HOMES_FULL * area.width * area.height) size *= SHRINK;
  const homes = new Map<string, Box>();
  const occupied = new OccupiedBoxes();
  const [centre, step] = [middle(area), size / 2];
  let from = 0;
  for (const each of plain) {
    const home = nearestFree(box(each, size, centre), occupied, step, undefined, from);
    if (!home) continue;
    from = Math.max(0, Math.floor(ringOf(home, centre, step)) - INNER_RINGS);
    occupied.add(home);
    homes.set(each.word.key, home);
  }
  return homes;
}

function placed(
  ranked: readonly Sized[],
  homes: ReadonlyMap<string, Box>,
  size: number,
  area: Area,
): Cloud {
  const occupied = new OccupiedBoxes();
  const found: Placement[] = [];
  const left: Sized[] = [];
  for (const each of ranked) {
    const home = box(each, size, homes.get(each.word.key) ?? middle(area));
    // If a smaller box has found no room, a larger one finds none either.
    const hopeless = left.some(({ width, height }) => width <= each.width && height <= each.height);
    const place = hopeless ? undefined : nearestFree(home, occupied, size * 0.3, area);
    if (!place) {
      left.push(each);
      continue;
    }
    occupied.add(place);
    found.push({ ...place, key: each.word.key, text: each.word.text, size: size * each.factor });
  }
  return { placed: found, tail: left.map(({ word }) => word) };
}

function box(each: Sized, size: number, at: Point): Box {
  return { x: at.x, y: at.y, width: each.width * size, height: each.height * size };
}

function middle(area: Area): Point {
  return { x: area.width / 2, y: area.height / 2 };
}
