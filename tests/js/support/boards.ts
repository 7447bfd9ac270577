import type {
  AnyRecord,
  Card,
  Choice,
  Meeting,
  Note,
  Records,
  Topic,
  Word,
} from "../../../static/src/replica/records.ts";

export function card(order: number, more: Partial<Card> = {}): Card {
  return recordOf<Card>({
    type: "card",
    kind: "situation",
    nature: null,
    title: `Carte ${order}`,
    text: "",
    theme: null,
    order,
    facilitator: false,
    elsewhere: false,
    set_aside: false,
    rephrased: false,
    reformulation: "",
    step: "",
    ...more,
  });
}

export function meeting(more: Partial<Meeting> = {}): Meeting {
  return recordOf<Meeting>({
    type: "meeting",
    title: "Équipe mobile",
    method: "rpp",
    language: "fr",
    step: "group",
    steps: [],
    prompt: "",
    clock_ends_at: null,
    clock_left: null,
    topic: null,
    cards_shown: true,
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

/**
 * A record with the fields that a test looks at. The server sends every field; a test need not, so
 * that a new field of a record changes no test that is not about it.
 */
export function recordOf<T extends AnyRecord>(fields: Partial<T> & Pick<T, "type">): T {
  return fields as T;
}

export function board(records: Record<string, AnyRecord>): Records {
  return new Map(Object.entries(records));
}

export function choice(more: Partial<Choice> = {}): Choice {
  return recordOf<Choice>({
    type: "choice",
    round: 0,
    stage: "idle",
    items: [],
    answers: 0,
    few: false,
    shortlist: [],
    rescued: [],
    flags: [],
    order: [],
    statuses: {},
    proposed: [],
    possible: [],
    agreed: [],
    later: [],
    own_choice: false,
    counts: null,
    ...more,
  });
}

export function topic(title: string, order: number, cards: readonly string[] = []): Topic {
  return recordOf<Topic>({ type: "topic", title, cards, order });
}

export function note(text: string, more: Partial<Note> = {}): Note {
  return recordOf<Note>({
    type: "note",
    topic: "topic:t1",
    column: "insight",
    text,
    order: 1,
    facilitator: false,
    elsewhere: false,
    set_aside: false,
    rephrased: false,
    ...more,
  });
}

export function word(text: string, more: Partial<Word> = {}): Word {
  return recordOf<Word>({
    type: "word",
    text,
    count: 1,
    kind: "keyword",
    order: 1,
    held: false,
    entries: [],
    waiting: [],
    near: [],
    ...more,
  });
}
