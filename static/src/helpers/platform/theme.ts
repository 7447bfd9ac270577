import type { DeviceStorage } from "./device-storage.ts";

export type ColorTheme = "light" | "dark";

const KEY = "board:theme";

/** The theme that the person chose on this device; without one, the device's preference holds. */
export function chosenTheme(storage: DeviceStorage): ColorTheme | undefined {
  const value = storage.get(KEY);
  return value === "light" || value === "dark" ? value : undefined;
}

export function applyTheme(theme: ColorTheme | undefined): void {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

export function currentTheme(storage: DeviceStorage): ColorTheme {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return chosenTheme(storage) ?? (dark ? "dark" : "light");
}

export function chooseTheme(storage: DeviceStorage, theme: ColorTheme): void {
  storage.set(KEY, theme);
  applyTheme(theme);
}
