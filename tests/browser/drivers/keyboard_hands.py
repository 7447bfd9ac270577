"""Somebody who leads by keyboard alone: Tab and Enter, and the focus looked at after each key."""

from typing import Any

from playwright.async_api import Locator

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Console

# What has the focus: nothing, or whether a line around it and its place on the screen are seen.
FOCUS = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return "lost";
  const hasLine = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) > 1;
  };
  const marked = [focused, focused.closest("label")].filter(Boolean);
  if (!marked.some(hasLine)) return `no line around ${focused.outerHTML}`;
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isSeen = over && (focused.contains(over) || over.contains(focused));
  return isSeen || bottom - top > innerHeight / 2 ? "seen" : `out of sight: ${focused.outerHTML}`;
}"""


class Hands:
    """Tab and Enter on one console; after each key the focus is looked at."""

    def __init__(self, console: Console) -> None:
        self.console, self.keyboard = console, console.page.keyboard

    async def looks(self) -> None:
        """Once what was pressed is drawn: the focus is given back two frames later."""
        for _ in range(3):
            await self.console.page.evaluate(SETTLED)
        assert await self.console.page.evaluate(FOCUS) == "seen"

    async def reaches(self, target: Locator) -> None:
        for _ in range(250):
            if await target.evaluate("(element) => element === document.activeElement"):
                return
            await self.keyboard.press("Tab")
            assert await self.console.page.evaluate(FOCUS) in ("seen", "lost")
        raise AssertionError(f"the keyboard does not reach {target}")

    async def presses(self, target: Locator) -> None:
        await self.reaches(target)
        await self.keyboard.press("Enter")
        await self.looks()

    async def does(self, key: str, **places: Any) -> None:
        await self.presses(self.console.button(key, **places).first)

    async def writes(self, key: str, words: str) -> None:
        await self.reaches(self.console.page.get_by_label(self.console.say(key)).first)
        await self.keyboard.type(words)

    async def holds(self, condition: str) -> None:
        """Wait until `condition` is true on the console; the focus is in sight then."""
        await self.console.holds(condition)
        await self.looks()

    async def is_choosing(self, stage: str) -> None:
        await self.console.is_choosing(stage)
        await self.looks()

    async def goes_to(self, step: str) -> None:
        await self.does("console.script.go_next", title=await self.console.calls(step))
        await self.console.is_at(step)
        await self.looks()
