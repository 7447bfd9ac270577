import { html, nothing, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { showCode } from "../../helpers/text/codes.ts";
import { text } from "../../helpers/text/text.ts";
import type { Meeting, Records } from "../../replica/records.ts";
import { one } from "../../selectors/records.ts";
import { isGathering } from "../../shared/meeting/gathering.ts";
import { opensHereOnly, phoneAddress } from "../../shared/meeting/phone-address.ts";

/** How to join: large while people arrive, small later, hidden once the entrance is locked. */
export function joinPanel(records: Records, meeting: Meeting): TemplateResult | typeof nothing {
  if (meeting.locked || meeting.step === "ended") return nothing;
  const entrance = one(records, "entrance", "entrance");
  const { code, epoch, address } = entrance ?? { code: page().code, epoch: 0, address: "" };
  const large = isGathering(meeting);
  const reached = phoneAddress(address);
  return html`<aside class="join" data-size=${large ? "large" : "small"}
    aria-label=${text("wall.join.title")}
  >
    ${qr(`${epoch}${address}`)}
    <div class="join-words">
      ${large ? html`<h2>${text(isHereOnly(reached) || page().framed ? "wall.join.title" : "wall.join.scan")}</h2>` : ""}
      <p>${addressLine(large, reached)}</p>
      <p class="join-code" translate="no"><b>${showCode(code)}</b></p>
      ${large ? html`<p class="join-optional">${text("wall.join.optional")}</p>${wifi()}` : ""}
    </div>
  </aside>`;
}

/** A wall in a frame of another site has no cookie, with which the QR code is asked for. */
function qr(version: string): TemplateResult | typeof nothing {
  if (page().framed) return nothing;
  const source = ownPath(`/${page().code}/qr.svg?${version}`);
  return html`<img class="join-qr" src=${source} alt=${text("wall.join.qr")} />`;
}

function wifi(): TemplateResult | string {
  const { wifi: network, code, framed } = page();
  if (!network || framed) return "";
  return html`<p class="join-wifi">
    <img class="join-qr" src=${ownPath(`/${code}/wifi.svg`)} alt=${text("wall.join.wifi_qr")} />
    <span>${text("wall.join.wifi", { network })}</span>
  </p>`;
}

function isHereOnly(address: string): boolean {
  return opensHereOnly(`http://${address}`);
}

function addressLine(large: boolean, address: string): string {
  if (isHereOnly(address)) {
    return text(large ? "wall.join.here_only" : "wall.join.at_here_only", { address });
  }
  return text(large ? "wall.join.address" : "wall.join.at", { address });
}
