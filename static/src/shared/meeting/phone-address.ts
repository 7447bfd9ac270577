import { page } from "../../helpers/method/page-settings.ts";

const HERE_ONLY = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** The address that phones open, as people type it: that which a facilitator chose, or the usual one. */
export function phoneAddress(chosen = ""): string {
  return (chosen || page().publicUrl).replace(/^https?:\/\//, "") || location.host;
}

/** Whether a link opens on the server's own computer alone, so that no phone can follow it. */
export function opensHereOnly(link: string): boolean {
  return HERE_ONLY.test(new URL(link).hostname);
}
