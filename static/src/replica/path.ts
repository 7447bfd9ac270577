/** The meeting's path: its stops, each of a known kind. */

export type Phase = string;

export type StepKind =
  | "info"
  | "rules"
  | "quiet"
  | "collect"
  | "group"
  | "choose"
  | "speak"
  | "notes"
  | "volunteer_text"
  | "words"
  | "ended";

export type Step = {
  id: string;
  kind: StepKind;
  title: string;
  minutes: number;
  phase: Phase;
  /** Of a screen's own: the language of the title, where it may be another than the meeting's. */
  spoken?: string;
  /** Passed over by those who go on or back; one may still go there. */
  skipped?: boolean;
};
