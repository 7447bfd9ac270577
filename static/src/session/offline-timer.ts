/** A loss of the network shorter than this is not shown, in milliseconds. */
const SHORT_LOSS = 5_000;

/** Tells when a screen has been disconnected for long enough to say so. */
export class OfflineTimer {
  isOffline = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly onOffline: () => void) {}

  /** Starts over: the connection was lost now. */
  begin(): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.isOffline = true;
      this.onOffline();
    }, SHORT_LOSS);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.isOffline = false;
  }
}
