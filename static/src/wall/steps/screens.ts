import { neighbourStep } from "../../selectors/meeting.ts";
import { drawingOf, type WallDrawing } from "../../shared/meeting/step-kinds.ts";
import type { WallScreen, WallView } from "../frame/view.ts";
import { chooseScreen } from "./choose.ts";
import { collectScreen } from "./collect.ts";
import { exploreScreen } from "./explore.ts";
import { groupScreen } from "./group.ts";
import { aimsScreen, endedScreen, pauseScreen, promptScreen, welcomeScreen } from "./opening.ts";
import { projectedScreen } from "./projected-item.ts";
import { rulesScreen } from "./rules.ts";
import { speakScreen } from "./speak.ts";
import { synthesisScreen } from "./synthesis.ts";
import { wordsScreen } from "./words.ts";

type DrawScreen = (view: WallView) => WallScreen;

const SCREENS: Record<WallDrawing, DrawScreen> = {
  info: infoScreen,
  aims: aimsScreen,
  prompt: promptScreen,
  pause: pauseScreen,
  rules: rulesScreen,
  welcome: welcomeScreen,
  collect: collectScreen,
  group: groupScreen,
  choose: chooseScreen,
  speak: speakScreen,
  explore: exploreScreen,
  synthesis: synthesisScreen,
  words: wordsScreen,
  ended: endedScreen,
};

/** The first step of a meeting shows the aims of the method. */
function infoScreen(view: WallView): WallScreen {
  const opens = neighbourStep(view.meeting, -1) === undefined;
  return opens ? aimsScreen(view) : speakScreen(view);
}

/** The current screen. */
export function wallScreen(view: WallView): WallScreen {
  return projectedScreen(view) ?? SCREENS[drawingOf(view.step).wall](view);
}
