import { html, type TemplateResult } from "lit-html";
import type { DeviceStorage } from "../../helpers/platform/device-storage.ts";
import { text } from "../../helpers/text/text.ts";
import type { Session } from "../../session/session.ts";

const KEY = "board:kept-wall";

/** The choice of this device alone, which is never sent [H42]. */
export type KeptWall = "open" | "folded" | "none";

export function keptWallOf(storage: DeviceStorage): KeptWall {
  const kept = storage.get(KEY);
  return kept === "open" || kept === "folded" ? kept : "none";
}

export function keepWall(storage: DeviceStorage, kept: KeptWall): void {
  if (kept === "none") storage.remove(KEY);
  else storage.set(KEY, kept);
}

/** The wall as text, above what the phone asks or beside it, and a button that folds it. */
export function keptWallRegion(session: Session, redraw: () => void): TemplateResult | string {
  const kept = keptWallOf(session.storage);
  if (kept === "none") return "";
  const isOpen = kept === "open";
  const fold = () => {
    keepWall(session.storage, isOpen ? "folded" : "open");
    redraw();
  };
  return html`<section class="kept-wall" aria-label=${text("phone.wall.kept")}>
    <button type="button" class="kept-wall-fold" aria-expanded=${isOpen} @click=${fold}>
      ${text("phone.wall.kept")}
    </button>
    ${isOpen ? html`<phone-wall-as-text .session=${session} .beside=${true}></phone-wall-as-text>` : ""}
  </section>`;
}
