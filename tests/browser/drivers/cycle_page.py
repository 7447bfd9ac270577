"""The page of a cycle, driven by the texts it shows."""

import re
from typing import Any

from playwright.async_api import expect

from tests.browser.drivers.room import LAPTOP, Room
from tests.browser.drivers.screen import Screen


class CyclePage(Screen):
    """The facilitator's page of a cycle."""

    async def opens(self, link: str, title: str) -> None:
        await self.page.goto(link)
        await self.is_of(title)

    async def is_of(self, title: str) -> None:
        await expect(self.page.get_by_role("heading", level=1, name=title)).to_be_visible()

    async def shows(self, number: int, total: int = 10) -> None:
        title = self.say("home.cycle.next_title", number=number, total=total)
        await expect(self.page.get_by_role("heading", name=title)).to_be_visible()

    async def opens_next(self, number: int, total: int = 10) -> dict[str, str]:
        """Open the next meeting; returns its links."""
        await self.press("home.cycle.next", number=number, total=total)
        return await self.links()

    async def links(self) -> dict[str, str]:
        """The code and the three links that the page shows."""
        screens: dict[str, Any] = {}
        for screen in ("wall", "console"):
            name = self.say(f"home.ready.{screen}")
            link = self.page.get_by_role("link", name=name, exact=True).first
            screens[screen] = await link.get_attribute("href")
        join = await self.page.locator("cycle-next .link-shown").first.text_content()
        found = re.search(r"/([A-Z0-9]{6})#", str(join))
        assert found is not None
        return {**screens, "join": str(join).strip(), "code": found[1]}


async def cycle_page(room: Room, size: dict[str, int] = LAPTOP, **how: Any) -> CyclePage:
    return await room.page(CyclePage, size, **how)
