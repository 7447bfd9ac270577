"""Fonts that load late delay nothing, and move nothing when they arrive."""

import asyncio

import pytest
from playwright.async_api import Route, expect

from tests.browser.drivers.gallery import SMALL
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Screen

SIZES = (SMALL, {"width": 360, "height": 640}, PHONE)
# A tenth of what counts as good (web.dev, Cumulative Layout Shift).
STILL = 0.01
WATCH = """
globalThis.shifts = [];
globalThis.watch = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
watch.observe({ type: "layout-shift", buffered: true });
"""
OURS = """() => [...document.fonts].filter(({ family }) => /^"?(Atkinson|Fraunces)"?$/.test(family))
  .map(({ family, status, display }) => [family.replaceAll('"', ""), status, display]).sort()"""
MOVED = """async () => {
  await document.fonts.ready;
  for (const _ of "two") await new Promise(requestAnimationFrame);
  return [...shifts, ...watch.takeRecords()].reduce((sum, { value }) => sum + value, 0);
}"""


class Held:
    """Holds back the requests for fonts until it is opened."""

    def __init__(self, screen: Screen) -> None:
        self._screen, self._open = screen, asyncio.Event()

    async def close(self) -> None:
        await self._screen.page.add_init_script(WATCH)
        await self._screen.page.route("**/*.woff2", self._pass)

    def open(self) -> None:
        self._open.set()

    async def _pass(self, route: Route) -> None:
        await self._open.wait()
        await route.continue_()


async def are(screen: Screen, state: str) -> None:
    """Wait until both fonts are in this state."""
    wanted = [[family, state, "swap"] for family in ("Atkinson", "Fraunces")]
    await screen.page.wait_for_function(
        f"(wanted) => JSON.stringify(({OURS})()) === JSON.stringify(wanted)", arg=wanted
    )


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("place", ["home", "notice"])
async def test_nothing_moves_when_the_fonts_arrive(room: Room, place: str, language: str, size):
    """[W2] Until then the text is shown in another font."""
    screen = await room.page(Screen, size, language)
    fonts = Held(screen)
    await fonts.close()
    link = {"home": room.served.url, "notice": room.links["join"]}[place]
    await screen.page.goto(link, wait_until="commit")
    button = {"home": "home.join.enter", "notice": "common.notice.enter"}[place]
    await expect(screen.button(button)).to_be_visible()
    await are(screen, "loading")
    fonts.open()
    await are(screen, "loaded")
    assert await screen.page.evaluate(MOVED) < STILL
