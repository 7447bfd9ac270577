"""On a console no foot, tabs or edge covers what is pressed: at each step of every method."""

import pytest

from board import methods
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.web.test_every_method_held import held

LAPTOP = (1366, 768)
SIZES = ((320, 568), (360, 640), (390, 844), LAPTOP)
# The next action, and how to open a closed wall.
PRESSED_NEXT = "[data-rank=first], .console-wall a"
# The tabs whose pages depend on the step.
OWN = ":is([data-tab=script], [data-tab=step], [data-tab=cards])"
TO_THE_TOP = """() => {
  scrollTo({ top: 0, behavior: "instant" });
  for (const part of document.querySelectorAll(".console-panel, .console-script-text"))
    part.scrollTo({ top: 0, behavior: "instant" });
}"""
# Of the controls that match, those of which something else has one of four places near the edges.
COVERED = """([selector, isScrolled]) => {
  const isCovered = (control) => {
    if (isScrolled) control.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [[x, top + 3], [x, bottom - 3], [left + 6, y], [right - 6, y]].some((place) => {
      const over = document.elementFromPoint(...place);
      return !over || !(control.contains(over) || over.contains(control));
    });
  };
  return [...document.querySelectorAll(selector)]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => !control.matches(".skip-link") && isCovered(control))
    .map((control) => control.ariaLabel ?? control.textContent.trim());
}"""
# The parts whose lower edge may cut what goes on below it, and how much of them fades.
FADES = """() => {
  const fades = [];
  const foot = document.querySelector(".console-foot");
  if (innerWidth < 960) fades.push(parseFloat(getComputedStyle(foot, "::before").height));
  else for (const part of document.querySelectorAll(".console-panel, .console-script-text"))
    fades.push(getComputedStyle(part).maskImage === "none" ? 0 : 26);
  return fades;
}"""


@pytest.mark.parametrize("method", methods.names())
async def test_nothing_that_is_pressed_lies_under_the_foot(room: Room, method: str):
    """[H35] What is pressed next is whole when a page opens, and all else once it is scrolled to.

    What goes on below the edge fades there.
    """
    links = await room.served.open_meeting(title="Équipe mobile", method=method)
    async with Room(room.served, room.browser, links) as meeting:
        narrow, wide = await meeting.console(), await meeting.console()
        lead, person = await meeting.lead(screen="wall"), await meeting.spoken()
        for number, step in enumerate(lead.records["meeting"]["steps"]):
            if step["kind"] == "ended":
                break
            if number == 1:
                await meeting.wall()
                for console in (narrow, wide):
                    await console.holds("presence.wall")
            await lead.say("go_to", step=step["id"])
            await held(lead, person, step)
            for size in SIZES:
                console = wide if size is LAPTOP else narrow
                await console.is_at(step["id"])
                await no_page_is_covered(console, size, step["id"], later=number > 1)


async def no_page_is_covered(
    console: Console, size: tuple[int, int], step: str, *, later: bool
) -> None:
    await console.page.set_viewport_size({"width": size[0], "height": size[1]})
    await console.page.evaluate(SETTLED)
    tabs = console.page.locator(f"[role=tab]{OWN if later else ''}")
    for tab in await tabs.all():
        await tab.click()
        await console.page.evaluate(SETTLED)
        await console.page.evaluate(TO_THE_TOP)
        where = (step, size, await tab.inner_text())
        assert await console.page.evaluate(COVERED, [PRESSED_NEXT, False]) == [], where
        assert await console.page.evaluate(COVERED, ["button, a, select, summary", True]) == [], (
            where
        )
        assert min(await console.page.evaluate(FADES)) >= 25, where
    await tabs.first.click()
