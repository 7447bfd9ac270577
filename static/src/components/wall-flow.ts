/** What stands on the wall at one time: one of the screen's views, and a page of it. */
export class Flow {
  view = 0;
  page = 0;
  /** Pages of the view shown, as last measured. */
  pages = 1;
  #views = 1;
  #screen = "";

  /** The view to draw; another screen starts from its first. */
  show(screen: string, views: number): number {
    if (screen !== this.#screen) this.view = this.page = 0;
    this.#screen = screen;
    this.#views = Math.max(1, views);
    this.view = Math.min(this.view, this.#views - 1);
    return this.view;
  }

  get number(): number {
    return this.view + this.page + 1;
  }

  get total(): number {
    return this.#views + this.pages - 1;
  }

  /** A page further or back, by hand alone; stays at either end. Returns whether it moved. */
  turn(offset: 1 | -1): boolean {
    const page = this.page + offset;
    if (page >= 0 && page < this.pages) this.page = page;
    else if (this.view + offset < 0 || this.view + offset >= this.#views) return false;
    else this.#turnView(offset);
    return true;
  }

  /** Backwards a view opens on its last page, which is known once it is measured. */
  #turnView(offset: 1 | -1): void {
    this.view += offset;
    this.page = offset > 0 ? 0 : Number.MAX_SAFE_INTEGER;
  }

  /**
   * Counts the pages of what is drawn in `root` and brings the current one into place. Whatever
   * has `data-flow` is set in columns that run on sideways; its parent is the window on a page.
   */
  settle(root: ParentNode): boolean {
    const before = [this.page, this.pages].join();
    const flows = [...root.querySelectorAll<HTMLElement>("[data-flow]")];
    const counts = flows.map((flow) =>
      Math.ceil((flow.scrollWidth + gap(flow)) / step(flow) - 0.02),
    );
    this.pages = Math.max(1, ...counts);
    this.page = Math.min(this.page, this.pages - 1);
    for (const [index, flow] of flows.entries()) {
      place(flow, Math.min(this.page, (counts[index] ?? 1) - 1));
    }
    return before !== [this.page, this.pages].join();
  }

  /** Turns to the page on which `target` stands, so that focus is never out of sight. */
  reveal(target: HTMLElement): boolean {
    const flow = target.closest<HTMLElement>("[data-flow]");
    if (!flow) return false;
    const from = flow.getBoundingClientRect().left;
    const page = Math.floor((target.getBoundingClientRect().left - from + 1) / step(flow));
    if (page === this.page) return false;
    this.page = Math.min(this.pages - 1, Math.max(0, page));
    return true;
  }
}

function gap(flow: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(flow).columnGap) || 0;
}

function step(flow: HTMLElement): number {
  return Math.max(1, flow.clientWidth + gap(flow));
}

function place(flow: HTMLElement, page: number): void {
  const shift = page ? `${-page * step(flow)}px` : "";
  if (flow.style.translate !== shift) flow.style.translate = shift;
}
