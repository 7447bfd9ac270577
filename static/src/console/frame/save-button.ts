import { html, type TemplateResult } from "lit-html";

/**
 * The button that saves a form. While there is nothing to save it does nothing, and keeps the focus:
 * one that is disabled loses it as soon as its own press has saved [H35].
 */
export function saveButton(label: string, enabled: boolean, rank = "other"): TemplateResult {
  const onClick = (event: Event) => {
    if (!enabled) event.preventDefault();
  };
  return html`<button class="button" data-size="small" data-rank=${rank}
    aria-disabled=${!enabled} @click=${onClick}
  >${label}</button>`;
}
