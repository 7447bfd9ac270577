import type { Records } from "../replica/records.ts";
import type { GroupingCommands } from "./commands.ts";
import type { Hand } from "./hand.ts";
import type { Arrangement } from "./model/arrangement.ts";
import type { Moves } from "./moves.ts";

/** What the parts of the grouping board are drawn from, and what they may ask for. */
export type GroupingView = {
  records: Records;
  arrangement: Arrangement;
  language: string;
  /** False on screens that may not command: nothing is then a button. */
  editable: boolean;
  hand: Hand;
  moves: Moves;
  commands: GroupingCommands;
  /** The bare id of the theme being named, and of the one whose other actions are open. */
  naming: string | null;
  opened: string | null;
  /** Whether proposals were asked for on this screen and not closed again. */
  proposing: boolean;
  name: (theme: string | null) => void;
  open: (theme: string | null) => void;
  propose: (wanted: boolean) => void;
  /** Takes a theme in hand, to join another; or moves it one place on. */
  join: (theme: string) => void;
  shift: (theme: string, offset: 1 | -1) => void;
};
