type Task = () => void;

/** Runs `task` once before the next paint, however often it is asked for until then. */
export const onNextFrame = gathered(beforePaint);

/** The same, as soon as what is going on is done: nothing is painted if nothing comes of it. */
export const soon = gathered((run) => setTimeout(run, 0));

/** What a task asks for runs with it, parts of a page with the page; a task itself, once a time. */
function gathered(schedule: (run: Task) => void): (task: Task) => void {
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

/** Hidden pages get no frames, yet what they announce must not wait for the screen to wake. */
function beforePaint(run: Task): void {
  if (globalThis.document?.visibilityState === "visible") requestAnimationFrame(run);
  else setTimeout(run, 0);
}
