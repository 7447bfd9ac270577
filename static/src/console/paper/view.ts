import type { ParticipantArguments, ParticipantCommandName } from "../../replica/commands.ts";
import type { Records } from "../../replica/records.ts";
import type { Given } from "../../selectors/paper.ts";

/** The draft that follows one that is stored, and what gets the focus. */
type NextDraft<T> = {
  name: string;
  value: T | null;
  field: string;
  renewed?: Partial<T>;
};

/** What is being written for one person: it stays on this screen until the board has it [N19]. */
export type PaperDrafts = {
  /** The draft of this name; `blank` if there is none. */
  draft: <T>(name: string, blank: T) => T;
  setDraft: (name: string, value: unknown) => void;
  /** Sets the draft, and moves the focus to the element of the selector `field`. */
  startDraft: (name: string, value: unknown, field: string) => void;
  /**
   * `sent` is stored: starts the draft anew, as `startDraft` does. If more was typed since, that stays
   * as a draft, with the id in `renewed` [N19].
   */
  endDraft: <T extends object>(sent: T, next: NextDraft<T>) => void;
  /** Says that a form shows the draft, which it gets in another way than by `draft`. */
  takeDraft: (name: string) => void;
  /** The drafts, by name, that no form has taken in this drawing: no field shows them. */
  hiddenDrafts: () => ReadonlyMap<string, unknown>;
};

/** What the forms for one person without a phone are drawn from, and what they may do. */
export type PaperView = PaperDrafts & {
  language: string;
  person: string;
  /** What was written for them and is stored. */
  given: Given;
  /** Their answers in this round. Only this screen holds them, in memory. */
  answers: Map<string, unknown>;
  answer: (item: string, value: unknown) => void;
  post: <N extends ParticipantCommandName>(
    name: N,
    args: ParticipantArguments[N],
  ) => Promise<boolean>;
  records: Records;
};
