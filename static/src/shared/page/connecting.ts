import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import type { Session } from "../../session/session.ts";

/** What a screen says that has not received the meeting yet; after a while, why that may be. */
export function connectingText({ offline }: Session): string {
  if (offline) return text("common.connection.no_answer");
  return text("common.connection.connecting", { code: page().code });
}
