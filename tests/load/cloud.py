"""How long the cloud takes in Chromium, and how far its words move: `python -m tests.load.cloud`.

The real layout (`static/src/helpers`) and the real widths, on a sheet of 1600 × 760.
"""

import os
import shutil
import subprocess
from pathlib import Path

import click
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def main() -> None:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        page = browser.new_page()
        page.evaluate(bundled())
        for count in (40, 200):
            spent = page.evaluate(f"milliseconds({count}, 41)")
            click.echo(f"{count} words: median {spent[20]:.1f} ms ({spent[0]:.1f}–{spent[-1]:.1f})")
        runs = [page.evaluate(f"moves({5 + run * 77})") for run in range(12)]
        means = sorted(sum(run) / len(run) for run in runs)
        spread = f"{means[0]:.1f}–{means[-1]:.1f}"
        click.echo(f"mean move of a word an arrival: {sum(means) / 12:.1f} ({spread})")
        browser.close()


def bundled() -> str:
    """The measured code as one script, as esbuild makes it."""
    source = Path(__file__).with_name("cloud_measured.js")
    esbuild = ROOT / "node_modules/.bin/esbuild"
    command = [str(esbuild), str(source), "--bundle", "--charset=utf8"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
