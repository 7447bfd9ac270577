type ScreenName = "phone" | "wall" | "console" | "home" | "cycle";
export type PageLanguage = "fr" | "en";

export type Statement = { short: string[]; full: string[] };
type Statements = { aims: Statement; principles: Statement };

/** The text of a step on the wall, and the titles of the roles that speak and listen. */
export type StepSpeech = { wall?: string; speaks?: string[]; listens?: string[] };

/** The colour and the icon of a card, always shown with a word. */
export type Look = "tension" | "questioning" | "success" | "theme" | "plain";

/** A method that a meeting, or a cycle of several, may follow. */
export type Offered = { id: string; title: string; minutes: number; sessions: number };

/** Kinds of card, in order, each with its natures. */
export type CardKinds = readonly (readonly [kind: string, natures: readonly string[]])[];

/** The settings that the server writes into `<script type="application/json" id="page">`. */
export type PageSettings = {
  /** The code of the meeting, or the id of the cycle. */
  code: string;
  screen: ScreenName;
  language: PageLanguage;
  publicUrl: string;
  /** The path below which a proxy serves the board, such as `/board`; empty at the root of its host. */
  root: string;
  /** On the console: the addresses of the server's computer, if there are several, and what they are. */
  addresses: readonly { url: string; kind: string }[];
  /** On a wall: whether it is for a frame of another site. On the console: whether there may be some. */
  framed: boolean;
  frames: boolean;
  /** On the console: how many hours after its end a meeting may be kept. */
  keepHoursMax: number;
  /** Who may open a meeting: anyone, or only people with a key, or with an account of the house. */
  open: "anyone" | "key" | "oidc";
  /** On the home page: where one signs in with such an account; empty where none is asked for. */
  signIn: string;
  /** Whether somebody signed in with this browser lately. */
  signedIn: boolean;
  /** On the home page: the methods, the default one first. */
  methods: readonly Offered[];
  /** The address of the second part of a phone's script. */
  later: string;
  /** The address of the texts in French that is easy to read; empty on pages that do not offer it. */
  plain: string;
  /** On a phone: the beginning of the addresses of methods' texts, one of which it fetches. */
  method: string;
  /** By method: the texts that replace those of the catalogue, by key. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By method: its kinds of card with their natures, if they differ from the usual ones. */
  kinds: Readonly<Record<string, CardKinds>>;
  /** By method: the looks that it gives to kinds of card and natures, by their ids. */
  looks: Readonly<Record<string, Readonly<Record<string, Look>>>>;
  /** The text of a resting phone, by `method.step`. */
  rest: Readonly<Record<string, string>>;
  /** On the wall, by method: its aims and principles. */
  statements: Readonly<Record<string, Statements>>;
  /** On the wall, and on phones for people who do not see it: by method and step. */
  speech: Readonly<Record<string, Readonly<Record<string, StepSpeech>>>>;
  /** On the wall and on phones: the short form of each heading of a path that has one. */
  headings: Readonly<Record<string, string>>;
  /**
   * The titles of steps and headings in the language of the page, by their title in the other
   * language; by `method.title` where a method has its own.
   */
  titles: Readonly<Record<"steps" | "headings", Readonly<Record<string, string>>>>;
  /** On the console, by method: the script for the facilitator. */
  scripts: Readonly<Record<string, MethodScript>>;
  /** By method: the numbers of its headings, by their titles. A heading between two phases has none. */
  numbers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** On the home page and the wall: who runs the board, and the address of their logo; empty if not set. */
  house: string;
  logo: string;
  /** The name of the room's Wi-Fi; empty if the host set none. */
  wifi: string;
  /** For the privacy notice: the data controller and others; empty where the host set none. */
  notice: { controller: string; contact: string; dpo: string; hosting: string; keepHours: number };
};

/** The script of a method for the facilitator, in the language of the page. */
export type MethodScript = {
  /** The length of a meeting. */
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
  /** The ids of the roles that speak and listen. */
  speaks: readonly string[];
  listens: readonly string[];
};

const UNSET: PageSettings = {
  code: "",
  screen: "home",
  language: "fr",
  publicUrl: "",
  root: "",
  addresses: [],
  framed: false,
  frames: false,
  open: "anyone",
  keepHoursMax: 0,
  signIn: "",
  signedIn: false,
  methods: [],
  later: "",
  plain: "",
  method: "",
  words: {},
  kinds: {},
  looks: {},
  rest: {},
  statements: {},
  speech: {},
  headings: {},
  titles: { steps: {}, headings: {} },
  numbers: {},
  scripts: {},
  house: "",
  logo: "",
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

/** Settings that came after the page. */
export function addSettings(later: Partial<PageSettings>): void {
  settings = { ...page(), ...later };
}
