import type { MethodScript } from "../../helpers/method/page-settings.ts";
import type { Ask } from "../../replica/command.ts";
import type { Meeting, Records } from "../../replica/records.ts";
import type { LocalizedStep } from "../../selectors/titles.ts";
import type { Session } from "../../session/session.ts";

/** The pages of the console; on a wide screen the script always stands beside the others. */
export type Tab = "script" | "step" | "cards" | "prompts" | "paper" | "traces" | "room";

/** What the parts of the console are drawn from, and what they may ask for. */
export type ConsoleView = {
  session: Session;
  records: Records;
  meeting: Meeting;
  step: LocalizedStep;
  language: string;
  sheet: MethodScript;
  /** Proposals that the facilitator leaves out of the next round. */
  left: ReadonlySet<string>;
  leave: (item: string) => void;
  /** The items on which the group is about to agree. */
  ticked: ReadonlySet<string>;
  tick: (item: string) => void;
  /** Turns to another page of the console, and there to what is named by a selector. */
  open: (tab: Tab, target?: string) => void;
  run: Ask<Promise<boolean>>;
};

/** A thing that may be done now; `first` is the one that comes next. */
export type Action = { key: string; words: string; first?: boolean; act: () => unknown };
