import type { DeviceStorage } from "./device-storage.ts";

export type ColorTheme = "light" | "dark";

const KEY = "board:theme";

/** The theme the person chose here, or none: then the device's own preference decides. */
export function chosenTheme(kept: DeviceStorage): ColorTheme | undefined {
  const value = kept.get(KEY);
  return value === "light" || value === "dark" ? value : undefined;
}

export function applyTheme(theme: ColorTheme | undefined): void {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

export function currentTheme(kept: DeviceStorage): ColorTheme {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return chosenTheme(kept) ?? (dark ? "dark" : "light");
}

export function chooseTheme(kept: DeviceStorage, theme: ColorTheme): void {
  kept.set(KEY, theme);
  applyTheme(theme);
}
