import { tabStorage } from "../helpers/platform/device-storage.ts";

/** In this tab: what was typed on the page of a cycle and not saved yet. It ends with the tab. */
const KEY = "board:cycle:";
const tab = tabStorage();

/** What is typed in one form of the page of a cycle; it stays through a reload until it is saved [N19]. */
export class FormDraft<T> {
  constructor(readonly form: string) {}

  get(cycle: string): T | undefined {
    return tab.get(this.#key(cycle)) as T | undefined;
  }

  set(cycle: string, value: T): void {
    tab.set(this.#key(cycle), value);
  }

  drop(cycle: string): void {
    tab.remove(this.#key(cycle));
  }

  #key(cycle: string): string {
    return `${KEY}${cycle}:${this.form}`;
  }
}
