import { ownEntry } from "../../helpers/method/own-entry.ts";
import type { Step } from "../../replica/records.ts";
import type { StepKind } from "../../replica/vocabulary.ts";

/** The page of a phone. */
export type PhonePage =
  | "rest"
  | "prompt"
  | "rules"
  | "deposit"
  | "choice"
  | "explore"
  | "synthesis"
  | "words"
  | "ended";

/** The screen of the wall. */
export type WallDrawing =
  | "info"
  | "aims"
  | "prompt"
  | "pause"
  | "rules"
  | "welcome"
  | "collect"
  | "group"
  | "choose"
  | "speak"
  | "explore"
  | "synthesis"
  | "words"
  | "ended";

/** The working page of the console. */
export type ConsolePage =
  | "spoken"
  | "silence"
  | "prompt"
  | "rules"
  | "collect"
  | "group"
  | "choose"
  | "aloud"
  | "explore"
  | "synthesis"
  | "words"
  | "ended";

/** The controls of a facilitator at this step, without going to another step. */
export type Actions = "none" | "collect" | "group" | "choose" | "aloud" | "rules" | "words";

/** The form for a person without a phone. */
export type PaperForm = "nothing" | "card" | "choice" | "rules" | "note" | "word";

/** Whether the wall shows in large how to join; `first`: only if it is the first step. */
type Arriving = "yes" | "first" | "no";

type StepDrawing = {
  phone: PhonePage;
  wall: WallDrawing;
  console: ConsolePage;
  actions: Actions;
  paper: PaperForm;
  arriving: Arriving;
};

const SPOKEN = {
  phone: "rest",
  console: "spoken",
  actions: "none",
  paper: "nothing",
  arriving: "yes",
} as const;

/** How each kind of step is drawn on each screen. A new kind is one row here. */
const STEP_KINDS: Readonly<Record<StepKind, StepDrawing>> = {
  info: { ...SPOKEN, wall: "info" },
  aims: { ...SPOKEN, wall: "aims" },
  pause: { ...SPOKEN, wall: "pause" },
  quiet: { ...SPOKEN, wall: "welcome", console: "silence", arriving: "first" },
  prompt: { ...SPOKEN, wall: "prompt", phone: "prompt", console: "prompt", arriving: "no" },
  speak: { ...SPOKEN, wall: "speak", arriving: "first" },
  rules: {
    phone: "rules",
    wall: "rules",
    console: "rules",
    actions: "rules",
    paper: "rules",
    arriving: "first",
  },
  collect: {
    phone: "deposit",
    wall: "collect",
    console: "collect",
    actions: "collect",
    paper: "card",
    arriving: "first",
  },
  group: {
    phone: "choice",
    wall: "group",
    console: "group",
    actions: "group",
    paper: "choice",
    arriving: "first",
  },
  choose: {
    phone: "choice",
    wall: "choose",
    console: "choose",
    actions: "choose",
    paper: "choice",
    arriving: "first",
  },
  notes: {
    phone: "explore",
    wall: "explore",
    console: "explore",
    actions: "none",
    paper: "note",
    arriving: "first",
  },
  volunteer_text: {
    phone: "synthesis",
    wall: "synthesis",
    console: "synthesis",
    actions: "none",
    paper: "nothing",
    arriving: "first",
  },
  words: {
    phone: "words",
    wall: "words",
    console: "words",
    actions: "words",
    paper: "word",
    arriving: "first",
  },
  ended: {
    phone: "ended",
    wall: "ended",
    console: "ended",
    actions: "none",
    paper: "nothing",
    arriving: "no",
  },
};

/** How this step is drawn. A kind that this page does not know is drawn as `info`. */
export function drawingOf({ kind, at_rest }: Pick<Step, "kind" | "at_rest">): StepDrawing {
  const drawn = ownEntry(STEP_KINDS, kind) ?? STEP_KINDS.info;
  return at_rest ? resting(drawn) : drawn;
}

/** With phones at rest [Y5] no round can be answered: the group chooses aloud. */
function resting(drawn: StepDrawing): StepDrawing {
  const isChoice = drawn.console === "choose";
  return {
    ...drawn,
    phone: "rest",
    console: isChoice ? "aloud" : drawn.console,
    actions: isChoice ? "aloud" : drawn.actions,
  };
}
