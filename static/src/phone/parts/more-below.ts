/**
 * The end of a part that may scroll: of a step's page, above its foot, or of the whole phone, where the
 * screen is too low for a foot that stays. While it is out of sight, `data-more` shows an arrow down.
 */
class PhoneMoreBelow extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const part = this.closest<HTMLElement>(".step-main");
    const marked = this.closest<HTMLElement>(".step, phone-app");
    this.#observer = new IntersectionObserver(([end]) => {
      const scrolls = !part || part.scrollHeight > part.clientHeight + 1;
      marked?.toggleAttribute("data-more", scrolls && !end?.isIntersecting);
    });
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define("phone-more-below", PhoneMoreBelow);
