import { html, type TemplateResult } from "lit-html";
import { useMethod } from "../helpers/method/method.ts";
import { page } from "../helpers/method/page-settings.ts";
import { backoff } from "../helpers/platform/backoff.ts";
import { ownPath } from "../helpers/platform/own-path.ts";
import { shortDate } from "../helpers/text/dates.ts";
import { CYCLE_KEY } from "../helpers/text/link-key.ts";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import type { CycleView } from "../replica/cycle.ts";
import { cycleOf, rowsOf, type SessionRow } from "../selectors/cycle.ts";
import type { Refusal } from "../session/board-request.ts";
import { enterCycle, lookAtCycle } from "../session/cycle.ts";
import { keyInAddress } from "../session/enter.ts";
import "./closings.ts";
import "./links.ts";
import "./next.ts";
import "./sessions.ts";
import "./settings.ts";
import { icon } from "../shared/controls/icons.ts";
import { BoardElement } from "../shared/page/element.ts";
import { languageSwitch } from "../shared/page/language-switch.ts";
import { wholeWords } from "../shared/written/whole-words.ts";
import { groupSections } from "./group.ts";

/** The facilitator's page of a cycle: opens its next meeting, and shows what the group has agreed. */
export class CycleApp extends BoardElement {
  #cycle = page().code;
  /** The link with its key; empty once the page is reloaded, since the key is stored nowhere. */
  #link = "";
  #view: CycleView | null = null;
  #problem = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("view", (event) => this.#show((event as CustomEvent).detail));
    this.addEventListener("refused", (event) => this.#refuse((event as CustomEvent).detail));
    this.addEventListener("reload", () => void this.#load());
    this.addEventListener("link-renewed", (event) =>
      this.#onLinkRenewed((event as CustomEvent).detail),
    );
    void this.#enter();
  }

  protected template(): TemplateResult {
    return html`<main class="page cycle-page">
      <header class="page-head">
        <div class="brand">
          ${icon("wave")}<span>${text("common.product.name")}</span>
          ${languageSwitch("text-button")}
        </div>
        ${this.#head()}
        <div role="alert">${this.#problem && html`<p class="field-error">${this.#problem}</p>`}</div>
      </header>
      ${this.#view ? this.#content(this.#view) : ""}
    </main>`;
  }

  #head(): TemplateResult {
    if (!this.#view) {
      const key = this.#problem ? "home.cycle.page_title" : "home.cycle.loading";
      return html`<h1>${text(key)}</h1>`;
    }
    const { title, language, number: total } = cycleOf(this.#view);
    return html`<p class="eyebrow">${text("home.cycle.place", { total })}</p>
      <h1 lang=${language}>${wholeWords(typeset(title, language))}</h1>
      ${cyclePath(rowsOf(this.#view))}`;
  }

  #content(view: CycleView): TemplateResult {
    const { language } = page();
    const date = shortDate(cycleOf(view).erase_at, language);
    return html`<div class="cycle-columns">
      <div class="cycle-column">
        <cycle-next .cycle=${this.#cycle} .view=${view}></cycle-next>
        <cycle-sessions .cycle=${this.#cycle} .view=${view}></cycle-sessions>
        <cycle-closings .cycle=${this.#cycle} .view=${view}></cycle-closings>
      </div>
      <div class="cycle-column">
        ${groupSections(view)}
        <cycle-links .cycle=${this.#cycle} .link=${this.#link} .view=${view}></cycle-links>
        <cycle-settings .cycle=${this.#cycle} .view=${view}></cycle-settings>
        <p class="soft small">${text("home.cycle.erase_at", { date })}</p>
      </div>
    </div>`;
  }

  /** Takes the key out of the address, where the next person at this screen could read it. */
  async #enter(attempt = 0): Promise<void> {
    const key = keyInAddress(CYCLE_KEY);
    if (key === null) return this.#load();
    if (key === "") return this.#showProblem(text("common.connection.link_incomplete"));
    const entered = await enterCycle(key);
    if ("error" in entered) return this.#refuse(entered, () => this.#enter(attempt + 1), attempt);
    this.#cycle = entered.cycle;
    this.#link = `${page().publicUrl}/cycle#${key}`;
    history.replaceState(history.state, "", ownPath(`/cycle/${entered.cycle}`));
    await this.#load();
  }

  async #load(attempt = 0): Promise<void> {
    if (!this.#cycle) return this.#showProblem(text("home.cycle.no_link"));
    const answer = await lookAtCycle(this.#cycle);
    if ("error" in answer) this.#refuse(answer, () => this.#load(attempt + 1), attempt);
    else this.#show(answer);
  }

  #show(view: CycleView): void {
    this.#view = view;
    this.#problem = "";
    useMethod(cycleOf(view).method);
    document.title = `${cycleOf(view).title} · ${text("common.product.name")}`;
    this.update();
  }

  #onLinkRenewed(link: string): void {
    this.#link = link;
    void this.#load();
  }

  /** Says why there is no view, or why it did not change. What needs no decision is tried again. */
  #refuse({ error, message }: Refusal, again?: () => Promise<void>, attempt = 0): void {
    if (error === "unreachable" && again) setTimeout(() => void again(), backoff(attempt));
    const known = error === "unreachable" ? "network" : error === "no_link" ? "no_link" : "";
    this.#showProblem(known ? text(`home.cycle.${known}`) : message);
  }

  #showProblem(problem: string): void {
    this.#problem = problem;
    this.update();
  }
}

/** How far the group has come, as marks; the list of meetings says it in words. */
function cyclePath(rows: readonly SessionRow[]): TemplateResult {
  const next = rows.find(({ state }) => state !== "ended")?.number;
  return html`<ol class="cycle-path" aria-hidden="true">
    ${rows.map(({ number, state }) => html`<li data-state=${number === next ? "now" : state}></li>`)}
  </ol>`;
}

customElements.define("cycle-app", CycleApp);
