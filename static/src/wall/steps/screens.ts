import { neighbourStep } from "../../selectors/meeting.ts";
import { drawingOf, type WallDrawing } from "../../shared/step-kinds.ts";
import type { WallScreen, WallView } from "../frame/view.ts";
import { chooseScreen } from "./choose.ts";
import { expressScreen } from "./collect.ts";
import { exploreScreen } from "./explore.ts";
import { groupScreen } from "./group.ts";
import { aimsScreen, endedScreen, pauseScreen, promptScreen, welcomeScreen } from "./opening.ts";
import { projectedScreen } from "./projected-item.ts";
import { rulesScreen } from "./rules.ts";
import { saidScreen } from "./speak.ts";
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
  collect: expressScreen,
  group: groupScreen,
  choose: chooseScreen,
  speak: saidScreen,
  explore: exploreScreen,
  synthesis: synthesisScreen,
  words: wordsScreen,
  ended: endedScreen,
};

/** A meeting that opens with words opens with why everyone is here. */
function infoScreen(view: WallView): WallScreen {
  const opens = neighbourStep(view.meeting, -1) === undefined;
  return opens ? aimsScreen(view) : saidScreen(view);
}

/** The one thing on the wall now. */
export function wallScreen(view: WallView): WallScreen {
  return projectedScreen(view) ?? SCREENS[drawingOf(view.step).wall](view);
}
