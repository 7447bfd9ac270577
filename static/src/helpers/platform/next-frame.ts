type Task = () => void;

/** Runs `task` once before the next paint, however often it is requested until then. */
export const onNextFrame = batched(beforePaint);

/** Runs `task` once after the current task, without waiting for a frame. */
export const soon = batched((run) => setTimeout(run, 0));

/** A task that a running task requests is run in the same batch, but no task twice in one batch. */
function batched(schedule: (run: Task) => void): (task: Task) => void {
  const waiting = new Set<Task>();
  let asked = false;
  const ask = () => {
    asked = waiting.size > 0;
    if (asked) schedule(run);
  };
  const run = () => {
    const done = new Set<Task>();
    for (const task of waiting) {
      if (done.has(task)) continue;
      waiting.delete(task);
      done.add(task);
      task();
    }
    ask();
  };
  return (task) => {
    waiting.add(task);
    if (!asked) ask();
  };
}

/** A hidden page gets no frames, but its announcements must not wait until it is visible. */
function beforePaint(run: Task): void {
  if (globalThis.document?.visibilityState === "visible") requestAnimationFrame(run);
  else setTimeout(run, 0);
}
