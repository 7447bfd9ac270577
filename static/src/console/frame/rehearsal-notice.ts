import { ownPath } from "../../helpers/platform/own-path.ts";
import { text } from "../../helpers/text/text.ts";
import { allOf } from "../../selectors/records.ts";
import type { Notice } from "./notice.ts";
import type { ConsoleView } from "./view.ts";

/** The simulated people of a rehearsal have gone: nobody led it for long, or the server was restarted [Z3]. */
export function rehearsalNotice(view: ConsoleView): Notice[] {
  if (!view.meeting.rehearsal || view.step.kind === "ended" || !haveGone(view)) return [];
  return [
    {
      sign: "pair",
      lead: text("console.rehearsal.gone"),
      words: "",
      actions: [["console.rehearsal.another", openHome]],
    },
  ];
}

/** Which phones are simulated is told to nobody; but they come and go together, and are most of them. */
function haveGone({ records, session: { presence } }: ConsoleView): boolean {
  if (presence.consoles === 0) return false; // not told yet
  const came = allOf(records, "device").length;
  return came > 0 && came >= 2 * presence.phones;
}

function openHome(): void {
  window.open(ownPath("/"), "_blank", "noopener");
}
