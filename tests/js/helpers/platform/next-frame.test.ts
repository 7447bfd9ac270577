import assert from "node:assert/strict";
import { test } from "node:test";
import { onNextFrame, soon } from "../../../../static/src/helpers/platform/next-frame.ts";

/** Lets what was asked for until now run. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

for (const [name, ask] of Object.entries({ onNextFrame, soon })) {
  test(`${name} runs a task once, however often it is asked for`, async () => {
    const ran: string[] = [];
    const task = () => ran.push("task");
    ask(task);
    ask(task);
    assert.deepEqual(ran, []);
    await turn();
    assert.deepEqual(ran, ["task"]);
  });

  test(`${name} runs the parts of a page with the page`, async () => {
    const ran: string[] = [];
    ask(() => {
      ran.push("page");
      ask(() => ran.push("part"));
    });
    await turn();
    assert.deepEqual(ran, ["page", "part"]);
  });

  test(`${name} lets a task that asks for itself wait for its next time`, async () => {
    let times = 0;
    const task = () => {
      if (++times < 3) ask(task);
    };
    ask(task);
    await turn();
    assert.equal(times, 1);
    await turn();
    assert.equal(times, 2);
    await turn();
    assert.equal(times, 3);
  });
}
