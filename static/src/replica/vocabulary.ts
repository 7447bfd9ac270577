// Made by `make protocol` from the server's types. Change those, then run it again.

export type AgreedOn = "cards" | "notes" | "closing";
export type ChoosingMode = "resonance" | "check" | "consent" | "aloud";
export const CONSENTS = ["no_objection", "concern", "objection"] as const;
export type Consent = (typeof CONSENTS)[number];
export type Farewell = "ended" | "erased" | "lost" | "removed" | "code_changed";
export type Flag = "empty" | "tie_at_limit" | "tie_too_wide" | "rescue_tie";
export const GRADES = [2, 1, 0, -1, -2] as const;
export type Grade = (typeof GRADES)[number];
export type GroupingCommand =
  | "create_theme"
  | "rename_theme"
  | "move_theme"
  | "dissolve_theme"
  | "merge_themes"
  | "move_cards"
  | "move_card";
export type Language = "fr" | "en";
export type NoteMark = "facilitator" | "other_view";
export type NoticeName = "recall" | "knock" | "clock_jump";
export type RejectionCode =
  | "bad_request"
  | "too_long"
  | "too_many"
  | "wrong_step"
  | "not_yours"
  | "forbidden"
  | "not_found"
  | "closed"
  | "changed"
  | "slow_down"
  | "unavailable"
  | "unreadable"
  | "unknown";
export type ReportPart =
  | "prompt"
  | "topics"
  | "synthesis"
  | "notes"
  | "links"
  | "words"
  | "lines"
  | "cards"
  | "rules"
  | "elsewhere"
  | "given";
export type Revealed = "cards" | "words";
export type Role = "participant" | "wall" | "facilitator";
export type Stage = "idle" | "resonance" | "shortlist" | "check" | "result" | "agreed";
export type Status =
  | "consensus"
  | "reservations"
  | "little_pull"
  | "not_yet"
  | "no_objection"
  | "concerns"
  | "objection"
  | "too_few";
export type StepKind =
  | "aims"
  | "info"
  | "rules"
  | "quiet"
  | "prompt"
  | "collect"
  | "group"
  | "choose"
  | "pause"
  | "speak"
  | "notes"
  | "volunteer_text"
  | "words"
  | "ended";
export const TRADES = ["professional", "peer"] as const;
export type Trade = (typeof TRADES)[number];
export type Wished = "none" | "waiting" | "heard";
export const CLOSINGS_PAGE = "closings:list";
export const JOIN_PAGE = "entrance:large";
export const KEEPING_PAGE = "keeping:list";
export const RULES_LIST = "rules:list";
