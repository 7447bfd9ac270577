import { html, type TemplateResult } from "lit-html";
import { text } from "../helpers/text.ts";
import type { GroupingView } from "./grouping-view.ts";

const LONGEST = 60;

/** The name of a theme, written in place: Enter keeps it, Escape leaves the old one. */
export function themeName(view: GroupingView, theme: string, title: string): TemplateResult {
  const keep = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const written = form.querySelector("input")?.value.trim() ?? "";
    if (written && written !== title) view.rename(theme, written);
    view.name(null);
  };
  return html`<form
    class="grouping-name" data-naming=${theme}
    @submit=${keep}
    @click=${(event: Event) => event.stopPropagation()}
    @keydown=${(event: KeyboardEvent) => leaveOnEscape(event, view)}
  >
    <input
      class="field-input" name="title" maxlength=${LONGEST} autocomplete="off" spellcheck="true"
      aria-label=${text("common.group.name")} .value=${title}
    />
    <button class="button" data-size="small" data-rank="first">${text("common.action.save")}</button>
  </form>`;
}

function leaveOnEscape(event: KeyboardEvent, view: GroupingView): void {
  event.stopPropagation();
  if (event.key === "Escape") view.name(null);
}
