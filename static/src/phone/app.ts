import { html, type TemplateResult } from "lit-html";
import { BoardElement } from "../shared/page/element.ts";
import "./entrance.ts";
import "./parts/more-below.ts";

/** A participant's phone: the entrance, then the meeting, whose script is loaded by then. */
export class PhoneApp extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("click", stopSecondTap, { capture: true });
  }

  protected template(): TemplateResult {
    const { session } = this;
    if (session.ending || (session.version > 0 && !session.refusal)) {
      return html`<phone-meeting .session=${session}></phone-meeting>
        <phone-more-below></phone-more-below>`;
    }
    this.dataset.mood = "page";
    return html`<phone-entrance .session=${session}></phone-entrance>
      <phone-more-below></phone-more-below>`;
  }
}

/** The second tap of a double tap would press the button that has come in place of the first. */
function stopSecondTap(event: MouseEvent): void {
  if (event.detail < 2 || !(event.target as Element).closest("button")) return;
  event.preventDefault();
  event.stopPropagation();
}

customElements.define("phone-app", PhoneApp);
