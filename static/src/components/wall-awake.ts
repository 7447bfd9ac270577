/** Keeps the screen lit while it is looked at, where the browser can; asks again after a sleep. */
export function keepAwake(): void {
  if (!("wakeLock" in navigator)) return;
  const ask = () => {
    // Refused on a low battery or by policy: the screen then sleeps as any other page's.
    if (document.visibilityState === "visible")
      navigator.wakeLock.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
