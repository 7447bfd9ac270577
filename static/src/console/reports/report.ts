import { html, nothing, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { ownPath } from "../../helpers/platform/own-path.ts";
import { type TextKey, text } from "../../helpers/text/text.ts";
import type { Report } from "../../replica/records.ts";
import { isEnded, meetingOf } from "../../selectors/meeting.ts";
import { allOf, one } from "../../selectors/records.ts";
import {
  hasContent,
  isAgreed,
  isOnTheWall,
  type ReportName,
  reportOf,
} from "../../selectors/reports.ts";
import "./elsewhere.ts";
import "./management.ts";
import { ConsolePart } from "../frame/part.ts";
import { pictureLink } from "../room/picture.ts";
import "./retention.ts";
import { sectionTitle, sectionWords } from "../../shared/written/report-section.ts";

type Format = "html" | "pdf" | "md" | "txt" | "csv";

const FORMATS: Record<ReportName, readonly Format[]> = {
  traces: ["html", "pdf", "md", "txt", "csv"],
  elsewhere: ["html", "pdf", "md", "txt"],
  management: ["html", "pdf", "md", "txt"],
};
/** Formats that open in a tab of the browser; the others are downloaded. */
const OPENED: readonly Format[] = ["html", "pdf"];
const FILES: Record<ReportName, string> = {
  traces: "report",
  elsewhere: "elsewhere",
  management: "management",
};

/** The reports. The group reads each on the wall first; then the facilitator may download it. */
export class ConsoleReport extends ConsolePart {
  protected template(): TemplateResult {
    return html`<div class="console-part console-report">
      <h2>${text("console.exports.title")}</h2>
      <section class="sheet">
        <h3>${text("common.report.traces")}</h3>
        <p class="soft">${text("console.exports.group_helper")}</p>
        ${this.#agreements()} ${this.#report("traces")}
        ${pictureLink(this.session.records)}
      </section>
      <section class="sheet">
        <h3>${text("common.report.elsewhere")}</h3>
        <p class="soft">${text("console.exports.elsewhere_helper")}</p>
        ${this.#marks()} ${this.#report("elsewhere")}
      </section>
      ${this.#forManagement()}
      <console-retention .session=${this.session}></console-retention>
    </div>`;
  }

  /** Apart from the traces, which the group keeps for itself [R10]; also where such words are already. */
  #forManagement(): TemplateResult | string {
    const { records } = this.session;
    const written = one(records, "management", "management");
    if (!meetingOf(records)?.for_management && !written) return "";
    return html`<section class="sheet">
      <h3>${text("common.report.management")}</h3>
      <p class="soft">${text("console.management.helper")}</p>
      <console-management .session=${this.session}></console-management>
      ${this.#report("management")}
    </section>`;
  }

  #agreements(): TemplateResult | string {
    const { records } = this.session;
    const agreements = one(records, "agreements", "agreements");
    const button = (what: "cards" | "notes") => {
      const agreed = agreements?.[what] ?? false;
      if (isEnded(records) && !agreed) return "";
      return html`<button type="button" class="button" data-size="small" aria-pressed=${agreed}
        @click=${() => this.run("record_group_agreement", { what, agreed: !agreed })}
      >${text(`console.exports.${what}`)}</button>`;
    };
    const buttons = [button("cards"), button("notes")].filter(Boolean);
    return buttons.length ? html`<div class="console-row">${buttons}</div>` : "";
  }

  #marks(): TemplateResult | string {
    const marks = allOf(this.session.records, "elsewhere");
    if (marks.length === 0) return html`<p>${text("console.elsewhere.empty")}</p>`;
    return html`<ul class="console-marks">${marks.map(
      ({ item }) =>
        html`<li><console-elsewhere .session=${this.session} .item=${item} .named=${true}></console-elsewhere></li>`,
    )}</ul>`;
  }

  /** A report can be downloaded once the wall has shown it, until its content changes. */
  #report(which: ReportName): TemplateResult {
    const { records } = this.session;
    const report = reportOf(records, which);
    if (!report && !hasContent(records, which)) return this.#nothing(which);
    return html`<p role="status">${this.#state(which)}</p>
      ${report?.shown && isEnded(records) ? "" : html`<div class="console-row">${this.#showButton(which)}</div>`}
      ${report && isEnded(records) ? this.#preview(which) : ""}
      ${report?.shown && isAgreed(records, which) ? this.#downloads(which) : ""}`;
  }

  /** Where nothing is marked for elsewhere, the place of the marks says so already. */
  #nothing(which: ReportName): TemplateResult {
    const { records } = this.session;
    if (which === "elsewhere" && allOf(records, "elsewhere").length === 0) return html``;
    const empty = isEnded(records) ? "console.exports.empty" : "common.report.nothing";
    return html`<p role="status">${text(empty)}</p>`;
  }

  #state(which: ReportName): string {
    const report = reportOf(this.session.records, which);
    if (!report) return text("console.exports.first");
    if (!report.shown) return text("console.exports.changed");
    if (isEnded(this.session.records)) return text("console.exports.seen");
    const isShown = isOnTheWall(this.session.records, which);
    return text(isShown ? "console.exports.on_wall" : "console.exports.seen");
  }

  #showButton(which: ReportName): TemplateResult {
    const report = reportOf(this.session.records, which);
    const isShown = Boolean(report?.shown) && isOnTheWall(this.session.records, which);
    const what = text(this.#reading(report));
    return html`<button type="button" class="button" data-size="small" data-show=${which}
      aria-pressed=${isEnded(this.session.records) ? nothing : isShown}
      aria-label=${text("common.about", { what, about: text(`common.report.${which}`) })}
      @click=${() => this.run("project", { item: isShown ? null : `report:${which}` })}
    >${what}</button>`;
  }

  /** What a press leads to: after the end no wall shows the report. */
  #reading(report: Report | undefined): TextKey {
    if (isEnded(this.session.records)) return "console.exports.read_here";
    return report && !report.shown ? "console.exports.again" : "console.exports.preview";
  }

  /** After the end the wall shows nothing, so the facilitator reads the report here. */
  #preview(which: ReportName): TemplateResult {
    const sections = reportOf(this.session.records, which)?.sections ?? [];
    return html`<details class="report-here" open>
      <summary>${text("console.exports.here")}</summary>
      ${sections.map(
        (section) => html`<h4>${sectionTitle(section)}</h4>${sectionWords(section, this.language)}`,
      )}
    </details>`;
  }

  #downloads(which: ReportName): TemplateResult {
    return html`<ul class="console-downloads">${FORMATS[which].map((format) => {
      const href = ownPath(`/${page().code}/${FILES[which]}.${format}`);
      const label = text(`console.exports.${format}`);
      return html`<li>${
        OPENED.includes(format)
          ? html`<a class="button" data-size="small" href=${href} target="_blank" rel="noopener">${label}</a>`
          : html`<a class="button" data-size="small" href=${href} download>${label}</a>`
      }</li>`;
    })}</ul>`;
  }
}

customElements.define("console-report", ConsoleReport);
