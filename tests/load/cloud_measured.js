// What tests/load/cloud.py measures in Chromium: the real layout, on words of a seed.
import { widthOf } from "../../static/src/helpers/layout/advances.ts";
import { layout } from "../../static/src/helpers/layout/cloud.ts";
const said = "écoute|confiance|soulagée|apaisé·e|la place|ensemble|oser dire|respiration|prise de recul|"
  + "lien|fatigue|espoir|partage|résonance|équipe|temps|pas seule|colère|gratitude|bienveillance|silence|"
  + "doute|reconnaissance|lâcher prise|joie|énergie|curiosité|courage|humilité|patience";
const vocabulary = said.split("|");
const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

globalThis.milliseconds = (count, runs) => {
  const words = Array.from({ length: count }, (_, order) => {
    const text = vocabulary[order % vocabulary.length] + (order < vocabulary.length ? "" : ` ${order}`);
    return { key: `k${order}`, text, count: 1 + ((order * 7919) % 4), order };
  });
  return Array.from({ length: runs }, () => {
    const begun = performance.now();
    layout(words, widthOf);
    return performance.now() - begun;
  }).sort((one, other) => one - other);
};

globalThis.moves = (seed) => {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const words = new Map();
  let before = new Map();
  return Array.from({ length: 60 }, (_, order) => {
    const text = vocabulary[Math.floor(20 * next() ** 1.6)];
    const word = words.get(text) ?? { key: text, text, count: 0, order };
    words.set(text, { ...word, count: word.count + 1 });
    const { placed } = layout([...words.values()], widthOf);
    const known = placed.filter(({ key }) => before.has(key));
    const moved = known.map((place) => Math.hypot(place.x - before.get(place.key).x, place.y - before.get(place.key).y));
    before = new Map(placed.map((place) => [place.key, place]));
    return moved.length ? mean(moved) : 0;
  });
};
