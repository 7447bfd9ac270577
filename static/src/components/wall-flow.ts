/** Parts of a page that are only a rounding. */
const CLOSE = 0.02;

/** A page: of a screen, of one of its views, counted from 0. */
export type Place = { of: string; view: number; page: number };

/** What stands on the wall at one time: one of the screen's views, and a page of it. */
export class Flow {
  view = 0;
  page = 0;
  screen = "";
  /** Pages of each view: as the screen says, or as last measured; `null` before that. */
  #pages: (number | null)[] = [1];
  #followed = "";

  /** Takes a screen's views by their pages, `null` to be measured; another screen starts anew. */
  show(screen: string, views: readonly (number | null)[]): void {
    const known = screen === this.screen ? this.#pages : [];
    if (screen !== this.screen) this.view = this.page = 0;
    if (screen !== this.screen) this.#followed = "";
    this.screen = screen;
    this.#pages = views.map((pages, view) => pages ?? known[view] ?? null);
    this.#hold();
  }

  /** Goes where the board was turned to, once: what is turned here afterwards stays. */
  follow({ of, view, page }: Place): void {
    const said = `${view} ${page}`;
    if (of !== this.screen || said === this.#followed) return;
    this.#followed = said;
    [this.view, this.page] = [view, page];
    this.#hold();
  }

  get place(): Place {
    return { of: this.screen, view: this.view, page: this.page };
  }

  /** The pages of each view, once all are known. */
  get counts(): number[] | null {
    const known = this.#pages.filter((pages) => pages !== null);
    return known.length === this.#pages.length ? known : null;
  }

  get number(): number {
    return sum(this.#pages.slice(0, this.view)) + this.page + 1;
  }

  get total(): number {
    return sum(this.#pages);
  }

  /** Pages of the view shown. */
  get pages(): number {
    return this.#pages[this.view] ?? 1;
  }

  /** Nobody is taken past the last view or page; one that was not measured yet may have any. */
  #hold(): void {
    this.view = Math.min(this.view, this.#pages.length - 1);
    const pages = this.#pages[this.view] ?? null;
    if (pages !== null) this.page = Math.min(this.page, pages - 1);
  }

  /** A page further or back, by hand alone; stays at either end. Returns whether it moved. */
  turn(offset: 1 | -1): boolean {
    const page = this.page + offset;
    if (page >= 0 && page < this.pages) this.page = page;
    else if (this.view + offset < 0 || this.view + offset >= this.#pages.length) return false;
    else this.#turnView(offset);
    return true;
  }

  #turnView(offset: 1 | -1): void {
    this.view += offset;
    this.page = offset > 0 ? 0 : this.pages - 1;
  }

  /** Something of the view in which these stand is another: it is measured again. */
  changed(nodes: Iterable<Node>): void {
    for (const node of nodes) {
      const view = (node instanceof Element ? node : node.parentElement)?.closest(".view");
      if (view) known.delete(view as HTMLElement);
    }
  }

  /**
   * Counts the pages of the text that runs on in `root`, and brings the current one into place.
   * Whatever has `data-flow` is set in columns that run on sideways; its parent is the window on a
   * page. Returns whether anything that is said of the pages has changed.
   */
  settle(root: ParentNode): boolean {
    const before = [this.page, ...this.#pages].join();
    for (const view of root.querySelectorAll<HTMLElement>(".view")) {
      this.#settleView(view, Number(view.dataset.view));
    }
    return before !== [this.page, ...this.#pages].join();
  }

  #settleView(root: HTMLElement, view: number): void {
    const flows = [...root.querySelectorAll<HTMLElement>("[data-flow]")];
    if (flows.length === 0) return;
    const counts = measured(root, flows);
    this.#pages[view] = Math.max(1, ...counts);
    if (view !== this.view) return;
    this.#hold();
    for (const [index, flow] of flows.entries()) {
      const pages = counts[index] ?? 1;
      place(flow, Math.min(this.page, pages - 1), pages);
    }
  }

  /**
   * The browser itself has brought something into sight: focus, or a search in the page. Goes to
   * the whole page on which it stands.
   */
  catchUp(frame: Element): boolean {
    const flow = frame.querySelector<HTMLElement>(":scope > [data-flow]");
    if (!flow || frame.scrollLeft === placed.get(frame)) return false;
    const at = frame.scrollLeft / step(flow);
    const page = at > this.page ? Math.ceil(at - CLOSE) : Math.floor(at + CLOSE);
    if (page === this.page) return false;
    this.page = Math.min(this.pages - 1, Math.max(0, page));
    return true;
  }
}

type Measured = { of: string; counts: number[] };

/** What was measured of each view, by the shape of the wall: it need not be again. */
const known = new WeakMap<HTMLElement, Measured>();

function measured(root: HTMLElement, flows: readonly HTMLElement[]): number[] {
  const seats = root.closest<HTMLElement>("[data-last-row]")?.dataset.lastRow;
  const fonts = document.fonts?.status;
  const of = [innerWidth, innerHeight, seats, fonts].join(" ");
  const before = known.get(root);
  if (before?.of === of && before.counts.length === flows.length) return before.counts;
  const counts = fitted(root, flows);
  known.set(root, { of, counts });
  return counts;
}

/** From the size of the last row down to the least it can read. */
const FITS = ["0", "1", "2"];

/**
 * The pages of each. Where the text asks for it (`data-fit`) it is as large as lets it stand on the
 * fewest pages.
 */
function fitted(root: HTMLElement, flows: readonly HTMLElement[]): number[] {
  const sized = root.querySelector<HTMLElement>("[data-fit]");
  if (!sized) return flows.map(pagesOf);
  const tried = FITS.map((fit) => {
    sized.dataset.fit = fit;
    return { fit, counts: flows.map(pagesOf) };
  });
  const fewest = Math.min(...tried.map(({ counts }) => Math.max(...counts)));
  const best = tried.find(({ counts }) => Math.max(...counts) === fewest) ?? {
    fit: "0",
    counts: [],
  };
  sized.dataset.fit = best.fit;
  return best.counts;
}

function pagesOf(flow: HTMLElement): number {
  return Math.ceil((flow.scrollWidth + gap(flow)) / step(flow) - CLOSE);
}

function sum(pages: readonly (number | null)[]): number {
  return pages.reduce<number>((total, each) => total + (each ?? 1), 0);
}

/** Where each window was last moved from here. */
const placed = new WeakMap<Element, number>();

function gap(flow: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(flow).columnGap) || 0;
}

function step(flow: HTMLElement): number {
  return Math.max(1, flow.clientWidth + gap(flow));
}

/** Moves the window; the last page is as wide as any, even with a single column on it. */
function place(flow: HTMLElement, page: number, pages: number): void {
  const frame = flow.parentElement as HTMLElement;
  const end = pages * step(flow) - gap(flow) + 2 * flow.offsetLeft - 1;
  frame.style.setProperty("--end", `${end}px`);
  frame.scrollLeft = page * step(flow);
  placed.set(frame, frame.scrollLeft);
}
