import { html, type TemplateResult } from "lit-html";
import { isMethodHere } from "../helpers/method/method.ts";
import { BoardElement } from "../shared/page/element.ts";
import { stopSecondClicks } from "../shared/page/second-click.ts";
import "./entrance.ts";
import "./parts/more-below.ts";

/** A participant's phone: the entrance, then the meeting, whose script is loaded by then. */
export class PhoneApp extends BoardElement {
  override connectedCallback(): void {
    super.connectedCallback();
    stopSecondClicks(this);
  }

  protected template(): TemplateResult {
    const { session } = this;
    const isIn = session.version > 0 && !session.refusal && isMethodHere();
    if (session.ending || isIn) {
      return html`<phone-meeting .session=${session}></phone-meeting>
        <phone-more-below></phone-more-below>`;
    }
    this.dataset.mood = "page";
    return html`<phone-entrance .session=${session}></phone-entrance>
      <phone-more-below></phone-more-below>`;
  }
}

customElements.define("phone-app", PhoneApp);
