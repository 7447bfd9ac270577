"""What a change costs a wall of 200 cards: `python -m tests.load.wall`.

The real server and the real wall at 1920 × 1080 in Chromium, on this computer and with its
processor slowed four times. For each change: the time its page is at work from the delta's arrival
to the frame that shows it, less what looking costs; of which script, style and layout.
"""

import asyncio
import itertools
import os
import shutil
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import click
from playwright.async_api import CDPSession, Page, async_playwright

from board.serve import served_aside
from board.settings import read
from board.store.embedded import EmbeddedServer
from tests.support.stories.sized_meeting import SizedMeeting, first_topic

SLOWED = (4, 1)
CARDS = 200
CHANGES = 21
REST_SECONDS = 2
"""Before each state: the room has its credits back, whatever was said in the one before."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
PARTS = {
    "all": "TaskDuration",
    "script": "ScriptDuration",
    "style": "RecalcStyleDuration",
    "layout": "LayoutDuration",
}
# Waits without looking again and again: what it does meanwhile would count as the wall's.
DRAWN = """(version) => new Promise((resolve) => {
  const { session } = document.querySelector("wall-app");
  const drawn = () => requestAnimationFrame(() => setTimeout(resolve));
  const heard = () => {
    if (session.version < version) return;
    session.removeEventListener("change", heard);
    setTimeout(drawn); // The wall draws in a task of its own, before this one.
  };
  session.addEventListener("change", heard);
  heard();
})"""
numbers = itertools.count()


async def posts_card(meeting: SizedMeeting) -> int:
    number = next(numbers)
    return await meeting.person(number).say(
        "post_card", card=f"neuve-{number:05}", kind="situation", title=f"Une de plus, {number}"
    )


async def moves_card(meeting: SizedMeeting) -> int:
    number = next(numbers)
    theme = sorted(meeting.lead.of("theme"))[number % 2].partition(":")[2]
    return await meeting.lead.say("move_cards", cards=["carte-0000"], theme=theme)


async def adds_note(meeting: SizedMeeting) -> int:
    number = next(numbers)
    said = {
        "topic": first_topic(meeting),
        "column": "insight",
        "text": f"Une note de plus {number}",
    }
    return await meeting.person(number).say("add_note", note=f"neuve-{number:05}", **said)


async def sets_clock(meeting: SizedMeeting) -> int:
    ends_at = int(time.time() * 1000) + 20 * 3_600_000 + next(numbers)
    return await meeting.lead.say("set_clock", ends_at=ends_at)


Change = Callable[[SizedMeeting], Awaitable[int]]
MEASURED: list[tuple[str, str, Change]] = [
    ("shown", "a card is deposited", posts_card),
    ("shown", "the clock is changed", sets_clock),
    ("group", "a card joins a theme", moves_card),
    ("choose", "a card is deposited", posts_card),
    ("explore", "a note is written", adds_note),
]


async def main() -> None:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory(prefix="board-") as data:
        async with EmbeddedServer(Path(data)) as store, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=program, args=FLAGS)
            settings = replace(read({}), host="127.0.0.1", store=store, log="warning")
            async with served_aside(settings) as base, SizedMeeting(base, CARDS) as meeting:
                page = await browser.new_page(viewport={"width": 1920, "height": 1080})
                await page.goto(meeting.links["wall"])
                for state in meeting.states[: meeting.states.index("explore") + 1]:
                    await asyncio.sleep(REST_SECONDS)
                    version = await meeting.reach(state)
                    for _, name, change in (each for each in MEASURED if each[0] == state):
                        await page.evaluate(DRAWN, version)
                        if state == "explore":
                            await page.keyboard.press("PageDown")
                        for slowed in SLOWED:
                            spent = await cost(page, meeting, change, slowed)
                            click.echo(f"{state:8} {name:24} {slowed} × {spent}")
                            await asyncio.sleep(REST_SECONDS)
            await browser.close()


async def cost(page: Page, meeting: SizedMeeting, change: Change, slowed: int) -> str:
    """Median, least and most, in milliseconds; then the parts' medians."""
    devtools = await page.context.new_cdp_session(page)
    await devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    await devtools.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    found = [await _spent(page, devtools, meeting, change) for _ in range(CHANGES)]
    idle = median([(await _spent(page, devtools, meeting, None))["all"] for _ in range(CHANGES)])
    await devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    await devtools.detach()
    whole = sorted(each["all"] - idle for each in found)
    parts = {part: median([each[part] for each in found]) for part in PARTS if part != "all"}
    spread = f"{whole[len(whole) // 2]:5.1f} ms ({whole[0]:.1f}–{whole[-1]:.1f})"
    return spread + "".join(f"  {part} {took:.1f}" for part, took in parts.items())


async def _spent(
    page: Page, devtools: CDPSession, meeting: SizedMeeting, change: Change | None
) -> dict[str, float]:
    before = await _metrics(devtools)
    version = await change(meeting) if change else 0
    await page.evaluate(DRAWN, version)
    after = await _metrics(devtools)
    return {part: (after[name] - before[name]) * 1000 for part, name in PARTS.items()}


async def _metrics(devtools: CDPSession) -> dict[str, Any]:
    told = await devtools.send("Performance.getMetrics")
    return {metric["name"]: metric["value"] for metric in told["metrics"]}


if __name__ == "__main__":
    asyncio.run(main())
