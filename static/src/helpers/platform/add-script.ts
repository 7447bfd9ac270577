import { backoff } from "./backoff.ts";
import { request } from "./request.ts";

const added = new Map<string, Promise<void>>();

/** Loads and runs another script, once. Tries again until it has run, at once when back online. */
export function addScript(address: string): Promise<void> {
  const running = added.get(address) ?? add(address);
  added.set(address, running);
  return running;
}

async function add(address: string): Promise<void> {
  for (let attempt = 0; !(await ran(address, attempt)); attempt++) await pause(backoff(attempt));
}

/**
 * Loading a script has no deadline, so it is fetched first, with one; the script then comes from the
 * browser's cache. Some browsers remember that a script failed: each try has an address of its own.
 */
async function ran(address: string, attempt: number): Promise<boolean> {
  const source = attempt ? `${address}?${attempt}` : address;
  return (await request(source))?.ok === true && run(source);
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

/** Ends earlier if the network comes back. */
export function pause(milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", resolve, { once: true });
  });
}
