import { html, type TemplateResult } from "lit-html";
import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import { KEEPING_PAGE, RULES_LIST } from "../../replica/vocabulary.ts";
import {
  reworded,
  type WaitingWords,
  type WishInWords,
  waitingOffers,
  wishes,
  wordsToReview,
} from "../../selectors/attention.ts";
import { isOpening } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import { type Icon, icon } from "../../shared/icons.ts";
import type { ConsoleView } from "./view.ts";

type Notice = { sign: Icon; lead: string; words: string; acts: Act[] };
type Act = [key: string, act: () => unknown, name?: string];

/** What stands apart from the step for now: people's signals, what they wait for, what is large. */
export function notices(view: ConsoleView): TemplateResult {
  const all = [
    ...recall(view),
    ...reworded(view.records).map((waiting) => rewording(view, waiting)),
    ...words(view),
    ...wishes(view.records).map((wish) => wished(view, wish)),
    ...offers(view),
    ...lock(view),
  ];
  const [first, ...more] = all.map((notice) => line(view, notice));
  return html`<div class="console-notices">
    ${first} ${more.length ? folded(more) : ""} ${large(view).map((notice) => line(view, notice))}
  </div>`;
}

/** One thing at a time; the others say that they are there. */
function folded(more: TemplateResult[]): TemplateResult {
  return html`<details class="console-fold">
    <summary>${text("console.attention.more", { count: more.length })}</summary>
    <div class="console-notices">${more}</div>
  </details>`;
}

function line({ language }: ConsoleView, { sign, lead, words, acts }: Notice): TemplateResult {
  return html`<div class="console-notice" role="status">
    ${icon(sign)}
    <p><b>${lead}</b>${words ? html`<br /><span lang=${language}>${words}</span>` : ""}</p>
    <div class="console-row">${acts.map(
      ([key, act, name]) => html`<button
        type="button" class="button" data-size="small" @click=${act}
        aria-label=${name ? `${text(key)} : ${name}` : text(key)}
      >${text(key)}</button>`,
    )}</div>
  </div>`;
}

/** Someone wishes the frame recalled; nobody knows who. Put away on this screen alone. */
function recall(view: ConsoleView): Notice[] {
  const at = one(view.records, "frame:recall", "frame")?.recalled_at ?? 0;
  if (at <= (view.session.drafts.get<number>("recall-seen") ?? 0)) return [];
  const [lead, words] = [text("console.signal.frame"), text("console.signal.frame_say")];
  const seen = () => putAway(view, "recall-seen", at);
  return [{ sign: "wave", lead, words, acts: [["console.signal.seen", seen]] }];
}

function putAway({ session }: ConsoleView, name: string, value: unknown): void {
  session.drafts.set(name, value);
  session.dispatchEvent(new Event("change"));
}

/** Set aside and reworded since: it comes back when it is shown. */
function rewording(view: ConsoleView, waiting: WaitingWords): Notice {
  const words = typeset(waiting.words, view.language);
  const all = (name: "set_aside" | "bring_back") => () => {
    for (const named of waiting.named) void view.run(name, named);
  };
  return {
    sign: "aside",
    lead: text("console.attention.reworded"),
    words,
    acts: [
      ["console.attention.leave_aside", all("set_aside"), words],
      ["console.words.show_held", all("bring_back"), words],
    ],
  };
}

/** At their own step they stand on the page. */
function words(view: ConsoleView): Notice[] {
  if (view.step.kind === "words") return [];
  return wordsToReview(view.records).map((waiting) => rewording(view, waiting));
}

function wished(view: ConsoleView, { item, frame, words }: WishInWords): Notice {
  const title = typeset(words, view.language);
  const take = { item, frame: frame || text("console.elsewhere.to_say") };
  return {
    sign: "speech",
    lead: text("console.attention.wished"),
    words: frame ? `${title} · ${frame}` : title,
    acts: [
      ["console.elsewhere.leave_here", () => view.run("leave_here", { item }), title],
      ["console.attention.note", () => view.run("take_elsewhere", take), title],
    ],
  };
}

/** At the step of the synthesis they stand on the page. */
function offers(view: ConsoleView): Notice[] {
  if (view.step.kind === "volunteer_text") return [];
  return waitingOffers(view.records).map((offer) => ({
    sign: "speech",
    lead: text("console.attention.offer"),
    words: "",
    acts: [["console.volunteers.accept", () => view.run("accept_volunteer", { offer })]],
  }));
}

/** Offered once the introduction is over, and not again once it was put off. */
function lock(view: ConsoleView): Notice[] {
  const { meeting, session } = view;
  const over = !isOpening(meeting) && view.step.kind !== "ended";
  if (!over || meeting.locked || session.drafts.get("lock-later")) return [];
  return [
    {
      sign: "clock",
      lead: text("console.room.lock_offer"),
      words: "",
      acts: [
        ["console.attention.later", () => putAway(view, "lock-later", true)],
        ["console.attention.lock", () => view.run("lock_entrance", { locked: true })],
      ],
    },
  ];
}

function large(view: ConsoleView): Notice[] {
  const { projected, projected_text: said } = view.meeting;
  const shown = said || (projected && !projected.startsWith("topic:") && titleOf(view, projected));
  if (!shown) return [];
  const close = () => view.run("project", { item: null });
  return [
    {
      sign: "plain",
      lead: text("console.large.now"),
      words: typeset(shown, view.language),
      acts: [["console.prompts.remove", close]],
    },
  ];
}

function titleOf({ records }: ConsoleView, id: string): string {
  if (id === RULES_LIST) return text("console.rules.title");
  if (id === KEEPING_PAGE) return text("common.kept.next_ask");
  const record = records.get(id);
  if (!record) return "";
  if ("title" in record) return record.title;
  return "text" in record ? record.text : "";
}
