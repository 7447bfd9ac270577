import type { AnyRecord, Card, Meeting, Records } from "../../../static/src/replica/records.ts";

export function card(order: number, more: Partial<Card> = {}): Card {
  return {
    type: "card",
    kind: "situation",
    nature: null,
    title: `Carte ${order}`,
    text: "",
    theme: null,
    order,
    facilitator: false,
    elsewhere: false,
    ...more,
  };
}

export function meeting(more: Partial<Meeting> = {}): Meeting {
  return {
    type: "meeting",
    title: "Équipe mobile",
    method: "rpp",
    language: "fr",
    step: "group",
    steps: [],
    prompt: "",
    clock_ends_at: null,
    cards_shown: true,
    words_shown: false,
    words_frozen: false,
    locked: false,
    rules: [],
    cycle: null,
    projected: null,
    projected_text: null,
    erase_at: null,
    ...more,
  };
}

export function board(records: Record<string, AnyRecord>): Records {
  return new Map(Object.entries(records));
}
