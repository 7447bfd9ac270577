import type { Command } from "../../../static/src/replica/command.ts";
import type { Answer, Send } from "../../../static/src/session/answers.ts";

type Try = Command & { answer: (a: Answer | "silence") => void };

/** The far end of a line, answering when the test says so. */
export class FarEnd {
  readonly tries: Try[] = [];
  #arrived: (() => void) | undefined;

  readonly send: Send = (command) =>
    new Promise((answer) => {
      this.tries.push({ ...command, answer });
      this.#arrived?.();
    });

  /** The names of everything that was tried, in order. */
  get names(): string[] {
    return this.tries.map(({ name }) => name);
  }

  /** Waits for try number `count` and answers it. */
  async answer(count: number, answer: Answer | "silence"): Promise<void> {
    await this.reaches(count);
    this.tries[count - 1]?.answer(answer);
    await turn();
  }

  async reaches(count: number): Promise<void> {
    while (this.tries.length < count) {
      await new Promise<void>((arrived) => {
        this.#arrived = arrived;
      });
    }
  }
}

/** Lets everything that is ready run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
