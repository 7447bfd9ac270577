import type { Session } from "../../session/session.ts";

/** Whether a command of this name waits to be sent while the screen says that it is offline. */
export function isWaitingOffline({ offline, waiting }: Session, name: string): boolean {
  return offline && waiting.some((command) => command.name === name);
}
