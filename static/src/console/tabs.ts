import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text/text.ts";
import "./steps/cards.ts";
import "./paper/panel.ts";
import { posturePrompts } from "./frame/posture.ts";
import "./reports/report.ts";
import { endPage } from "./room/end-page.ts";
import "./room/room.ts";
import { cardsInOrder } from "../selectors/cards.ts";
import { unopened } from "../selectors/unopened.ts";
import { drawingOf } from "../shared/meeting/step-kinds.ts";
import type { ConsoleView, Tab } from "./frame/view.ts";
import { stepPage } from "./steps/steps.ts";

const TABS = [
  "script",
  "step",
  "cards",
  "prompts",
  "paper",
  "traces",
  "room",
] as const satisfies readonly Tab[];

export function tabs(current: Tab, view: ConsoleView): TemplateResult {
  const { open } = view;
  const shown = TABS.filter((tab) => isShown(tab, view));
  return html`<div class="console-tabs" role="tablist" aria-label=${text("console.title")}
    @keydown=${(event: KeyboardEvent) => moveByArrow(event, shown, open)}
  >${shown.map((tab) => {
    const selected = tab === tabOf(current);
    return html`<button
      type="button" role="tab" id="tab-${tab}" class="console-tab" data-tab=${tab} aria-controls="panel"
      aria-selected=${selected} tabindex=${selected ? 0 : -1} @click=${() => open(tab)}
    >${text(`console.tab.${tab}`)}</button>`;
  })}</div>`;
}

/** The tab of a page: that of the end is one of the room's. */
export function tabOf(page: Tab): Tab {
  return page === "end" ? "room" : page;
}

/**
 * On a wide screen the script stands beside the tabs. Cards have a tab once there are some, but where they
 * are written the step is their page.
 */
export function isShown(tab: Tab, { wide, step, records }: ConsoleView): boolean {
  if (tab === "script") return !wide;
  if (tab !== "cards") return true;
  const some = cardsInOrder(records).length > 0 || Boolean(unopened(records, "cards"));
  return drawingOf(step).console !== "collect" && some;
}

/** Counts from the tab that has the focus, so that two quick keys move by two tabs. */
function moveByArrow(event: KeyboardEvent, shown: readonly Tab[], open: (tab: Tab) => void): void {
  const current = (event.target as HTMLElement).dataset.tab as Tab;
  const offset = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const next = offset && shown[shown.indexOf(current) + offset];
  if (!next) return;
  const list = event.currentTarget as HTMLElement;
  event.preventDefault();
  open(next);
  list.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
}

/** The tab of the script shows the page of the step: on a wide screen the script stands beside it. */
export function tabPanel(tab: Tab, view: ConsoleView): TemplateResult {
  if (tab === "cards") return html`<console-cards .session=${view.session}></console-cards>`;
  if (tab === "prompts") return posturePrompts(view);
  if (tab === "end") return endPage(view);
  if (tab === "room") return html`<console-room .session=${view.session}></console-room>`;
  if (tab === "traces") return html`<console-report .session=${view.session}></console-report>`;
  if (tab === "paper") return html`<console-paper .session=${view.session}></console-paper>`;
  return stepPage(view);
}
