import { html, type TemplateResult } from "lit-html";
import { page } from "../../helpers/method/page-settings.ts";
import { pause } from "../../helpers/platform/add-script.ts";
import { backoff } from "../../helpers/platform/backoff.ts";
import type { DeviceStorage } from "../../helpers/platform/device-storage.ts";
import { request } from "../../helpers/platform/request.ts";
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
  const texts = isChosen(storage) ? await plainTexts() : {};
  // It may have been switched off while the texts were on their way.
  usePlain(isChosen(storage) ? texts : {});
  redraw();
}

function isChosen(storage: DeviceStorage): boolean {
  return page().plain !== "" && storage.get(KEY) === true;
}

/** Without cookies: the server learns that somebody reads them, never who. */
async function plainTexts(): Promise<Catalogue> {
  for (let attempt = 0; ; attempt++) {
    const answer = await request(page().plain, { credentials: "omit" });
    const isJson = answer?.headers.get("content-type")?.includes("json");
    if (answer?.ok && isJson) return (await answer.json()) as Catalogue;
    await pause(backoff(attempt));
  }
}

function redraw(): void {
  for (const element of document.querySelectorAll("*")) {
    if (element instanceof BoardElement) element.update();
  }
}
