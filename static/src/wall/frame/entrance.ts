import { page } from "../../helpers/method/page-settings.ts";
import type { DeviceStorage } from "../../helpers/platform/device-storage.ts";
import type { Role } from "../../replica/vocabulary.ts";
import { enterWithRole, forgetKeyInAddress, keyInAddress } from "../../session/enter.ts";
import type { LinkProblem } from "../../session/home-page.ts";
import { BOARD } from "../../session/predict/board.ts";
import { Session } from "../../session/session.ts";
import { isPicture } from "./wall-size.ts";

const PAUSE = 3_000;

/**
 * Opens a wall with the key in its address, or with this browser's cookie. With the facilitator's key
 * the wall may have controls, and so it may if a console has opened it (`?controls`).
 */
export async function enterWall(storage: DeviceStorage): Promise<Session | LinkProblem> {
  const { code, language } = page();
  const key = keyInAddress();
  if (key === "") return "link_incomplete";
  if (key !== null) {
    const { entrance, role } = await untilReached(code, key);
    if (entrance !== "entered") return "link_unknown";
    forgetKeyInAddress();
    storage.set(roleKey(code), role === "facilitator" ? role : "wall");
  }
  if (new URLSearchParams(location.search).has("controls"))
    storage.set(roleKey(code), "facilitator");
  const isLeading = isPicture() || storage.get(roleKey(code)) === "facilitator";
  const role: Role = isLeading ? "facilitator" : "wall";
  return new Session({ code, role, screen: "wall", language, storage, predictions: BOARD });
}

/** Tries until the server is reached: the room's network may start after its wall. */
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
