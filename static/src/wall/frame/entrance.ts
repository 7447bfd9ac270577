import { page } from "../../helpers/method/page-settings.ts";
import type { DeviceStorage } from "../../helpers/platform/device-storage.ts";
import type { Role } from "../../replica/vocabulary.ts";
import {
  type EntryOutcome,
  enterFrame,
  enterWithRole,
  forgetKeyInAddress,
  keyInAddress,
} from "../../session/enter.ts";
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
  const { code, language, framed } = page();
  const key = keyInAddress();
  if (key === "" || (framed && key === null)) return "link_incomplete";
  if (framed && key !== null) return enterFramedWall(storage, key);
  if (key !== null) {
    const { entrance, role } = await untilReached(() => enterWithRole(code, key));
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

/** A wall in a frame of another site: the key stays in its address, so that the frame can be loaded again. */
async function enterFramedWall(
  storage: DeviceStorage,
  key: string,
): Promise<Session | LinkProblem> {
  const { code, language } = page();
  const { entrance, token } = await untilReached(() => enterFrame(code, key));
  if (entrance !== "entered") return "link_unknown";
  return new Session({ code, role: "wall", screen: "wall", language, storage, token });
}

/** Tries until the server is reached: the room's network may start after its wall. */
async function untilReached<T extends { entrance: EntryOutcome }>(
  ask: () => Promise<T>,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer.entrance === "entered" || answer.entrance === "unknown") return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function roleKey(code: string): string {
  return `board:${code}:wall-role`;
}
