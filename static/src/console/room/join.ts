import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { showCode } from "../../helpers/text/codes.ts";
import { text } from "../../helpers/text/text.ts";
import { meetingOf } from "../../selectors/meeting.ts";
import { one } from "../../selectors/records.ts";
import type { Session } from "../../session/session.ts";
import { opensHereOnly, phoneAddress } from "../../shared/meeting/phone-address.ts";

/** The QR code, address and code for entering the meeting; `controls` stand under them. */
export function entrance(session: Session, controls: TemplateResult | string = ""): TemplateResult {
  const {
    code,
    epoch,
    address: chosen,
  } = one(session.records, "entrance", "entrance") ?? {
    code: page().code,
    epoch: 0,
    address: "",
  };
  const locked = meetingOf(session.records)?.locked ?? false;
  const address = phoneAddress(chosen);
  const way = opensHereOnly(`http://${address}`) ? "wall.join.here_only" : "console.room.join";
  return html`<section class="sheet console-join" data-whole>
    <img src=${ownPath(`/${page().code}/qr.svg?${epoch}${chosen}`)} alt=${text("wall.join.qr")} width="160" height="160" />
    <div class="console-join-words">
      <p>${text(way, { address })}</p>
      <p class="console-large-code" translate="no">${showCode(code)}</p>
      <p class="soft">
        ${text("console.room.phones", { count: session.presence.phones })} ·
        ${text(locked ? "console.room.locked" : "console.room.unlocked")}
      </p>
      ${controls}
    </div>
  </section>`;
}
