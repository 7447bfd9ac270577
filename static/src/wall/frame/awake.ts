/** How often the picture is drawn anew, in milliseconds; it looks the same. */
const AGAIN = 10_000;

/**
 * Keeps the screen lit while it is looked at; asks again after a sleep. On an address without a
 * certificate browsers have no such lock, and on a low battery they refuse it: then a silent film of
 * two pixels plays, which keeps Chromium's and Firefox's screens lit as any film does.
 */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState !== "visible") return;
    if ("wakeLock" in navigator) navigator.wakeLock.request("screen").catch(playFilm);
    else playFilm();
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}

function playFilm(): void {
  const film = document.querySelector<HTMLVideoElement>("video.awake") ?? newFilm();
  // A browser that lets nothing play by itself lets the screen sleep; the first key starts it.
  film.play().catch(() => addEventListener("pointerdown", () => void film.play(), { once: true }));
}

/** Of a stream, which both take for a film however small; a file would have to fill the screen. */
function newFilm(): HTMLVideoElement {
  const canvas = Object.assign(document.createElement("canvas"), { width: 2, height: 2 });
  const draw = () => canvas.getContext("2d")?.fillRect(0, 0, 2, 2);
  const film = document.createElement("video");
  Object.assign(film, { className: "awake", muted: true, playsInline: true });
  film.setAttribute("aria-hidden", "true");
  film.srcObject = canvas.captureStream(1);
  draw();
  setInterval(draw, AGAIN);
  document.body.append(film);
  return film;
}
