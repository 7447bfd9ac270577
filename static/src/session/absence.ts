/** A short loss of the network is nobody's concern, in milliseconds. */
const QUIET = 5_000;

/** How long the network has been away, as far as a person should know. */
export class Absence {
  /** Whether it has lasted long enough to say so. */
  noticed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly onNotice: () => void) {}

  /** It begins now; whatever was noticed of an earlier one is forgotten. */
  begin(): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.noticed = true;
      this.onNotice();
    }, QUIET);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.noticed = false;
  }
}
