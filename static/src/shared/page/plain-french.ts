import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import type { DeviceStorage } from "../../helpers/platform/device-storage.ts";
import { fetchJson } from "../../helpers/platform/fetch-json.ts";
import { type Catalogue, text, usePlain } from "../../helpers/text/text.ts";
import { BoardElement } from "./element.ts";

const KEY = "board:plain";

/** A button that changes between usual and plain French; on pages in French only [H30]. */
export function plainSwitch(
  storage: DeviceStorage,
  look: "text-button" | "menu-item",
): TemplateResult | string {
  if (!page().plain) return "";
  const on = isChosen(storage);
  return html`<button
    type="button" class=${look}
    @click=${() => {
      storage.set(KEY, !on);
      void showChosenFrench(storage);
    }}
  >${text(on ? "common.language.usual" : "common.language.plain")}</button>`;
}

/** Shows the French that was chosen on this device. The choice stays on the device. */
export async function showChosenFrench(storage: DeviceStorage): Promise<void> {
  redraw();
  const texts = isChosen(storage) ? await fetchJson<Catalogue>(page().plain) : {};
  // It may have been switched off while the texts were on their way.
  usePlain(isChosen(storage) ? texts : {});
  redraw();
}

function isChosen(storage: DeviceStorage): boolean {
  return page().plain !== "" && storage.get(KEY) === true;
}

function redraw(): void {
  for (const element of document.querySelectorAll("*")) {
    if (element instanceof BoardElement) element.update();
  }
}
