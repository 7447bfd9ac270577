import { html, type TemplateResult } from "lit-html";
import { optionText } from "../../helpers/method/options.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import { typeset } from "../../helpers/text/typography.ts";
import type { OwnEntry } from "../../replica/records.ts";
import type { State } from "../../selectors/contributions.ts";
import type { Session } from "../../session/session.ts";
import { stateSign } from "../../shared/written/state-sign.ts";
import { restLayout } from "../parts/rest-layout.ts";
import { isWaitingOffline } from "../parts/waiting.ts";
import "../parts/refused.ts";

/** A longer word is shown in smaller letters. */
const LONG = 40;

/** The page of a closing word that was sent, with its state. */
export function sharedWord(
  session: Session,
  language: string,
  entry: OwnEntry,
  actions: TemplateResult,
): TemplateResult {
  const sending = isSending(session, entry);
  const kind = sending ? "" : optionText("closing", entry.kind);
  return restLayout(
    html`<span class="word-shown" data-long=${entry.text.length > LONG}>
      ${typeset(entry.text, language)}
    </span>`,
    html`<p class="rest-above">${kind}</p>
      <phone-refused .session=${session}></phone-refused>
      ${stateSign(sending ? "waiting" : stateOf(entry))}
      <p data-now>${text(stateKey(session, entry))}</p>`,
    actions,
  );
}

function isSending({ waiting }: Session, { entry }: OwnEntry): boolean {
  return waiting.some(({ args }) => "entry" in args && args.entry === entry);
}

function stateOf({ set_aside, rephrased }: OwnEntry): State {
  if (!set_aside) return "saved";
  return rephrased ? "rephrased" : "set_aside";
}

function stateKey(session: Session, entry: OwnEntry): TextKey {
  if (isWaitingOffline(session, "post_word")) return "phone.waiting";
  if (entry.rephrased) return "phone.words.rephrased";
  return entry.set_aside ? "phone.words.set_aside" : "phone.words.sent";
}
