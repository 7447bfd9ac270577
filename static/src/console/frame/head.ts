import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { showCode } from "../../helpers/text/codes.ts";
import { text } from "../../helpers/text/text.ts";
import { clockInTheRoom } from "../../selectors/explore.ts";
import { otherFacilitators } from "../../selectors/facilitators.ts";
import { clockMinutes, numberedPhase, phasePath } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { icon } from "../../shared/controls/icons.ts";
import { rehearsalMark } from "../../shared/meeting/rehearsal.ts";
import type { ConsoleView } from "./view.ts";

/** The top of the console: the path, the step, the connection, other facilitators, clock and code. */
export function consoleHead(view: ConsoleView): TemplateResult {
  return html`<header class="console-head">
    <ol class="console-path" aria-label=${text("common.path.label")}>
      ${phasePath(view.meeting).map(
        ({ title, state }) => html`<li
          data-state=${state} aria-current=${state === "now" ? "step" : "false"}
        ><span>${numberedPhase(view.meeting, title)}</span></li>`,
      )}
    </ol>
    <div class="console-state">
      <h1 class="console-step-title">${view.step.title}</h1>
      ${rehearsalMark(view.records)} ${connection(view)} ${othersHere(view)} ${clock(view)}
      <button type="button" class="console-code" translate="no" @click=${openRoom}
        aria-label=${text("console.room.code", { code: showCode(currentCode(view)) })}
      >${showCode(currentCode(view))}</button>
    </div>
  </header>`;
}

/** The code may have changed since this page was opened; its address has not. */
function currentCode({ records }: ConsoleView): string {
  return one(records, "entrance", "entrance")?.code ?? page().code;
}

function openRoom(event: Event): void {
  const open = new CustomEvent("open-tab", { bubbles: true, detail: "room" });
  event.currentTarget?.dispatchEvent(open);
}

function clock({ records, session }: ConsoleView): TemplateResult | string {
  const minutes = clockMinutes(clockInTheRoom(records), session.now());
  if (minutes === null) return "";
  const left = minutes ? text("common.step.minutes_short", { count: minutes }) : "0 min";
  return html`<span class="console-clock" title=${text("common.clock.label")}>
    ${icon("clock")}<span>${left}</span>
  </span>`;
}

/** The other facilitators who are connected: an icon, with words on a wide screen. */
function othersHere({ records, session }: ConsoleView): TemplateResult | string {
  const others = otherFacilitators(records, session.you);
  if (others.length === 0) return "";
  const roles = others.map(({ trade }) =>
    text(trade ? `console.role.${trade}` : "console.facilitators.other"),
  );
  const words = text("console.facilitators.with", { who: [...new Set(roles)].join(", ") });
  return html`<span class="console-others-here" title=${words}>
    ${icon("pair")}<span>${words}</span>
  </span>`;
}

function connection({ session }: ConsoleView): TemplateResult | string {
  const paused = session.waiting.some(({ postponed }) => postponed);
  if (!session.offline && !paused) return "";
  const words = text(session.offline ? "common.connection.connecting" : "console.head.paused");
  return html`<span class="waiting" role="status">${icon("cloud")}${words}</span>`;
}
