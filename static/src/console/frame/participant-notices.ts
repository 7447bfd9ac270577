import { text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import {
  reworded,
  type WaitingWords,
  type WishInWords,
  waitingOffers,
  wishes,
  wordsToReview,
} from "../../selectors/attention.ts";
import { one } from "../../selectors/records.ts";
import { acknowledge, type Notice } from "./notice.ts";
import type { ConsoleView } from "./view.ts";

/** What participants ask of the facilitator, or wait for. */
export function participantNotices(view: ConsoleView): Notice[] {
  return [
    ...knock(view),
    ...groundRulesSignal(view),
    ...reworded(view.records).map((waiting) => rewordedNotice(view, waiting)),
    ...wordNotices(view),
    ...wishes(view.records).map((wish) => wishNotice(view, wish)),
    ...offers(view),
  ];
}

/** Somebody with the right link or code stands before the locked entrance [E22]. */
function knock(view: ConsoleView): Notice[] {
  const told = one(view.records, "knock:knock", "knock");
  if (!view.meeting.locked || !told || told.seen) return [];
  return [
    {
      sign: "pair",
      lead: text("console.knock.lead"),
      words: "",
      actions: [
        ["console.attention.later", () => acknowledge(view, "knock", told.knocked_at)],
        ["console.room.unlock", () => view.run("lock_entrance", { locked: false })],
      ],
    },
  ];
}

/** Somebody asks to recall the ground rules; the board does not tell who. */
function groundRulesSignal(view: ConsoleView): Notice[] {
  const told = one(view.records, "frame:recall", "frame");
  if (!told || told.seen) return [];
  const [lead, words] = [
    text("console.signal.ground_rules"),
    text("console.signal.ground_rules_say"),
  ];
  const seen = () => acknowledge(view, "recall", told.recalled_at);
  return [{ sign: "wave", lead, words, actions: [["console.signal.seen", seen]] }];
}

/** Words that were set aside, and that their author has reworded since. */
function rewordedNotice(view: ConsoleView, waiting: WaitingWords): Notice {
  const words = typeset(waiting.words, view.language);
  const each = (name: "set_aside" | "bring_back") => () => {
    for (const named of waiting.named) void view.run(name, named);
  };
  return {
    sign: "aside",
    lead: text("console.attention.reworded"),
    words,
    actions: [
      ["console.attention.leave_aside", each("set_aside"), words],
      ["console.words.show_held", each("bring_back"), words],
    ],
  };
}

/** At the step of the words, its page lists them. */
function wordNotices(view: ConsoleView): Notice[] {
  if (view.step.kind === "words") return [];
  return wordsToReview(view.records).map((waiting) => rewordedNotice(view, waiting));
}

function wishNotice(view: ConsoleView, { item, frame: setting, words }: WishInWords): Notice {
  const title = typeset(words, view.language);
  const mark = { item, frame: setting || text("console.elsewhere.to_say") };
  return {
    sign: "speech",
    lead: text("console.attention.wished"),
    words: setting ? `${title} · ${setting}` : title,
    actions: [
      ["console.elsewhere.leave_here", () => view.run("leave_here", { item }), title],
      ["console.attention.note", () => view.run("take_elsewhere", mark), title],
    ],
  };
}

/** Until the synthesis, whose own page shows them; after it an offer is no longer asked about. */
function offers(view: ConsoleView): Notice[] {
  if (view.step.kind !== "notes") return [];
  return waitingOffers(view.records).map((offer) => ({
    sign: "speech",
    lead: text("console.attention.offer"),
    words: "",
    actions: [["console.volunteers.accept", () => view.run("accept_volunteer", { offer })]],
  }));
}
