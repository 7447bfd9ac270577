// Made by `make protocol` from the server's types. Change those, then run it again.

import type {
  AgreedOn,
  CardKind,
  ClosingKind,
  Column,
  Grade,
  LinkLabel,
  Nature,
  Revealed,
  SynthesisField,
  Trade,
} from "./vocabulary.ts";
export type ParticipantArguments = {
  post_card: { card: string; kind: CardKind; title: string; nature?: Nature | null; text?: string };
  edit_card: {
    card: string;
    kind?: CardKind;
    nature?: Nature | null;
    title?: string;
    text?: string;
  };
  withdraw_card: { card: string };
  resonate: { items: readonly string[] };
  grade: { item: string; grade: Grade | null };
  volunteer: Record<string, never>;
  withdraw_offer: Record<string, never>;
  write_synthesis: { field: SynthesisField; text: string };
  add_note: { note: string; topic: string; column: Column; text: string };
  edit_note: { note: string; column?: Column; text?: string };
  withdraw_note: { note: string };
  post_word: { entry: string; kind: ClosingKind; text: string };
  withdraw_word: { entry: string };
  /** That one would rather not explore this today, or that one may after all (`said` false). */
  not_today: { item: string; said?: boolean };
  /** One's own card or note, by record id; `frame` says in which setting, if one knows. */
  wish_elsewhere: { item: string; frame?: string };
  withdraw_wish: { item: string };
  recall_frame: Record<string, never>;
  remove_me: Record<string, never>;
};

export type FacilitatorArguments = {
  go_to: { step: string };
  /** `step` is the one that was come to; where the meeting has gone on since, it stays. */
  undo_step: { step: string };
  /** How this meeting takes a step: `minutes` with which its clock starts, or passed over. */
  edit_step: { step: string; minutes?: number; skipped?: boolean };
  /** Before another step of the path, or (null) the last one before the end. */
  move_step: { step: string; before?: string | null };
  /** Order, minutes and steps as the method has them. */
  restore_plan: Record<string, never>;
  set_prompt: { text: string };
  /** The clock of the step, or of a topic: it runs (`ends_at`), waits (`left`), or goes. */
  set_clock: { ends_at: number | null; left?: number | null; topic?: string | null };
  reveal: { what: Revealed; shown: boolean };
  project: { item?: string | null; text?: string | null };
  /** A page of what the walls show, by view and page from 0; each stops at its own last one. */
  turn_page: { of: string; view: number; page: number };
  /** Exactly one of the three is named. */
  set_aside: { card?: string | null; note?: string | null; entry?: string | null };
  /** Exactly one of the three is named. */
  bring_back: { card?: string | null; note?: string | null; entry?: string | null };
  /**
   * A participant's command, for a person without a phone; `person` tells them apart.
   *
   * `command` is one of a participant's commands, by its class.
   */
  post_for: { command: Carried; person?: string };
  /** A place for a person without a phone, known to all who lead before anything is written. */
  seat_person: { person: string };
  accept_volunteer: { offer: string };
  release_volunteer: { offer: string };
  lock_entrance: { locked: boolean };
  /** `join` is the SHA-256 of the next join key; without it, entering takes the code. */
  change_code: { once?: string | null; join?: string | null };
  remove_seat: { device: string };
  /** What one says of oneself, to those who lead alone; null takes it back. */
  declare_trade: { trade: Trade | null };
  withdraw_invitation: { invitation: string };
  set_rules: { rules: readonly string[] };
  /** Whether the group is making its rules, or changing them together. */
  build_rules: { building: boolean };
  end_meeting: Record<string, never>;
  erase: { code: string };
  /** In grouping commands `once` is the id of the step, by which it can be undone. */
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
  /** `step` names one of the last steps; without it, the last one of the meeting. */
  undo: { once?: string | null; step?: string | null };
  /** `step` names one that was undone; without it, the last one of the meeting. */
  redo: { once?: string | null; step?: string | null };
  /** Asks for proposals from words in common. */
  suggest_themes: Record<string, never>;
  put_away_suggestion: { suggestion: string };
  open_resonance: { items: readonly string[] };
  close_resonance: Record<string, never>;
  open_check: { items: readonly string[] };
  close_check: Record<string, never>;
  agree: { items: readonly string[] };
  not_yet: Record<string, never>;
  /** These are for another day; the next proposal follows in their place. */
  next_proposal: { items: readonly string[] };
  /** What one hears in a card, below it; an empty text takes it back. */
  reformulate: { card: string; text: string };
  link: { link: string; from: string; to: string; label?: LinkLabel | null };
  unlink: { link: string };
  take_elsewhere: { item: string; frame: string };
  leave_here: { item: string };
  word_elsewhere: { item: string; wording: string };
  record_agreement: { item: string };
  /**
   * Whether the group agreed that its cards, or its notes, are in its traces.
   *
   * Or that its synthesis and closing words stay until its cycle ends.
   */
  record_group_agreement: { what: AgreedOn; agreed: boolean };
  /** How long the group agreed that the meeting is kept after its end. */
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
