// Made by `make protocol` from the server's types. Change those, then run it again.

import type { AgreedOn, Consent, Grade, NoticeName, Revealed, Trade } from "./vocabulary.ts";
export type ParticipantArguments = {
  /**
   * A proposed rule may be as long as a rule of the list; any other title is a `Title`.
   *
   * `step` is the one at which a card was written, if cards are collected at several: it stays a
   * card of that step if it arrives later [Y7].
   */
  post_card: {
    card: string;
    kind: string;
    title: string;
    nature?: string | null;
    text?: string;
    step?: string;
  };
  edit_card: { card: string; kind?: string; nature?: string | null; title?: string; text?: string };
  withdraw_card: { card: string };
  resonate: { items: readonly string[] };
  /** An answer to a check. Words may come with a concern or an objection [C10]. */
  grade: { item: string; grade: Grade | Consent | null; words?: string };
  volunteer: Record<string, never>;
  withdraw_offer: Record<string, never>;
  write_synthesis: { field: string; text: string; replaces?: readonly string[] };
  add_note: {
    note: string;
    topic: string;
    column: string;
    text: string;
    other_view?: boolean;
    scribe?: boolean;
  };
  edit_note: { note: string; column?: string; text?: string; other_view?: boolean };
  withdraw_note: { note: string };
  /** Without a `kind`, the first one that suits the length: keyword or reflection [X4]. */
  post_word: { entry: string; kind: string | null; text: string };
  withdraw_word: { entry: string };
  withdraw_reservation: { reservation: string };
  /** The participant would rather not explore this item today; with `said` false, no longer so. */
  not_today: { item: string; said?: boolean };
  /** A wish for one's own card or note (record id); `frame` is the setting, empty if unknown. */
  wish_elsewhere: { item: string; frame?: string };
  withdraw_wish: { item: string };
  recall_frame: Record<string, never>;
  remove_me: Record<string, never>;
};

export type FacilitatorArguments = {
  /** `at` is the step that the screen showed when its button was pressed. */
  go_to: { step: string; at?: string | null };
  /** `step` is the step that the change to undo has led to. */
  undo_step: { step: string };
  /** Set a step's minutes, with which its clock starts, or whether the step is skipped. */
  edit_step: { step: string; minutes?: number; skipped?: boolean };
  /** Put a step before another one, or (null) last before the end. */
  move_step: { step: string; before?: string | null };
  /** Take back all changes of the plan. */
  restore_plan: Record<string, never>;
  set_prompt: { text: string; replaces?: readonly string[] };
  /** The clock of the step or of a topic: running (`ends_at`), waiting (`left`), or absent. */
  set_clock: { ends_at: number | null; left?: number | null; topic?: string | null };
  /** A silence of `minutes` until `ends_at`, to write in if `writing`; without an end, none. */
  keep_silence: { ends_at: number | null; minutes?: number; writing?: boolean };
  reveal: { what: Revealed; shown: boolean };
  /** `rest` once the writing is over: nothing of what waits is then kept back. */
  open_lot: { what: Revealed; rest?: boolean };
  project: { item?: string | null; text?: string | null };
  open_card: { topic: string; card: string };
  /**
   * Turn to this view and page, from 0, of what the walls show.
   *
   * A wall with fewer pages stops at its last one.
   */
  turn_page: { of: string; view: number; page: number };
  /** Exactly one is named. */
  set_aside: {
    card?: string | null;
    note?: string | null;
    entry?: string | null;
    reservation?: string | null;
  };
  /** Exactly one is named. */
  bring_back: {
    card?: string | null;
    note?: string | null;
    entry?: string | null;
    reservation?: string | null;
  };
  /**
   * A participant's command, sent by a facilitator for a person without a phone [A6].
   *
   * `command` is an instance of one of the participants' commands, `person` the person's id.
   */
  post_for: { command: Carried; person?: string };
  /** A seat for a person without a phone. All facilitators see it before anything is written. */
  seat_person: { person: string };
  accept_volunteer: { offer: string };
  release_volunteer: { offer: string };
  lock_entrance: { locked: boolean };
  /** `offered` says whether the address is one of the computer's, which the server fills in. */
  choose_address: { address: string; offered?: boolean | null };
  /**
   * `join` is the SHA-256 of the next join key, which the server fills in.
   *
   * Without it people enter by the code alone. Walls that are connected stay, to show the new code,
   * unless `keep_walls` is false.
   */
  change_code: {
    once?: string | null;
    keep_walls?: boolean;
    join?: string | null;
    wall?: string | null;
    sealed?: string | null;
    wall_epoch?: number | null;
  };
  /** `at` is the moment (ms) that the record of the notice has: which of them was seen. */
  acknowledge: { notice: NoticeName; at: number };
  remove_seat: { device: string };
  remove_away: Record<string, never>;
  /** What a facilitator says of their own trade; null takes it back. */
  declare_trade: { trade: Trade | null };
  withdraw_invitation: {
    invitation: string;
    wall?: string | null;
    sealed?: string | null;
    wall_epoch?: number | null;
  };
  set_rules: { rules: readonly string[]; replaces?: readonly (readonly string[])[] };
  /** Open or close the time in which the group makes or changes its rules. */
  build_rules: { building: boolean };
  /** `at` is the step that the screen showed when its button was pressed. */
  end_meeting: { at?: string | null };
  undo_end: Record<string, never>;
  erase: { code: string };
  /** In every grouping command `once` is the id of the action, by which it can be undone. */
  create_theme: { theme: string; title: string; cards?: readonly string[]; once?: string | null };
  rename_theme: { theme: string; title: string; once?: string | null };
  move_theme: { theme: string; before?: string | null; once?: string | null };
  dissolve_theme: { theme: string; once?: string | null };
  merge_themes: { from: string; into: string; once?: string | null };
  move_cards: {
    cards: readonly string[];
    theme: string | null;
    before?: string | null;
    once?: string | null;
  };
  /** `step` is the id of one of the last actions; without it, the last one of the meeting. */
  undo: { once?: string | null; step?: string | null };
  /** `step` is the id of an action that was undone; without it, the last such one. */
  redo: { once?: string | null; step?: string | null };
  /** Ask for suggestions, from words that cards have in common. */
  suggest_themes: Record<string, never>;
  put_away_suggestion: { suggestion: string };
  open_resonance: { items: readonly string[] };
  close_resonance: Record<string, never>;
  open_check: { items: readonly string[] };
  close_check: Record<string, never>;
  agree: { items: readonly string[] };
  not_yet: Record<string, never>;
  /** Leave these items for another day; the next proposal takes their place. */
  next_proposal: { items: readonly string[] };
  /** The facilitator's reformulation of a card; an empty text removes it. */
  reformulate: { card: string; text: string; replaces?: readonly string[] };
  link: { link: string; from: string; to: string; label?: string | null };
  unlink: { link: string };
  take_elsewhere: { item: string; frame: string };
  leave_here: { item: string };
  word_elsewhere: { item: string; wording: string; replaces?: readonly string[] };
  record_agreement: { item: string };
  /**
   * Whether the group agreed to put its cards or its notes in its traces.
   *
   * Or, with `closing`, to keep its synthesis and closing words until its cycle ends.
   */
  record_group_agreement: { what: AgreedOn; agreed: boolean };
  /** The words as the group says them; they replace one of `replaces`. */
  write_for_management: { text: string; replaces?: readonly string[] };
  /** Whether the group agreed to give its words to management; `text` is what it agreed to. */
  agree_for_management: { agreed: boolean; text?: string };
  /** How many hours the meeting is kept after its end, as the group agreed. */
  set_retention: { hours: number };
  keep: { item: string; kept: boolean };
  merge_words: { from: string; into: string };
  split_word: { word: string };
  freeze_words: { frozen: boolean };
};

export type CommandArguments = ParticipantArguments & FacilitatorArguments;
export type ParticipantCommandName = keyof ParticipantArguments;
export type CommandName = keyof CommandArguments;

/** A command as `post_for` carries it: a name with its own arguments. */
export type Carried<N extends ParticipantCommandName = ParticipantCommandName> = {
  [K in N]: { name: K; arguments: ParticipantArguments[K] };
}[N];
