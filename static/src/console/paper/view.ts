import type { ParticipantArguments, ParticipantCommandName } from "../../replica/commands.ts";
import type { Records } from "../../replica/records.ts";
import type { Given } from "../../selectors/paper.ts";

/** What a form of the paper page knows of one person without a phone, and may ask for. */
export type PaperView = {
  language: string;
  person: string;
  /** What was written for them and is on the board. */
  given: Given;
  /** What is being written for this person, under a name of its own. */
  draft: <T>(name: string, blank: T) => T;
  keep: (name: string, value: unknown) => void;
  /** Keeps it, and turns to the field in which it is changed. */
  takeUp: (name: string, value: unknown, field: string) => void;
  /** Their answers in this round, in the memory of this screen alone and gone with it. */
  answers: Map<string, unknown>;
  answer: (item: string, value: unknown) => void;
  post: <N extends ParticipantCommandName>(
    name: N,
    args: ParticipantArguments[N],
  ) => Promise<boolean>;
  records: Records;
};
