import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { showCode } from "../../helpers/text/codes.ts";
import { text } from "../../helpers/text/text.ts";
import { clockInTheRoom } from "../../selectors/explore.ts";
import { otherFacilitators } from "../../selectors/facilitators.ts";
import { clockMinutes, phasePath } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { icon } from "../../shared/icons.ts";
import type { ConsoleView } from "./view.ts";

/** On top: the path of the meeting, the quiet clock, the code, and the line if it is down. */
export function consoleHead(view: ConsoleView): TemplateResult {
  return html`<header class="console-head">
    <ol class="console-path" aria-label=${text("common.path.label")}>
      ${phasePath(view.meeting).map(
        ({ title, state }) => html`<li
          data-state=${state} aria-current=${state === "now" ? "step" : "false"}
        ><span>${title}</span></li>`,
      )}
    </ol>
    <div class="console-state">
      <h1 class="console-where">${view.step.title}</h1>
      ${line(view)} ${company(view)} ${clock(view)}
      <button type="button" class="console-code" @click=${openRoom}
        aria-label=${text("console.room.code", { code: showCode(codeNow(view)) })}
      >${showCode(codeNow(view))}</button>
    </div>
  </header>`;
}

/** The code of now: it changes, the address of this page does not. */
function codeNow({ records }: ConsoleView): string {
  return one(records, "entrance", "entrance")?.code ?? page().code;
}

function openRoom(event: Event): void {
  const ask = new CustomEvent("open-tab", { bubbles: true, detail: "room" });
  event.currentTarget?.dispatchEvent(ask);
}

function clock({ records, session }: ConsoleView): TemplateResult | string {
  const minutes = clockMinutes(clockInTheRoom(records), session.now());
  if (minutes === null) return "";
  const words = minutes ? text("common.step.minutes_short", { count: minutes }) : "0 min";
  return html`<span class="console-clock" title=${text("common.clock.label")}>
    ${icon("clock")}<span>${words}</span>
  </span>`;
}

/** Who else leads, and is here; in words where there is room. */
function company({ records, session }: ConsoleView): TemplateResult | string {
  const others = otherFacilitators(records, session.you);
  if (others.length === 0) return "";
  const said = others.map(({ trade }) =>
    text(trade ? `console.role.${trade}` : "console.leads.other"),
  );
  const words = text("console.leads.with", { who: [...new Set(said)].join(", ") });
  return html`<span class="console-company" title=${words}>
    ${icon("pair")}<span>${words}</span>
  </span>`;
}

function line({ session }: ConsoleView): TemplateResult | string {
  if (!session.offline) return "";
  return html`<span class="waiting" role="status">
    ${icon("cloud")}${text("common.connection.connecting")}
  </span>`;
}
