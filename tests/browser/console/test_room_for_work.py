"""How much of a small console is left for the work, below the tabs and above the foot."""

import pytest
from playwright.async_api import Page

from tests.browser.drivers.gallery import LANGUAGES, SETTLED, Gallery

# The share of the height in percent: on a phone, and on a laptop enlarged to 200 %.
SHARES = [({"width": 390, "height": 844}, 60), ({"width": 683, "height": 384}, 50)]
LEFT = """() => {
  const box = (part) => document.querySelector(part).getBoundingClientRect();
  const foot = document.querySelector(".console-foot");
  const covers = getComputedStyle(foot).position === "sticky";
  const end = covers ? Math.min(box(".console-foot").top, innerHeight) : innerHeight;
  return 100 * (end - box(".console-panel").top) / innerHeight;
}"""


async def share(page: Page, size: dict[str, int]) -> float:
    await page.set_viewport_size(size)
    await page.locator(".console-tab[data-tab=step]").click()
    await page.evaluate("() => scrollTo(0, 0)")
    await page.evaluate(SETTLED)
    return float(await page.evaluate(LEFT))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_most_of_a_small_console_is_left_for_the_work(
    gallery: Gallery, state: str, language: str
):
    """[H33] With undo offered, the pages of the wall to be turned, or several actions."""
    if state == "ended":
        return
    page = gallery.consoles[language].page
    for size, least in SHARES:
        assert await share(page, size) >= least, f"{state} at {size}"
