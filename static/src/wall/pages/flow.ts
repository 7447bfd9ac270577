import type { PagePosition } from "../../selectors/pages.ts";
import { changedIn, pageInSight, pagesOf, place } from "./measure.ts";

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
  follow({ of, view, page }: PagePosition): void {
    const said = `${view} ${page}`;
    if (of !== this.screen || said === this.#followed) return;
    this.#followed = said;
    [this.view, this.page] = [view, page];
    this.#hold();
  }

  get place(): PagePosition {
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
      const element = node instanceof Element ? node : node.parentElement;
      if (element) changedIn(element);
    }
  }

  /**
   * Counts the pages of the text that runs on in the views of `root`, and brings the current one into place.
   * Whatever has `data-flow` is set in columns that run on sideways, by the browser or thing by
   * thing (`data-packed`); its parent is the window on a page. Returns whether anything that is said of the pages has changed.
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
    this.#hold();
    for (const [index, flow] of flows.entries()) place(flow, this.page, counts[index] ?? 1);
  }

  /**
   * The browser itself has brought something into sight: focus, or a search in the page. Goes to
   * the whole page on which it stands.
   */
  catchUp(frame: Element): boolean {
    const page = pageInSight(frame, this.page);
    if (page === this.page) return false;
    this.page = Math.min(this.pages - 1, Math.max(0, page));
    return true;
  }
}

function sum(pages: readonly (number | null)[]): number {
  return pages.reduce<number>((total, each) => total + (each ?? 1), 0);
}
