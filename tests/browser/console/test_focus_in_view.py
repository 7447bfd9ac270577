"""By keyboard, what has the focus on a console is whole, whatever stays in place around it."""

import pytest
from playwright.async_api import ViewportSize

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

SIZES = [(1366, 768), (1024, 768), (390, 844), (320, 568)]
CARDS = 20
# What has the focus and has something else over one of four places near its edges.
COVERED = """() => {
  const focused = document.activeElement;
  if (!focused || focused.matches("body, [role=tabpanel], iframe")) return "";
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const isUnder = ([across, down]) => {
    const over = document.elementFromPoint(across, down);
    return !over || !(focused.contains(over) || over.contains(focused));
  };
  const places = [[x, top + 3], [x, bottom - 3], [left + 6, y], [right - 6, y]];
  if (bottom - top > innerHeight / 2 || !places.some(isUnder)) return "";
  return focused.ariaLabel ?? (focused.id || focused.textContent.trim());
}"""


async def covered(console: Console, key: str) -> list[str]:
    """What was covered while `key` led through the whole page, once."""
    await console.page.evaluate("() => document.activeElement.blur()")
    found = []
    for _ in range(160):
        await console.page.keyboard.press(key)
        found.append(await console.page.evaluate(COVERED))
    return [words for words in found if words]


async def synthesis(console: Console, _lead: ProtocolScreen, ana: ProtocolScreen) -> None:
    await ana.say("volunteer")
    await console.page.locator(".console-action-list button").wait_for()


async def rules(console: Console, lead: ProtocolScreen, _ana: ProtocolScreen) -> None:
    await lead.say("set_rules", rules=[f"Règle numéro {number}" for number in range(8)])
    await console.holds("records.get('meeting').rules.length === 8")


async def group(console: Console, lead: ProtocolScreen, ana: ProtocolScreen) -> None:
    """With a card selected, so that its targets stay in view too."""
    for number in range(CARDS):
        said = {"card": f"card-{number:04}", "kind": "situation", "title": f"Un seuil {number}"}
        await (lead, ana)[number % 2].say("post_card", **said)
    await console.page.locator("[data-card]").nth(CARDS - 1).wait_for()
    await console.page.locator("[data-card]").first.click()
    await console.page.locator(".grouping-targets").wait_for()


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("step", [synthesis, rules, group], ids=lambda step: step.__name__)
async def test_what_has_the_focus_lies_under_nothing(room: Room, step, width: int, height: int):
    """[H16] Forward and back, at the steps where a foot, tools or a list stay in place."""
    console, lead, ana = await room.console(), await room.lead(screen="wall"), await room.spoken()
    await console.page.set_viewport_size(ViewportSize(width=width, height=height))
    await lead.say("go_to", step=step.__name__)
    await console.is_at(step.__name__)
    await console.opens("step")
    await step(console, lead, ana)
    await console.page.evaluate(SETTLED)
    for key in ("Tab", "Shift+Tab"):
        assert await covered(console, key) == [], key


# What has the focus and is in view on a side where something around it cuts off its line.
CUT = """() => {
  const focused = document.activeElement;
  if (!focused || focused.matches("body, [role=tabpanel], iframe")) return "";
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
  if (outlineStyle === "none") return "";
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  const own = focused.getBoundingClientRect();
  for (let around = focused.parentElement; around; around = around.parentElement) {
    const { overflowX, overflowY, contain } = getComputedStyle(around);
    const clips = overflowX !== "visible" || overflowY !== "visible" || contain.includes("content");
    if (!clips || around === document.body) continue;
    const box = around.getBoundingClientRect();
    const before = [own.top - box.top, own.left - box.left];
    const sides = [...before, box.right - own.right, box.bottom - own.bottom];
    if (sides.some((room) => room > -1 && room < reach - 1))
      return `${focused.ariaLabel ?? focused.textContent.trim()} in ${around.className} ${sides}`;
  }
  return "";
}"""


@pytest.mark.parametrize("step", [synthesis, rules, group], ids=lambda step: step.__name__)
async def test_the_line_around_what_has_the_focus_is_whole(room: Room, step):
    """[H16] Nothing around it cuts the line off, in the tabs either."""
    console, lead, ana = await room.console(), await room.lead(screen="wall"), await room.spoken()
    await console.page.set_viewport_size(ViewportSize(width=1366, height=768))
    await lead.say("go_to", step=step.__name__)
    await console.is_at(step.__name__)
    await step(console, lead, ana)
    found = []
    for tab in ("step", "traces", "room"):
        await console.opens(tab)
        await console.page.evaluate(SETTLED)
        for _ in range(60):
            await console.page.keyboard.press("Tab")
            found.append(await console.page.evaluate(CUT))
    assert [words for words in found if words] == []
