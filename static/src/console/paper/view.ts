import type { ParticipantArguments, ParticipantCommandName } from "../../replica/commands.ts";
import type { Records } from "../../replica/records.ts";
import type { Given } from "../../selectors/paper.ts";

/** What the forms for one person without a phone are drawn from, and what they may do. */
export type PaperView = {
  language: string;
  person: string;
  /** What was written for them and is stored. */
  given: Given;
  /** The draft of this name; `blank` if there is none. */
  draft: <T>(name: string, blank: T) => T;
  setDraft: (name: string, value: unknown) => void;
  /** Sets the draft, and moves the focus to the element of the selector `field`. */
  startDraft: (name: string, value: unknown, field: string) => void;
  /** Their answers in this round. Only this screen holds them, in memory. */
  answers: Map<string, unknown>;
  answer: (item: string, value: unknown) => void;
  post: <N extends ParticipantCommandName>(
    name: N,
    args: ParticipantArguments[N],
  ) => Promise<boolean>;
  records: Records;
};
