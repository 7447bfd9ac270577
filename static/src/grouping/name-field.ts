import { html, nothing, type TemplateResult } from "lit-html";
import { isComposing } from "../helpers/platform/composing.ts";
import { isBlank } from "../helpers/text/blank.ts";
import { text } from "../helpers/text/text.ts";
import { typeset } from "../helpers/text/typography.ts";
import { TITLE_LIMIT } from "../replica/limits.ts";
import { textLimit } from "../shared/controls/text-limit.ts";
import type { ThemeGroup } from "./model/arrangement.ts";
import { suggestedName } from "./model/naming.ts";
import type { GroupingView } from "./view.ts";

/**
 * The field for the name of a theme: Enter stores it, Escape keeps the old one. For a theme without a
 * name, the title of its most central card is suggested.
 */
export function themeName(view: GroupingView, { id, theme, cards }: ThemeGroup): TemplateResult {
  const unnamed = theme.title === text("common.group.unnamed");
  const offered = unnamed ? suggestedName(cards.map(({ card }) => card)) : "";
  return html`<form
    class="grouping-name" data-naming=${id}
    @submit=${(event: Event) => keep(event, view, id, theme.title)}
    @click=${(event: Event) => event.stopPropagation()}
    @keydown=${(event: KeyboardEvent) => leaveOnEscape(event, view)}
  >
    <input dir="auto"
      class="field-input" name="title" @input=${(event: Event) => typed(event, view, id)} autocomplete="off" spellcheck="true"
      aria-label=${text("common.group.name")} value=${view.nameDraft.wordsFor(id) ?? (unnamed ? "" : theme.title)}
      placeholder=${unnamed ? text("common.group.name") : nothing}
    />
    <output class="field-helper"></output>
    <button class="button" data-size="small" data-rank="first">${text("common.action.save")}</button>
    ${offered ? offer(view, offered) : ""}
  </form>`;
}

function offer({ language }: GroupingView, name: string): TemplateResult {
  return html`<button
    type="button" class="text-button grouping-offer"
    @click=${(event: Event) => fill(event, name)}
  >${text("common.group.offered_name", { name: typeset(name, language) })}</button>`;
}

function typed(event: Event, { nameDraft }: GroupingView, theme: string): void {
  textLimit(TITLE_LIMIT)(event);
  nameDraft.write(theme, (event.target as HTMLInputElement).value);
}

/** Puts the suggested name into the field. */
function fill(event: Event, name: string): void {
  const input = (event.currentTarget as HTMLElement).closest("form")?.querySelector("input");
  if (!input) return;
  input.value = name;
  input.focus();
}

function keep(event: Event, view: GroupingView, theme: string, title: string): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const written = form.querySelector("input")?.value.trim() ?? "";
  if (!isBlank(written) && written !== title) view.commands.rename(theme, written);
  close(view);
}

function leaveOnEscape(event: KeyboardEvent, view: GroupingView): void {
  event.stopPropagation();
  if (event.key === "Escape" && !isComposing(event)) close(view);
}

function close(view: GroupingView): void {
  view.nameDraft.drop();
  view.name(null);
}
