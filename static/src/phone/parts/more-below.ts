/** The end of a page that may scroll. While it is out of sight, the page's foot shows an arrow down. */
class PhoneMoreBelow extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const step = this.closest<HTMLElement>(".step");
    this.#observer = new IntersectionObserver(([end]) =>
      step?.toggleAttribute("data-more", !end?.isIntersecting),
    );
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

customElements.define("phone-more-below", PhoneMoreBelow);
