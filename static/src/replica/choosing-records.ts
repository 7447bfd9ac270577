// Made by `make protocol` from the server's types. Change those, then run it again.

import type { Flag, Stage, Status } from "./vocabulary.ts";

/**
 * How the group is choosing. While a round is open it tells only the number of answers [V8].
 *
 * `answers` are those received, also of seats that have left since.
 * `statuses`, `order`, `proposed` and `possible` are set when a check closes; `counts`, and an
 * exact order, only if 11 or more phones answered that were there when the round opened [V9].
 * Otherwise the rest of `order` is by status and as deposited. `few` is true if fewer than 11
 * phones were there.
 * `later` are left for another day [C7]. All items are record ids. The check asks for consent if
 * it goes `by_consent` [C10].
 */
export type Choice = {
  type: "choice";
  round: number;
  stage: Stage;
  items: readonly string[];
  answers: number;
  few: boolean;
  shortlist: readonly string[];
  rescued: readonly string[];
  flags: readonly Flag[];
  order: readonly string[];
  statuses: Readonly<Record<string, Status>>;
  proposed: readonly string[];
  possible: readonly string[];
  agreed: readonly string[];
  later: readonly string[];
  own_choice: boolean;
  counts: Readonly<Record<string, Counts>> | null;
  by_consent: boolean;
};

/**
 * What somebody wrote with a concern or an objection to an item; it does not say which [C10].
 *
 * It exists once the round has closed, until the group agrees or is asked again.
 */
export type Reservation = { type: "reservation"; item: string; text: string; set_aside: boolean };

/**
 * How many people gave each grade to an item; `reservations` is null under 3 [V9].
 *
 * Of a round of consent: how many had no objection. Concerns and objections are `reservations`.
 */
export type Counts = {
  keen: number;
  fine: number;
  with_group: number;
  reservations: number | null;
  no_objection: number;
};

export type ChoosingRecord = Choice | Reservation;
