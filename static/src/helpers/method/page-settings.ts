/** What the server says about this page, in `<script type="application/json" id="page">`. */
type ScreenName = "phone" | "wall" | "console" | "home" | "cycle";
export type PageLanguage = "fr" | "en";

export type Statement = { short: string[]; full: string[] };
type Statements = { aims: Statement; principles: Statement };

/** What the room reads at a step, and the titles of the roles that speak and listen. */
export type StepSpeech = { wall?: string; speaks?: string[]; listens?: string[] };

/** A method by which a meeting, or a whole cycle of several, may be held here. */
export type Offered = { id: string; title: string; minutes: number; sessions: number };

export type PageSettings = {
  /** The code of the meeting, or the id of the cycle. */
  code: string;
  screen: ScreenName;
  language: PageLanguage;
  publicUrl: string;
  /** Who may open a meeting here: anyone, or those who hold the host's key. */
  open: "anyone" | "key";
  /** On the home page: the methods, the usual one first. */
  methods: readonly Offered[];
  /** The address of the later part of a phone's script. */
  later: string;
  /** By method: what it says in other words than the catalogue, under its keys. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By method: its kinds of card with their natures, where they are not the usual ones. */
  kinds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** What a phone at rest says, by step id; by `method.step` where a method says otherwise. */
  rest: Readonly<Record<string, string>>;
  /** On the wall, by method: its aims and principles, the short form first. */
  statements: Readonly<Record<string, Statements>>;
  /** On the wall, and on phones for who does not see it, by method and step. */
  said: Readonly<Record<string, Readonly<Record<string, StepSpeech>>>>;
  /** On the wall: the short form of each heading of a path. */
  headings: Readonly<Record<string, string>>;
  /**
   * What steps and headings are called here, by what another language calls them; by
   * `method.title` where a method says otherwise.
   */
  titles: Readonly<Record<"steps" | "headings", Readonly<Record<string, string>>>>;
  /** On the console, by method: what it says to the facilitator. */
  sheets: Readonly<Record<string, MethodSheet>>;
  /** The name of the room's Wi-Fi, where the host set one. */
  wifi: string;
  /** Who answers for the data, for the notice; empty when the host set none. */
  notice: { controller: string; contact: string; dpo: string; hosting: string; keepHours: number };
};

/** What the method says to the facilitator, in the language of the page. */
export type MethodSheet = {
  /** How long a meeting lasts. */
  minutes: number;
  steps: readonly ScriptStep[];
  posture: readonly { id: string; title: string; prompts: readonly string[] }[];
  prompts: readonly { text: string; from_session: number }[];
  rules: readonly string[];
  roles: readonly { id: string; title: string }[];
};

export type ScriptStep = {
  id: string;
  minutes: { first: number; later: number };
  say: string;
  say_first: string | null;
  next: string;
  /** Who has the floor, by the ids of roles. */
  speaks: readonly string[];
  listens: readonly string[];
};

const UNSET: PageSettings = {
  code: "",
  screen: "home",
  language: "fr",
  publicUrl: "",
  open: "anyone",
  methods: [],
  later: "",
  words: {},
  kinds: {},
  rest: {},
  statements: {},
  said: {},
  headings: {},
  titles: { steps: {}, headings: {} },
  sheets: {},
  wifi: "",
  notice: { controller: "", contact: "", dpo: "", hosting: "", keepHours: 24 },
};

/** The JSON of a data block of the page; `undefined` when the page has no such block. */
export function dataBlock(id: string): unknown {
  const block = globalThis.document?.getElementById(id);
  return block?.textContent ? JSON.parse(block.textContent) : undefined;
}

let settings: PageSettings | undefined;

export function page(): PageSettings {
  settings ??= { ...UNSET, ...(dataBlock("page") as Partial<PageSettings> | undefined) };
  return settings;
}
