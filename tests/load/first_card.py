"""From a QR code that is read to a card that is stored: `python -m tests.load.first_card`.

Chromium as a phone at a quarter of this computer's speed, with an empty cache, over a slow mobile
network. A hand that always takes the same time reads the notice, enters, writes a title and sends
it. Prints medians: what the hand took, what the page took, and both.
"""

import asyncio
import time
from statistics import median

import click

from board.demo.screen import ProtocolScreen
from tests.load.chromium import PHONE, Page, screen
from tests.load.loopback import entered
from tests.support.servers.board_process import Served

RUNS = 7
SLOWER = 4
# The mobile network that Lighthouse simulates: bytes a second, and milliseconds there and back.
NETWORK = {"downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8, "latency": 150}
TITLE = "Le seuil"
READING_SECONDS = 1.0
TAPPING_SECONDS = 0.4
KEY_SECONDS = 0.2
FIELD = "document.querySelector('phone-app form input[type=text], phone-app form textarea')"
STORED = f"[...you.values()].some((one) => one.type === 'mine' && one.title === '{TITLE}')"


class Hand:
    """Somebody's hand and eyes; `seconds` is what they took."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.seconds = 0.0

    async def takes(self, seconds: float) -> None:
        self.seconds += seconds
        await asyncio.sleep(seconds)

    async def taps(self, key: str) -> None:
        await self.takes(TAPPING_SECONDS)
        await self._page.press(key)

    async def writes(self, words: str) -> None:
        await self.takes(TAPPING_SECONDS)
        await self._page.says(f"{FIELD}.focus()")
        for letter in words:
            await self.takes(KEY_SECONDS)
            await self._page.send("Input.insertText", text=letter)


async def main() -> None:
    served = Served()
    await served.start()
    links = await served.open_meeting()
    lead = await entered(served, links, "facilitator", links["console"])
    await lead.connect()
    await lead.say("go_to", step="express")
    runs = [await first_card(links["join"]) for _ in range(RUNS)]
    await close(served, lead)
    names = ("until the notice", "the hand", "the page, after the notice", "in all")
    for name, seconds in zip(names, zip(*runs, strict=True), strict=True):
        click.echo(f"{name:27} {median(seconds):.2f} s ({min(seconds):.2f}–{max(seconds):.2f})")


async def first_card(link: str) -> tuple[float, float, float, float]:
    async with screen("about:blank", **PHONE) as page:
        await page.send("Network.enable")
        await page.send("Network.emulateNetworkConditions", offline=False, **NETWORK)
        await page.send("Emulation.setCPUThrottlingRate", rate=SLOWER)
        hand, began = Hand(page), time.monotonic()
        await page.send("Page.navigate", url=link)
        await page.until("Boolean(document.querySelector('phone-app button'))")
        notice = time.monotonic() - began
        await sends(hand, page)
        took = time.monotonic() - began
        return notice, hand.seconds, took - notice - hand.seconds, took


async def sends(hand: Hand, page: Page) -> None:
    await hand.takes(READING_SECONDS)
    await hand.taps("common.notice.enter")
    await page.until(f"Boolean({FIELD})")
    await hand.writes(TITLE)
    await hand.taps("phone.deposit.send")
    await page.holds(STORED)


async def close(served: Served, lead: ProtocolScreen) -> None:
    await lead.close()
    await served.close()


if __name__ == "__main__":
    asyncio.run(main())
