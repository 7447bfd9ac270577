import { text } from "../../helpers/text/text.ts";
import { erasureText } from "../../shared/erasure.ts";
import { dismiss, type Notice } from "./notice.ts";
import type { ConsoleView } from "./view.ts";

/** The server's clock jumped, so that the hour of erasure moved: only a person knows which is right. */
export function clockNotice(view: ConsoleView): Notice[] {
  const jump = view.session.presence.clock_jump;
  if (!jump || view.session.drafts.get("clock-seen") === jump) return [];
  return [
    {
      sign: "clock",
      lead: text("console.clock.jumped"),
      words: text("console.clock.check", { planned: erasureText(view.records) }),
      actions: [["console.signal.seen", () => dismiss(view, "clock-seen", jump)]],
    },
  ];
}
