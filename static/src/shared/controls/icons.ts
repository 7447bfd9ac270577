import { type SVGTemplateResult, svg } from "lit-html";
import type { Look } from "../../helpers/method/page-settings.ts";

const PATHS = {
  tension: "M13 2 4 14h7l-1 8 9-12h-7z",
  questioning:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.3 9.2a2.8 2.8 0 1 1 4 2.6c-.8.4-1.3 1-1.3 1.9M12 17h.01",
  success: "M12 21V10m0 0c0-4 3-6 8-6 0 5-3 7-8 7m0 2c0-3-2.5-5-7-5 0 4 2.5 6 7 6",
  theme: "M4 7h10M4 12h16M4 17h13",
  plain: "M5 5h14v10l-4 4H5zM15 19v-4h4",
  join: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18h2",
  check: "m5 12.5 4.5 4.5L19 7.5",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4l2.5 2",
  close: "m6 6 12 12M18 6 6 18",
  copy: "M9 9h10v10H9zM5 15V5h10",
  cloud: "M7 18a4 4 0 0 1-.5-8 6 6 0 0 1 11.3 1.6A3.3 3.3 0 0 1 17 18M4 4l16 16",
  wave: "M12 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M7.8 16.2a6 6 0 0 1 0-8.4m8.4 0a6 6 0 0 1 0 8.4M5 19a10 10 0 0 1 0-14m14 0a10 10 0 0 1 0 14",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  agreed: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m-4.2 9.4 2.9 2.9 5.6-6",
  speech: "M21 12a9 8 0 0 1-13 7l-4.5 1.5L5 16a8 8 0 1 1 16-4z",
  draft: "M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4",
  dash: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12h8",
  pair: "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M16 5.5a3 3 0 0 1 0 5.5m2 3.5c1.5.7 2.5 2.3 2.5 4.5",
  undo: "M9 4.5 4.5 9 9 13.5M4.5 9H14a5.25 5.25 0 0 1 0 10.5H9",
  redo: "M15 4.5 19.5 9 15 13.5M19.5 9H10a5.25 5.25 0 0 0 0 10.5h5",
  handle: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  aside: "M8 6v12M16 6v12",
  expand: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
} as const satisfies Record<Look | string, string>;

export type Icon = keyof typeof PATHS;

/** A decorative icon, always beside words that say the same. */
export function icon(name: Icon): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]} />
  </svg>`;
}
