import { bare } from "../../helpers/platform/ids.ts";
import { text } from "../../helpers/text/text.ts";
import { leftDrafts } from "../../selectors/left-drafts.ts";
import { PILE, peopleOnPaper } from "../../selectors/paper.ts";
import { paperDrafts } from "../../selectors/paper-drafts.ts";
import type { Notice } from "./notice.ts";
import type { ConsoleView, Tab } from "./view.ts";

/** Words typed for a person without a phone and not saved, while another tab is open [N19]. */
export function paperNotice(view: ConsoleView, tab: Tab): Notice[] {
  const person = personWithWords(view);
  if (tab === "paper" || view.step.kind === "ended" || person === undefined) return [];
  const goBack = () => {
    view.session.drafts.set("person", person);
    view.open("paper", "console-paper [aria-pressed=true]");
  };
  return [
    {
      sign: "draft",
      lead: text("console.paper.left"),
      words: "",
      actions: [["console.attention.back_to_it", goBack]],
    },
  ];
}

/** The person whose page is open, if something is being typed for them; else the first one. */
function personWithWords({ session, records }: ConsoleView): string | undefined {
  const people = [...peopleOnPaper(records).map(({ id }) => bare(id)), PILE];
  const selected = people.filter((one) => one === session.drafts.get("person"));
  const all = session.drafts.all();
  return [...selected, ...people].find((one) => {
    const drafts = paperDrafts(all, one);
    return drafts.size > 0 && leftDrafts(drafts, records).length > 0;
  });
}
