import assert from "node:assert/strict";
import { test } from "node:test";
import { command, type GivenArguments } from "../../../static/src/replica/command.ts";
import type { CommandName } from "../../../static/src/replica/commands.ts";
import type {
  PendingCommand,
  RefusedCommand,
} from "../../../static/src/replica/pending-command.ts";
import type { Records } from "../../../static/src/replica/records.ts";
import * as contributions from "../../../static/src/selectors/contributions.ts";
import { OWN } from "../../../static/src/session/predict/own.ts";
import { predict } from "../../../static/src/session/predict/predict.ts";
import { myCard, records } from "../support/records.ts";

type Waiting = readonly PendingCommand[];
type Refused = readonly RefusedCommand[];

const ownCards = (you: Records, waiting: Waiting, refused: Refused) =>
  contributions.ownCards(predict(OWN, you, waiting), waiting, refused);
const ownNotes = (you: Records, waiting: Waiting, refused: Refused) =>
  contributions.ownNotes(predict(OWN, you, waiting), waiting, refused);

const pending = <N extends CommandName>(name: N, ...given: GivenArguments<N>): PendingCommand => ({
  ...command(name, ...given),
  key: `key ${name} ${Object.values(given[0] ?? {})[0]}`,
  at: 1,
});

const refused = (command: PendingCommand): RefusedCommand => ({
  ...command,
  code: "wrong_step",
  message: "Une autre étape.",
});

const post = pending("post_card", {
  card: "b",
  kind: "theme",
  nature: null,
  title: "Deux",
  text: "",
});

test("a card is waiting until it is stored, then saved, or set aside by the facilitator", () => {
  const you = records({ "mine:a": myCard("Un"), "mine:z": myCard("Là", { set_aside: true }) });
  const shown = ownCards(you, [post], []).map(({ words, state }) => [words.title, state]);
  assert.deepEqual(shown, [
    ["Un", "saved"],
    ["Là", "set_aside"],
    ["Deux", "waiting"],
  ]);
});

test("an edit that is being sent shows the new words, as waiting", () => {
  const edit = pending("edit_card", { card: "a", title: "Un, mieux dit" });
  const [shown] = ownCards(records({ "mine:a": myCard("Un") }), [edit], []);
  assert.equal(shown?.words.title, "Un, mieux dit");
  assert.equal(shown?.state, "waiting");
});

test("a card being taken back is gone at once", () => {
  const back = pending("withdraw_card", { card: "a" });
  assert.deepEqual(ownCards(records({ "mine:a": myCard("Un") }), [back], []), []);
});

test("a refused card keeps its words and says why", () => {
  const [shown] = ownCards(records({}), [], [refused(post)]);
  assert.equal(shown?.words.title, "Deux");
  assert.equal(shown?.state, "refused");
  assert.equal(shown?.reason, "Une autre étape.");
  assert.equal(shown?.key, post.key);
});

test("a refused edit stands beside the card that is still stored", () => {
  const edit = refused(pending("edit_card", { card: "a", title: "Trop tard" }));
  const you = records({ "mine:a": myCard("Un", { text: "Le détail." }) });
  const shown = ownCards(you, [], [edit]);
  assert.deepEqual(
    shown.map(({ words, state }) => [words.title, words.text, state]),
    [
      ["Un", "Le détail.", "saved"],
      ["Trop tard", "Le détail.", "refused"],
    ],
  );
});

test("notes are notes and cards are cards", () => {
  const note = pending("add_note", { note: "n", topic: "topic:t", column: "insight", text: "Lu." });
  assert.equal(ownCards(records({}), [note], []).length, 0);
  assert.equal(ownNotes(records({}), [note, post], [])[0]?.words.text, "Lu.");
  assert.equal(ownNotes(records({}), [note, post], []).length, 1);
});
