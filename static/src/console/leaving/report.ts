import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { text } from "../../helpers/text/text.ts";
import { isEnded } from "../../selectors/meeting.ts";
import { allOf, one } from "../../selectors/records.ts";
import { isOnTheWall, type ReportName, reportOf } from "../../selectors/reports.ts";
import "./elsewhere.ts";
import { ConsolePart } from "../frame/part.ts";
import { pictureLink } from "../room/picture.ts";
import "./retention.ts";
import { sectionTitle, sectionWords } from "../../shared/report-section.ts";

const FORMS: Record<ReportName, readonly string[]> = {
  traces: ["html", "pdf", "md", "txt", "csv"],
  elsewhere: ["html", "pdf", "md", "txt"],
};
/** What a browser shows; the others it keeps. */
const SHOWN = ["html", "pdf"];
const FILES: Record<ReportName, string> = { traces: "report", elsewhere: "elsewhere" };

/** What may leave the room: read together first, then made, on the facilitator's act alone. */
export class ConsoleReport extends ConsolePart {
  protected template(): TemplateResult {
    return html`<div class="console-part console-report">
      <h2>${text("console.exports.title")}</h2>
      <section class="sheet">
        <h3>${text("common.report.traces")}</h3>
        <p class="soft">${text("console.exports.group_helper")}</p>
        ${this.#agreements()} ${this.#document("traces")}
        ${pictureLink(this.session.records)}
      </section>
      <section class="sheet">
        <h3>${text("common.report.elsewhere")}</h3>
        <p class="soft">${text("console.exports.elsewhere_helper")}</p>
        ${this.#marks()} ${this.#document("elsewhere")}
      </section>
      <console-retention .session=${this.session}></console-retention>
    </div>`;
  }

  #agreements(): TemplateResult | string {
    const { records } = this.session;
    const agreed = one(records, "agreements", "agreements");
    const asked = (what: "cards" | "notes") => {
      const on = agreed?.[what] ?? false;
      if (isEnded(records) && !on) return "";
      return html`<button type="button" class="button" data-size="small" aria-pressed=${on}
        @click=${() => this.run("record_group_agreement", { what, agreed: !on })}
      >${text(`console.exports.${what}`)}</button>`;
    };
    return html`<div class="console-row">${asked("cards")} ${asked("notes")}</div>`;
  }

  #marks(): TemplateResult | string {
    const marks = allOf(this.session.records, "elsewhere");
    if (marks.length === 0) return html`<p>${text("console.elsewhere.empty")}</p>`;
    return html`<ul class="console-marks">${marks.map(
      ({ item }) =>
        html`<li><console-elsewhere .session=${this.session} .item=${item} .said=${true}></console-elsewhere></li>`,
    )}</ul>`;
  }

  /** Shown, then offered; what was changed since has not been seen. */
  #document(which: ReportName): TemplateResult {
    const { records } = this.session;
    const report = reportOf(records, which);
    const shown = isOnTheWall(records, which);
    const fresh = report?.shown ?? false;
    return html`<p role="status">${report ? text(fresh ? (shown ? "console.exports.on_wall" : "console.exports.seen") : "console.exports.changed") : ""}</p>
      <div class="console-row">
        ${
          fresh && shown
            ? this.#show(null, "console.prompts.remove", which)
            : this.#show(
                `report:${which}`,
                report && !fresh ? "console.exports.again" : "console.exports.preview",
                which,
              )
        }
      </div>
      ${report && isEnded(records) ? this.#here(which) : ""}
      ${fresh ? this.#links(which) : ""}`;
  }

  #show(item: string | null, key: string, which: ReportName): TemplateResult {
    return html`<button type="button" class="button" data-size="small" data-show=${which}
      aria-label=${`${text(key)} : ${text(`common.report.${which}`)}`}
      @click=${() => this.run("project", { item })}
    >${text(key)}</button>`;
  }

  /** After the end the wall is gone: who is still there reads it here. */
  #here(which: ReportName): TemplateResult {
    const sections = reportOf(this.session.records, which)?.sections ?? [];
    return html`<details class="report-here" open>
      <summary>${text("console.exports.here")}</summary>
      ${sections.map(
        (section) => html`<h4>${sectionTitle(section)}</h4>${sectionWords(section, this.language)}`,
      )}
    </details>`;
  }

  #links(which: ReportName): TemplateResult {
    return html`<ul class="console-downloads">${FORMS[which].map((form) => {
      const href = `/${page().code}/${FILES[which]}.${form}`;
      const words = text(`console.exports.${form}`);
      return html`<li>${
        SHOWN.includes(form)
          ? html`<a class="button" data-size="small" href=${href} target="_blank" rel="noopener">${words}</a>`
          : html`<a class="button" data-size="small" href=${href} download>${words}</a>`
      }</li>`;
    })}</ul>`;
  }
}

customElements.define("console-report", ConsoleReport);
