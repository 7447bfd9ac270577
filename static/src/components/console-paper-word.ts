import { html, type TemplateResult } from "lit-html";
import { newId } from "../helpers/ids.ts";
import { text } from "../helpers/text.ts";
import type { WordKind } from "../replica/records.ts";
import type { PaperDesk } from "./console-paper.ts";
import { editor, save, send, submit } from "./console-paper-card.ts";
import { textField } from "./text-field.ts";

export type PaperWord = { entry: string; kind: WordKind | null; text: string };

const WORD_LIMIT = 140;
const KINDS: readonly WordKind[] = ["keyword", "feeling", "reflection"];

/** The closing word of this person; the one that is there is changed from its own place. */
export function paperWord(desk: PaperDesk): TemplateResult {
  const again = desk.given.word !== null;
  const kept = desk.draft<PaperWord | null>("word", null);
  if (again && !kept) return html``;
  const draft = kept ?? { entry: newId(), kind: null, text: "" };
  const keep = (more: Partial<PaperWord>) =>
    desk.keep("word", { ...desk.draft("word", draft), ...more });
  const off = !draft.text.trim() || !draft.kind;
  return html`<form class="sheet console-form" novalidate
    @submit=${(event: Event) => send(event, () => post(desk, draft))}
  >
    <div class="console-row" role="radiogroup" aria-label=${text("console.paper.word")}>
      ${KINDS.map(
        (kind) => html`<label class="console-radio"><input type="radio" name="paper-kind"
          .checked=${draft.kind === kind} @change=${() => keep({ kind })}
        /><span>${text(`common.closing.${kind}`)}</span></label>`,
      )}
    </div>
    ${textField({
      name: "paper-word",
      label: text("console.paper.word"),
      value: draft.text,
      limit: WORD_LIMIT,
      rows: 2,
      onInput: (words) => keep({ text: words }),
    })}
    ${again ? save(off, () => put(desk, draft)) : submit("console.paper.deposit", off)}
  </form>`;
}

async function post(desk: PaperDesk, draft: PaperWord): Promise<void> {
  const said = { ...draft, text: draft.text.trim() };
  if (await desk.post("post_word", said)) put(desk, draft);
}

/** To the word as it stands; one that is new is not on this screen yet, and another person follows. */
function put(desk: PaperDesk, { entry }: PaperWord): void {
  desk.takeUp("word", null, desk.given.word ? editor(entry) : '[aria-pressed="true"]');
}
