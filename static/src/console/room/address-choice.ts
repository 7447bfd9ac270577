import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import { one } from "../../selectors/records.ts";
import type { Session } from "../../session/session.ts";

/** Which address of the server's computer walls and consoles show; nothing if it has one alone. */
export function addressChoice(session: Session): TemplateResult | string {
  const addresses = page().addresses;
  if (addresses.length === 0) return "";
  const chosen = one(session.records, "entrance", "entrance")?.address || page().publicUrl;
  const known = addresses.some(({ url }) => url === chosen);
  const choose = (event: Event) =>
    void session.command("choose_address", { address: (event.target as HTMLSelectElement).value });
  return html`<div class="field">
    <label class="field-label" for="address">${text("console.room.address")}</label>
    <select id="address" class="field-input" aria-describedby="address-helper" @change=${choose}>
      ${known ? "" : html`<option selected>${chosen}</option>`}
      ${addresses.map(
        ({ url, kind }) =>
          html`<option value=${url} ?selected=${url === chosen}>${url.replace("http://", "")} · ${kind}</option>`,
      )}
    </select>
    <p id="address-helper" class="field-helper">${text("console.room.address_helper")}</p>
  </div>`;
}
