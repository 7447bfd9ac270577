import { paperDrafts, paperPrefix } from "../../selectors/paper-drafts.ts";
import type { Drafts } from "../../session/drafts.ts";
import type { PaperDrafts } from "./view.ts";

/** What the page of a person does when a draft changes. */
type DraftChanges = {
  /** Something was typed: what was saved is not all. */
  typed: () => void;
  update: () => void;
  focusOn: (selector: string) => void;
};

/** The drafts for this person, and which of them this drawing of the page has taken. */
export function personDrafts(drafts: Drafts, person: string, page: DraftChanges): PaperDrafts {
  const taken = new Set<string>();
  return {
    ...takenDrafts(drafts, person, taken),
    ...changedDrafts(drafts, person, page),
    takeDraft: (name) => void taken.add(name),
  };
}

function takenDrafts(
  drafts: Drafts,
  person: string,
  taken: Set<string>,
): Pick<PaperDrafts, "draft" | "hiddenDrafts"> {
  return {
    draft: (name, blank) => {
      taken.add(name);
      return drafts.get(paperPrefix(person) + name) ?? blank;
    },
    hiddenDrafts: () =>
      new Map([...paperDrafts(drafts.all(), person)].filter(([name]) => !taken.has(name))),
  };
}

function changedDrafts(
  drafts: Drafts,
  person: string,
  { typed, update, focusOn }: DraftChanges,
): Pick<PaperDrafts, "setDraft" | "startDraft" | "endDraft"> {
  const nameOf = (name: string) => paperPrefix(person) + name;
  const store = (name: string, value: unknown) => {
    drafts.set(nameOf(name), value);
    update();
  };
  return {
    setDraft: (name, value) => {
      typed();
      store(name, value);
    },
    startDraft: (name, value, field) => {
      store(name, value);
      focusOn(field);
    },
    endDraft: (sent, { name, value, field, renewed }) => {
      const isStill = drafts.isStill(nameOf(name), sent);
      store(name, isStill ? value : { ...drafts.get<object>(nameOf(name)), ...renewed });
      if (isStill) focusOn(field);
    },
  };
}

/** Drops all that was being typed for this person. */
export function dropDrafts(drafts: Drafts, person: string): void {
  for (const name of drafts.all().keys())
    if (name.startsWith(paperPrefix(person))) drafts.drop(name);
}
