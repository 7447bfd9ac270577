import type { Status } from "../../replica/vocabulary.ts";
import type { Icon } from "../controls/icons.ts";

/** The sign of each result of a check, beside its words; the same on the wall and the console. */
export const STATUS_SIGNS: Record<Status, Icon> = {
  consensus: "agreed",
  reservations: "speech",
  little_pull: "dash",
  not_yet: "wave",
  no_objection: "agreed",
  concerns: "speech",
  objection: "speech",
  too_few: "more",
};
