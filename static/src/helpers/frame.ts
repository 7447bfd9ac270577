const waiting = new Set<() => void>();
let asked = false;

/** Runs `task` once before the next paint, however often it is asked for until then. */
export function onNextFrame(task: () => void): void {
  waiting.add(task);
  if (asked) return;
  asked = true;
  schedule(runAll);
}

/** Hidden pages get no frames, yet what they announce must not wait for the screen to wake. */
function schedule(task: () => void): void {
  if (globalThis.document?.visibilityState === "visible") requestAnimationFrame(task);
  else setTimeout(task, 0);
}

function runAll(): void {
  asked = false;
  const tasks = [...waiting];
  waiting.clear();
  for (const task of tasks) task();
}
