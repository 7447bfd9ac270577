import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { text } from "../../helpers/text/text.ts";
import type { Showing } from "../../replica/events.ts";
import { JOIN_PAGE } from "../../replica/vocabulary.ts";
import { isOpening } from "../../selectors/meeting.ts";
import { icon } from "../../shared/controls/icons.ts";
import { isArriving } from "../../shared/meeting/gathering.ts";
import { consolePages } from "./pages.ts";
import type { ConsoleView } from "./view.ts";
import "./wall-picture.ts";

/** Whether this page has opened the wall: then it may be the only computer in the room. */
let hasOpenedIt = false;

/**
 * The wall beside the script: whether it is open, which page it shows, a small picture of it, and what
 * is pressed for it at any step. Closed, it says how to open it here or on another computer.
 */
export function wallState(view: ConsoleView): TemplateResult | string {
  const { presence } = view.session;
  // The console itself is counted, so that nobody has been counted yet.
  if (presence.consoles === 0 || view.step.kind === "ended") return "";
  return html`<section class="console-wall" aria-labelledby="console-wall">
    <h2 id="console-wall">
      ${text("console.pages.label")} · <b role="status">${text(presence.wall ? "console.wall.open" : "console.wall.closed")}</b>
    </h2>
    ${presence.wall ? open(view, presence.wall) : closed(view)}
    ${presence.wall && hasOpenedIt ? html`<p class="soft">${text("console.wall.one_computer")}</p>` : ""}
  </section>`;
}

function open(view: ConsoleView, { image }: Showing): TemplateResult {
  return html`<div class="console-wall-open">
    ${view.wide && image ? html`<wall-picture .image=${image}></wall-picture>` : ""}
    <div class="console-wall-actions">
      ${view.wide ? consolePages(view) : ""} ${joinButton(view)} ${lockButton(view)}
    </div>
  </div>`;
}

/** Opening it in this browser gives it controls as soon as no console is open. */
function closed(view: ConsoleView): TemplateResult {
  return html`<div class="console-row">
      <a class="button" data-size="small" href=${ownPath(`/${page().code}/wall?controls`)} target="_blank" rel="noopener"
        @click=${() => {
          hasOpenedIt = true;
        }}
      >${text("console.wall.here")}</a>
      <button type="button" class="text-button"
        @click=${() => view.open("room", "console-walls button")}
      >${text("console.wall.elsewhere")}</button>
      ${lockButton(view)}
    </div>
    <p>${text("console.wall.helper")}</p>`;
}

/** How to enter, as large as the wall, for whoever comes late: unless it is so anyway, or locked. */
function joinButton({ meeting, run }: ConsoleView): TemplateResult | string {
  if (meeting.locked || isArriving(meeting)) return "";
  const shown = meeting.projected === JOIN_PAGE;
  return html`<button type="button" class="button" data-size="small" aria-pressed=${shown}
    @click=${() => run("project", { item: shown ? null : JOIN_PAGE })}
  >${icon("join")}${text("console.wall.join")}</button>`;
}

/** Once the introduction is over everybody may be there: the entrance is locked here, and opened again. */
function lockButton({ meeting, run }: ConsoleView): TemplateResult | string {
  const { locked } = meeting;
  if (isOpening(meeting) && !locked) return "";
  return html`<button type="button" class="text-button" data-lock
    @click=${() => run("lock_entrance", { locked: !locked })}
  >${text(locked ? "console.room.unlock" : "console.room.lock")}</button>`;
}
