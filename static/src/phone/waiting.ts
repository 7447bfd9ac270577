import type { Session } from "../session/session.ts";

/** Whether a command of this name waits for a network that has been gone long enough to say so. */
export function isWaiting({ offline, waiting }: Session, name: string): boolean {
  return offline && waiting.some((command) => command.name === name);
}
