import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Session } from "../../session/session.ts";
import { announce } from "../../shared/page/live-region.ts";

/** Whether a command of this name waits to be sent while the screen says that it is offline. */
export function isWaitingOffline({ offline, waiting }: Session, name: string): boolean {
  return offline && waiting.some((command) => command.name === name);
}

/** Announces that something was sent; without a network, that it waits [H14]. */
export function announceSent({ offline, waiting }: Session, sent: TextKey): void {
  const count = Math.max(1, waiting.length);
  announce(offline ? text("common.connection.waiting", { count }) : text(sent));
}
