import type {
  AnyRecord,
  Card,
  Meeting,
  OwnCard,
  Records,
} from "../../../static/src/replica/records.ts";
import { recordOf } from "./boards.ts";

const STEPS = [
  ["aims", "aims", "Introduction"],
  ["prompt", "prompt", "Introduction"],
  ["express", "collect", "Temps d’expression libre"],
  ["choose", "choose", "Choisir ensemble"],
  ["explore", "notes", "Exploration collective et co-construction"],
  ["words", "words", "Clôture et synthèse collective"],
  ["ended", "ended", "Clôture et synthèse collective"],
] as const;

export function meeting(step: string, more: Partial<Meeting> = {}): Meeting {
  return recordOf<Meeting>({
    type: "meeting",
    title: "Équipe mobile",
    method: "rpp",
    language: "fr",
    step,
    steps: plan(),
    prompt: "",
    clock_ends_at: null,
    clock_left: null,
    topic: null,
    cards_shown: false,
    words_shown: false,
    words_frozen: false,
    locked: false,
    rules: [],
    rules_open: false,
    rules_agreed: false,
    cycle: null,
    cycle_ends_at: null,
    projected: null,
    projected_text: null,
    topics_at_most: 2,
    erase_at: 0,
    ...more,
  });
}

const PLAIN = {
  skipped: false,
  at_rest: false,
  question: "",
  cards: [],
  columns: [],
  choosing: "resonance",
  turn: null,
} as const;

function plan(): Meeting["steps"] {
  return STEPS.map(([id, kind, phase]) => {
    return { id, kind, title: id, minutes: 10, phase, ...PLAIN };
  });
}

export function card(title: string, order: number, theme: string | null = null): Card {
  return recordOf<Card>({
    type: "card",
    kind: "situation",
    nature: null,
    title,
    text: "",
    theme,
    order,
    facilitator: false,
    elsewhere: false,
    set_aside: false,
    rephrased: false,
    reformulation: "",
    step: "",
  });
}

export function myCard(title: string, more: Partial<OwnCard> = {}): OwnCard {
  return recordOf<OwnCard>({
    type: "mine",
    what: "card",
    kind: "situation",
    nature: null,
    title,
    text: "",
    set_aside: false,
    rephrased: false,
    wish: "none",
    ...more,
  });
}

export function records(all: Record<string, AnyRecord>): Records {
  return new Map(Object.entries(all));
}
