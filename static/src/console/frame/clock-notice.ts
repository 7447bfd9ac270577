import { text } from "../../helpers/text/text.ts";
import { one } from "../../selectors/records.ts";
import { erasureText } from "../../shared/meeting/erasure.ts";
import { acknowledge, type Notice } from "./notice.ts";
import type { ConsoleView } from "./view.ts";

/** The server's clock jumped, so that the hour of erasure moved: only a person knows which is right. */
export function clockNotice(view: ConsoleView): Notice[] {
  const jump = one(view.records, "clock_jump:clock_jump", "clock_jump");
  if (!jump || jump.seen) return [];
  return [
    {
      sign: "clock",
      lead: text("console.clock.jumped"),
      words: text("console.clock.check", { planned: erasureText(view.records) }),
      actions: [["console.signal.seen", () => acknowledge(view, "clock_jump", jump.jumped_at)]],
    },
  ];
}
