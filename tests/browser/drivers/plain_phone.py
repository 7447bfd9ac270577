"""A phone on which somebody chose French that is easy to read."""

from typing import Any

from board.locale import plain_french
from tests.browser.drivers.screen import Phone


class PlainPhone(Phone):
    """Finds what it presses by the plain texts."""

    async def enters(self, link: str) -> None:
        await self.page.goto(link)
        await self.page.get_by_role("button", name=super().say("common.language.plain")).click()
        await self.press("common.notice.enter")
        await self.holds("connected && version > 0")

    def say(self, key: str, **places: Any) -> str:
        entry = plain_french().get(key)
        if entry is None:
            return super().say(key, **places)
        chosen = entry if isinstance(entry, str) else entry[places["count"] > 1]
        return chosen.format_map(places)
