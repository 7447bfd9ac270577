import assert from "node:assert/strict";
import { test } from "node:test";
import type { OwnCard } from "../../../../static/src/replica/records.ts";
import { type Contribution, ownCards } from "../../../../static/src/selectors/contributions.ts";
import {
  cardDraft,
  dropDraft,
  hasCardDraft,
  keepDraft,
  sendDraft,
  takeUpAgain,
} from "../../../../static/src/shared/written/card-draft.ts";
import { phone } from "../../support/phones.ts";
import { myCard } from "../../support/records.ts";
import { MemoryStorage } from "../../support/storages.ts";

const written = (title: string) => (session: ReturnType<typeof phone>) =>
  keepDraft(session, { ...cardDraft(session), title });

test("words being written are there after a reload, under the id they will have", () => {
  const store = new MemoryStorage();
  const before = phone(store);
  written("Une phrase en cours")(before);
  const after = cardDraft(phone(store));
  assert.equal(after.title, "Une phrase en cours");
  assert.equal(after.card, cardDraft(before).card);
});

test("blank words are no draft", () => {
  const session = phone();
  written("   ")(session);
  assert.equal(hasCardDraft(session), false);
});

test("a sent card leaves the draft, waits in the outbox and shows among one's own", () => {
  const session = phone();
  written("  Un accueil\nd’urgence ")(session);
  sendDraft(session, cardDraft(session));
  assert.equal(hasCardDraft(session), false);
  const [card] = ownCards(session.own, session.waiting, session.refused);
  assert.equal(card?.words.title, "Un accueil d’urgence");
  assert.equal(card?.words.kind, "situation");
  assert.equal(card?.state, "waiting");
});

test("a card that is edited again does not replace the draft of a new card", () => {
  const session = phone();
  written("Commencée")(session);
  takeUpAgain(session, { id: "carte-01", words: myCard("Ancienne"), state: "saved" });
  assert.equal(cardDraft(session).title, "Ancienne");
  dropDraft(session);
  assert.equal(cardDraft(session).title, "Commencée");
});

test("[N1] what was changed in one card stays while another is edited", () => {
  const session = phone();
  const [one, other] = ["carte-01", "carte-02"].map((id) => ({
    id,
    words: myCard(id),
    state: "saved" as const,
  })) as [Contribution<OwnCard>, Contribution<OwnCard>];
  takeUpAgain(session, one);
  keepDraft(session, { ...cardDraft(session), title: "Changée" });
  takeUpAgain(session, one);
  assert.equal(cardDraft(session).title, "Changée");
  takeUpAgain(session, other);
  assert.equal(cardDraft(session).title, "carte-02");
  takeUpAgain(session, one);
  assert.equal(cardDraft(session).title, "Changée");
  sendDraft(session, cardDraft(session));
  assert.equal(hasCardDraft(session), false);
});

test("a stored card taken up again is edited, a refused new one is posted anew", () => {
  const session = phone();
  takeUpAgain(session, { id: "carte-01", words: myCard("Ancienne"), state: "saved" });
  sendDraft(session, cardDraft(session));
  const refused = { ...myCard("Refusée"), card: "carte-02" };
  takeUpAgain(session, { id: "key", key: "key", words: refused, state: "refused" });
  sendDraft(session, cardDraft(session));
  assert.deepEqual(
    session.pending.map(({ name, args }) => [name, "card" in args && args.card]),
    [
      ["edit_card", "carte-01"],
      ["post_card", "carte-02"],
    ],
  );
});
