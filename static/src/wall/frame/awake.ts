/** How often the video gets a frame, in milliseconds; the frames are equal. */
const AGAIN = 10_000;

/**
 * Keeps the screen on while the page is visible. Without a certificate browsers have no wake lock, and
 * on a low battery they refuse it. Then a silent video of two pixels plays: Chromium and Firefox keep
 * the screen on while a video plays.
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
  // If the browser blocks autoplay, the video starts at the first press.
  film.play().catch(() => addEventListener("pointerdown", () => void film.play(), { once: true }));
}

/** A video of a stream counts whatever its size; one of a file would have to fill the screen. */
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
