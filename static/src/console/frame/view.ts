import type { MethodScript } from "../../helpers/method/page-settings.ts";
import type { Ask } from "../../replica/command.ts";
import type { Meeting, Records } from "../../replica/records.ts";
import type { LocalizedStep } from "../../selectors/titles.ts";
import type { Session } from "../../session/session.ts";

/** The pages of the console: a tab for each, and that of the end, which the room's tab leads to. */
export type Tab = "script" | "step" | "cards" | "prompts" | "paper" | "traces" | "room" | "end";

/** What the parts of the console are drawn from, and what they may do. */
export type ConsoleView = {
  session: Session;
  records: Records;
  meeting: Meeting;
  step: LocalizedStep;
  language: string;
  /** Whether the script stands beside the tabs. */
  wide: boolean;
  method: MethodScript;
  /** Proposals that the facilitator leaves out of the next round. */
  excluded: ReadonlySet<string>;
  toggleExcluded: (item: string) => void;
  /** The items that the group is about to agree on. */
  ticked: ReadonlySet<string>;
  toggleTicked: (item: string) => void;
  /** Opens a tab, and moves the focus to the element of the selector `target`. */
  open: (tab: Tab, target?: string) => void;
  run: Ask<Promise<boolean>>;
};

/**
 * A button at the foot; the `first` one is blue. The `main` one keeps its place beside the button of the
 * next step, blue or not, so that nothing moves under a finger; without one the first has it.
 */
export type Action = {
  key: string;
  label: string;
  first?: boolean;
  main?: boolean;
  act: () => unknown;
};
