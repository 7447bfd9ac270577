import {
  beginningOf,
  beginsAtTheEnd,
  LAST_PAGE,
  type PagePosition,
} from "../../selectors/pages.ts";
import { changedIn, pageInSight, pagesOf, place } from "./measure.ts";

/** The position of the wall: one of the views of its screen, and a page of that view. */
export class Paging {
  view = 0;
  page = 0;
  screen = "";
  /** The pages of each view: as the screen says, or as last measured; `null` before that. */
  #pages: (number | null)[] = [1];
  #lastTurn = "";
  /** Whether the last page of the view is shown, also when pages are added. */
  #atEnd = false;

  /** Sets the screen and the pages of its views, `null` if they must be counted. */
  show(screen: string, views: readonly (number | null)[]): void {
    const known = screen === this.screen ? this.#pages : [];
    const begins = screen !== this.screen;
    this.screen = screen;
    this.#pages = views.map((pages, view) => pages ?? known[view] ?? null);
    if (begins) this.#lastTurn = "";
    if (begins) this.#goTo(beginningOf(screen));
    else this.#keepInRange();
  }

  /** Goes to the page that the board was turned to, once: a later turn on this wall stays. */
  follow({ of, view, page }: PagePosition): void {
    const turn = `${view} ${page}`;
    if (of !== this.screen || turn === this.#lastTurn) return;
    this.#lastTurn = turn;
    this.#goTo({ view, page });
  }

  #goTo({ view, page }: Pick<PagePosition, "view" | "page">): void {
    [this.view, this.page] = [view, page];
    this.#atEnd = page === LAST_PAGE;
    this.#keepInRange();
  }

  get place(): PagePosition {
    const page = this.#atEnd ? LAST_PAGE : this.page;
    return { of: this.screen, view: this.view, page };
  }

  /** The pages of each view, once all are known. */
  get counts(): number[] | null {
    const known = this.#pages.filter((pages) => pages !== null);
    return known.length === this.#pages.length ? known : null;
  }

  get number(): number {
    return sum(this.#pages.slice(0, this.view)) + Math.min(this.page, this.pages - 1) + 1;
  }

  get total(): number {
    return sum(this.#pages);
  }

  /** The pages of the current view. */
  get pages(): number {
    return this.#pages[this.view] ?? 1;
  }

  /** Keeps view and page within the known ones. */
  #keepInRange(): void {
    this.view = Math.min(this.view, this.#pages.length - 1);
    const pages = this.#pages[this.view] ?? null;
    if (pages !== null) this.page = this.#atEnd ? pages - 1 : Math.min(this.page, pages - 1);
  }

  /** Turns one page; returns whether there was one. */
  turn(offset: 1 | -1): boolean {
    const page = this.page + offset;
    if (page >= 0 && page < this.pages) this.page = page;
    else if (this.view + offset < 0 || this.view + offset >= this.#pages.length) return false;
    else this.#turnView(offset);
    this.#atEnd = this.view === 0 && this.page === this.pages - 1 && beginsAtTheEnd(this.screen);
    return true;
  }

  #turnView(offset: 1 | -1): void {
    this.view += offset;
    this.page = offset > 0 ? 0 : this.pages - 1;
  }

  /** The content of these nodes has changed: their views are measured again. */
  changed(nodes: Iterable<Node>): void {
    for (const node of nodes) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element) changedIn(element);
    }
  }

  /**
   * Counts the pages of the flows in the views of `root`, and scrolls to the current one. A flow
   * (`data-flow`) runs over columns to the right, laid out by the browser or (`data-packed`) by
   * packing.ts; its parent is the frame that shows one page. Returns whether the pages have changed.
   */
  settle(root: Element): boolean {
    const before = [this.page, ...this.#pages].join();
    for (const view of root.children) this.#settleView(view as HTMLElement);
    return before !== [this.page, ...this.#pages].join();
  }

  #settleView(root: HTMLElement): void {
    const view = Number(root.dataset.view);
    const { flows, counts } = pagesOf(root);
    if (flows.length === 0) return;
    this.#pages[view] = Math.max(1, ...counts);
    if (view !== this.view) return;
    this.#keepInRange();
    for (const [index, flow] of flows.entries()) place(flow, this.page, counts[index] ?? 1);
  }

  /**
   * The browser has scrolled by itself, to the focus or to a search result: goes to that page. Returns
   * whether the page has changed.
   */
  followScroll(frame: Element): boolean {
    const page = pageInSight(frame, this.page);
    if (page === this.page) return false;
    this.page = Math.min(this.pages - 1, Math.max(0, page));
    return true;
  }
}

function sum(pages: readonly (number | null)[]): number {
  return pages.reduce<number>((total, each) => total + (each ?? 1), 0);
}
