"""What three hours leave in a phone's memory: `python -m tests.load.phone_memory`.

A meeting of 200 cards that goes round its steps every five minutes: some eighty deltas, a round of
choosing, words typed and left, panels opened, the line lost and found. The browser's clock goes
forward with it. After each round, at rest and once the garbage is gone: the script's heap, the
nodes of the page and the listeners on them.
"""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from tests.load.chromium import Page, phone
from tests.load.crowd import Crowd

ROUNDS = 36
MINUTES = 5
DELTAS = 12
"""On each of a round's pages."""
APART_SECONDS = 0.05
CLOCK = f"""(() => {{
  const now = Date.now.bind(Date);
  globalThis.passed = 0;
  Date.now = () => now() + passed * {MINUTES * 60_000};
}})()"""
LINE = "document.querySelector('phone-app').session"
TYPED = """(() => {
  const field = document.querySelector("#title");
  for (const words of ["Une lettre", "Une lettre sans réponse", ""]) {
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
})()"""
PANELS = ("my_contributions", "read_wall", "recall_frame", "notice", "remove_me")


async def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--rounds", type=int, default=ROUNDS, choices=range(2, 101), metavar="N")
    rounds = asked.parse_args().rounds
    async with Crowd() as crowd, phone(crowd.links["join"]) as page:
        await page.says(CLOCK)
        for number in range(rounds):
            await round_of(crowd, page)
            await page.says("passed++")
            heap, nodes, listeners = await held(page)
            said = f"{(number + 1) * MINUTES:4} min  {heap:7.0f} KB  {nodes} nodes"
            print(f"{said}  {listeners} listeners", flush=True)  # noqa: T201


async def round_of(crowd: Crowd, page: Page) -> None:
    await crowd.at("express")
    await page.until("Boolean(document.querySelector('#title'))")
    await page.says(TYPED)
    await happen(crowd.edits)
    await panels(page)
    await crowd.resonating()
    await happen(crowd.answers)
    await crowd.checking()
    await happen(crowd.grades)
    await crowd.lead.say("close_check")
    await crowd.lead.say("not_yet")
    await page.says(f"{LINE}.stop(), {LINE}.start()")
    await page.holds("connected")
    await crowd.closing()
    await happen(crowd.closes)
    await crowd.at("pause")
    await happen(crowd.edits)
    await page.holds("records.get('meeting').step === 'pause'")


async def happen(change: Callable[[], Awaitable[Any]]) -> None:
    for _ in range(DELTAS):
        await change()
        await asyncio.sleep(APART_SECONDS)


async def panels(page: Page) -> None:
    for panel in PANELS:
        await page.press("phone.menu.label")
        await page.press(f"phone.menu.{panel}")
        await page.press("common.action.back")


async def held(page: Page) -> tuple[float, int, int]:
    """KB of the heap, nodes, and listeners, all of the page's renderer."""
    for _ in range(2):
        await page.send("HeapProfiler.collectGarbage")
    heap = await page.send("Runtime.getHeapUsage")
    counted = await page.send("Memory.getDOMCounters")
    return heap["usedSize"] / 1000, counted["nodes"], counted["jsEventListeners"]


if __name__ == "__main__":
    asyncio.run(main())
