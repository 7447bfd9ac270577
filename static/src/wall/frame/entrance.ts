import { page } from "../../helpers/method/page-settings.ts";
import type { DeviceStorage } from "../../helpers/platform/device-storage.ts";
import type { Role } from "../../replica/vocabulary.ts";
import {
  type EntryOutcome,
  enterWithRole,
  forgetKeyInAddress,
  keyInAddress,
} from "../../session/enter.ts";
import { Session } from "../../session/session.ts";

const PAUSE = 3_000;

/**
 * Opens a wall with the key of its address, or with what this browser already holds. With the
 * facilitator's key it comes in as one, and may carry the controls.
 */
export async function enterWall(storage: DeviceStorage): Promise<Session | EntryOutcome> {
  const { code, language } = page();
  const key = keyInAddress();
  if (key !== null) {
    const { entrance, role } = await untilReached(code, key);
    if (entrance !== "entered") return entrance;
    forgetKeyInAddress();
    storage.set(roleKey(code), role === "facilitator" ? role : "wall");
  }
  const role: Role = storage.get(roleKey(code)) === "facilitator" ? "facilitator" : "wall";
  return new Session({ code, role, screen: "wall", language, storage });
}

/** A room's network may still be coming up when its wall is opened. */
async function untilReached(code: string, key: string) {
  for (;;) {
    const answer = await enterWithRole(code, key);
    if (answer.entrance === "entered" || answer.entrance === "unknown") return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function roleKey(code: string): string {
  return `board:${code}:wall-role`;
}
