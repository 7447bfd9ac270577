import { backoff } from "./backoff.ts";
import { asked } from "./request.ts";

const added = new Map<string, Promise<void>>();

/** Runs one more script of the page, once; tries until it ran, at once when the network is back. */
export function addScript(address: string): Promise<void> {
  const running = added.get(address) ?? add(address);
  added.set(address, running);
  return running;
}

async function add(address: string): Promise<void> {
  for (let attempt = 0; !(await ran(address, attempt)); attempt++) await pause(backoff(attempt));
}

/**
 * A script that is loading cannot be called off, so it is fetched first: it then lies in the
 * browser's cache, and a dead line is given up in time. Some browsers remember that a script
 * failed: each try has an address of its own.
 */
async function ran(address: string, attempt: number): Promise<boolean> {
  const source = attempt ? `${address}?${attempt}` : address;
  return (await asked(source))?.ok === true && run(source);
}

function run(source: string): Promise<boolean> {
  const script = document.createElement("script");
  script.type = "module";
  script.src = source;
  document.head.append(script);
  return new Promise((resolve) => {
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
  });
}

function pause(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", resolve, { once: true });
  });
}
