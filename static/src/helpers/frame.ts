type Task = () => void;

/** Runs `task` once before the next paint, however often it is asked for until then. */
export const onNextFrame = gathered(beforePaint);

/** The same, as soon as what is going on is done: nothing is painted if nothing comes of it. */
export const soon = gathered((run) => setTimeout(run, 0));

function gathered(schedule: (run: Task) => void): (task: Task) => void {
  const waiting = new Set<Task>();
  const run = () => {
    const tasks = [...waiting];
    waiting.clear();
    for (const task of tasks) task();
  };
  return (task) => {
    if (waiting.size === 0) schedule(run);
    waiting.add(task);
  };
}

/** Hidden pages get no frames, yet what they announce must not wait for the screen to wake. */
function beforePaint(run: Task): void {
  if (globalThis.document?.visibilityState === "visible") requestAnimationFrame(run);
  else setTimeout(run, 0);
}
