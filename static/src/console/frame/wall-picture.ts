import { page } from "../../helpers/method/page-settings.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { text } from "../../helpers/text/text.ts";
import type { WallImage } from "../../replica/events.ts";

/**
 * The wall itself, small: the same page in a frame of the wall's own size, so that it has the same
 * pages, made smaller by a transform. It is looked at only, and takes no focus.
 */
export class WallPicture extends HTMLElement {
  readonly #frame = document.createElement("iframe");
  readonly #resize = new ResizeObserver(() => this.#fit());
  #image: WallImage | undefined;

  set image(image: WallImage) {
    this.#image = image;
    const address = ownPath(`/${page().code}/wall?picture=${image.row}`);
    if (this.#frame.getAttribute("src") !== address) this.#frame.src = address;
    this.#fit();
  }

  connectedCallback(): void {
    this.inert = true;
    this.#frame.title = text("console.wall.picture");
    if (!this.#frame.isConnected) this.append(this.#frame);
    this.#resize.observe(this);
  }

  disconnectedCallback(): void {
    this.#resize.disconnect();
  }

  #fit(): void {
    if (!this.#image) return;
    const { width, height } = this.#image;
    this.style.setProperty("aspect-ratio", `${width} / ${height}`);
    this.#frame.style.setProperty("inline-size", `${width}px`);
    this.#frame.style.setProperty("block-size", `${height}px`);
    this.#frame.style.setProperty("transform", `scale(${this.clientWidth / width})`);
  }
}

customElements.define("wall-picture", WallPicture);
