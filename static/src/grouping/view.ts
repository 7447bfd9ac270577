import type { Records } from "../replica/records.ts";
import type { GroupingCommands } from "./commands.ts";
import type { Arrangement } from "./model/arrangement.ts";
import type { Moves } from "./moves.ts";
import type { NameDraft } from "./name-draft.ts";
import type { Selection } from "./selection.ts";

/** What the parts of the grouping board are drawn from, and the actions of their buttons. */
export type GroupingView = {
  records: Records;
  arrangement: Arrangement;
  language: string;
  /** Whether this screen may send commands. Otherwise nothing is a button. */
  editable: boolean;
  selection: Selection;
  moves: Moves;
  commands: GroupingCommands;
  /** The bare ids of the theme that is being named, and of the one whose actions are open. */
  naming: string | null;
  opened: string | null;
  nameDraft: NameDraft;
  /** Whether proposals are shown on this screen. */
  proposing: boolean;
  name: (theme: string | null) => void;
  open: (theme: string | null) => void;
  propose: (wanted: boolean) => void;
  /** Selects a theme to merge it into another; moves it by one place. */
  join: (theme: string) => void;
  shift: (theme: string, offset: 1 | -1) => void;
};
