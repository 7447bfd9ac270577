// What Lighthouse says of the home page and of a phone in a live meeting: `make lighthouse`.
// Arguments: the address of the home page, the join link, the label of the button that enters,
// how many runs.
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import process from "node:process";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const [home, join, enter, runs] = process.argv.slice(2);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FIGURES = {
  "first-contentful-paint": 1000,
  "largest-contentful-paint": 1000,
  interactive: 1000,
  "total-blocking-time": 1,
  "cumulative-layout-shift": 1,
};
// A phone on a slow 4G is simulated: Lighthouse's own defaults.
const CONFIG = { extends: "lighthouse:default", settings: { onlyCategories: CATEGORIES } };

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--accept-lang=fr"],
  env: { ...process.env, LANGUAGE: "fr" },
});
await measure("home", home);
await measure("phone in a live meeting", await entered());
await browser.close();

// Comes in as a person does; the address that is left needs the cookie alone.
async function entered() {
  const page = await browser.newPage();
  await page.goto(join);
  const button = await page.waitForSelector(`::-p-text(${enter})`);
  await button.click();
  await page.waitForFunction(() => document.querySelector("phone-app")?.session?.connected);
  const address = page.url();
  await page.close();
  return address;
}

async function measure(name, address) {
  const found = [];
  while (found.length < Number(runs)) {
    const report = await audited(address);
    // A computer that is too busy loses the trace; that says nothing of the page.
    if (report.categories.performance.score === null) console.log("a run without a trace, again");
    else found.push(report);
  }
  console.log(`${name}, ${runs} runs: median (least to most)`);
  for (const category of CATEGORIES) {
    say(
      category,
      found.map(({ categories }) => Math.round(categories[category].score * 100)),
    );
  }
  for (const [audit, unit] of Object.entries(FIGURES)) {
    const values = found.map(({ audits }) => audits[audit]?.numericValue / unit);
    say(
      audit + (unit === 1000 ? ", s" : ""),
      values.map((value) => Number(value.toFixed(2))),
    );
  }
  complaints(found[0]);
  if (process.env.LIGHTHOUSE_REPORT) await keep(name, found[0]);
}

async function audited(address) {
  const page = await browser.newPage();
  const flags = { disableStorageReset: true, logLevel: "error" };
  const { lhr } = await lighthouse(address, flags, CONFIG, page);
  await page.close();
  return lhr;
}

function say(name, values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  console.log(`  ${name.padEnd(28)} ${middle} (${sorted[0]} to ${sorted.at(-1)})`);
}

function complaints({ audits, categories }) {
  const asked = new Set(
    CATEGORIES.flatMap((name) => categories[name].auditRefs.map(({ id }) => id)),
  );
  for (const { id, title, score } of Object.values(audits)) {
    if (asked.has(id) && score !== null && score < 0.9)
      console.log(`  · ${id}: ${title} (${score})`);
  }
}

async function keep(name, report) {
  const folder = process.env.LIGHTHOUSE_REPORT;
  if (existsSync(folder)) {
    await writeFile(`${folder}/${name.replaceAll(" ", "-")}.json`, JSON.stringify(report, null, 2));
  }
}
