import type { StepKind } from "../replica/records.ts";
import { neighbourStep } from "../selectors/meeting.ts";
import { chooseScreen } from "./wall-choose.ts";
import { exploreScreen } from "./wall-explore.ts";
import { expressScreen } from "./wall-express.ts";
import { groupScreen } from "./wall-group.ts";
import { projectedScreen } from "./wall-large.ts";
import {
  aimsScreen,
  endedScreen,
  pauseScreen,
  promptScreen,
  welcomeScreen,
} from "./wall-opening.ts";
import { rulesScreen } from "./wall-rules.ts";
import { saidScreen } from "./wall-said.ts";
import { synthesisScreen } from "./wall-synthesis.ts";
import type { WallScreen, WallView } from "./wall-view.ts";
import { wordsScreen } from "./wall-words.ts";

type Screen = (view: WallView) => WallScreen;

/** Steps that a method names for themselves; any other is drawn by its kind. */
const BY_STEP: Record<string, Screen> = {
  aims: aimsScreen,
  prompt: promptScreen,
  pause: pauseScreen,
};

const BY_KIND: Record<StepKind, Screen> = {
  info: infoScreen,
  rules: rulesScreen,
  quiet: welcomeScreen,
  collect: expressScreen,
  group: groupScreen,
  choose: chooseScreen,
  speak: saidScreen,
  notes: exploreScreen,
  volunteer_text: synthesisScreen,
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
  const { id, kind } = view.step;
  return projectedScreen(view) ?? (BY_STEP[id] ?? BY_KIND[kind])(view);
}
