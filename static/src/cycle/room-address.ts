import { html, type TemplateResult } from "lit-html";
import { isRoomAddress, isRoomLink } from "../helpers/text/room-address.ts";
import { text } from "../helpers/text/text.ts";
import { ROOM_ADDRESS_LIMIT } from "../replica/limits.ts";
import { textLimit } from "../shared/controls/text-limit.ts";

/** Where a meeting is held: a link, or the words as they were typed. */
export function roomAddress(address: string): TemplateResult | string {
  if (!address) return "";
  if (!isRoomLink(address)) return html`<p class="cycle-address" dir="auto">${address}</p>`;
  return html`<p class="cycle-address">
    <a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>
  </p>`;
}

type OnAddress = (address: string) => void;

/** The field for the address of one meeting; its form refuses one that the server would refuse. */
export function roomAddressField(
  number: number,
  address: string,
  typed: OnAddress,
): TemplateResult {
  return html`<div class="cycle-date field">
    <label for="address-${number}">${text("home.cycle.session_address", { number })}</label>
    <input id="address-${number}" dir="auto" class="field-input" autocomplete="off" spellcheck="false"
      .value=${address} @input=${(event: Event) => onInput(event, typed)}
    />
    <output class="field-helper"></output>
  </div>`;
}

const limited = textLimit(ROOM_ADDRESS_LIMIT);

function onInput(event: Event, typed: OnAddress): void {
  const field = event.target as HTMLInputElement;
  limited(event);
  if (!isRoomAddress(field.value)) field.setCustomValidity(text("home.cycle.address_refused"));
  typed(field.value);
}
