// Prints how long the reminder of names takes on texts that are slow to match: `npx tsx tests/load/names_speed.ts`.
// The budget is 200 ms for all of them.
import { findNames } from "../../static/src/helpers/names/names.ts";

for (const part of ["A", "a ", "0 ", "Aa-"]) {
  const begun = performance.now();
  findNames(part.repeat(600 / part.length), "fr");
  const spent = (performance.now() - begun).toFixed(1);
  process.stdout.write(`${JSON.stringify(part)} to 600 characters: ${spent} ms\n`);
}
