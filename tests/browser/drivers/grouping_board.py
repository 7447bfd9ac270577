"""A mouse and a finger on a grouping board."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.async_api import CDPSession, Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Leading
from tests.browser.drivers.room import Room

CARDS = ("Un seuil", "Une lettre", "Le couloir", "La nuit")
SAID = """() => {
  globalThis.said ??= [];
  const region = document.getElementById("announcements");
  new MutationObserver(() => said.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
}"""

Point = tuple[float, float]


@dataclass
class Table:
    """Cards to group: their author, the other facilitator, and a screen of a facilitator."""

    ana: ProtocolScreen
    lead: ProtocolScreen
    screen: Leading

    async def listens(self) -> None:
        """From now on, note what is announced."""
        await self.screen.page.evaluate(SAID)

    async def said(self) -> list[str]:
        said: list[str] = await self.screen.page.evaluate("() => globalThis.said")
        return said

    def card(self, title: str) -> Locator:
        return self.screen.page.locator(".grouping-card:visible").filter(has_text=title).first

    def place(self, name: str) -> Locator:
        return self.screen.place(name)

    @property
    def tray(self) -> Locator:
        return self.place(self.screen.say("common.group.tray"))

    @property
    def new(self) -> Locator:
        return self.place(self.screen.say("common.group.new_theme"))

    async def theme(self, name: str, *titles: str) -> str:
        """Let the other facilitator make a theme; returns its bare id."""
        theme = f"theme-{name.replace(' ', '-').lower()}"
        cards = [self.id_of(title) for title in titles]
        await self.lead.say("create_theme", theme=theme, title=name, cards=cards)
        await self.screen.holds(f"records.has('theme:{theme}')")
        await self.place(name).wait_for()
        return theme

    def id_of(self, title: str) -> str:
        cards = self.lead.of("card").items()
        return next(key for key, card in cards if card["title"] == title).partition(":")[2]

    async def stands(self, expected: dict[str | None, Sequence[str]]) -> None:
        """Wait until cards are arranged so, in this order; None holds the ungrouped ones."""
        wanted = {place: list(cards) for place, cards in expected.items()}
        try:
            await self.lead.until(lambda: list(self._stand().items()) == list(wanted.items()))
        except TimeoutError as error:
            raise AssertionError(f"{self._stand()} is not {wanted}") from error
        await self.screen.holds(f"version >= {self.lead.version}")
        await self.screen.page.evaluate(SETTLED)

    def _stand(self) -> dict[str | None, list[str]]:
        themes = sorted(self.lead.of("theme").items(), key=lambda pair: pair[1]["order"])
        cards = sorted(self.lead.of("card").values(), key=lambda card: card["order"])
        places: dict[str | None, str | None] = {None: None}
        places |= {key.partition(":")[2]: theme["title"] for key, theme in themes}
        return {
            title: [card["title"] for card in cards if card["theme"] == place]
            for place, title in places.items()
        }

    async def is_aimed(self, target: Locator) -> None:
        """Wait until the place is marked as the target."""
        await expect(target).to_have_attribute("data-target", "")


async def laid(room: Room, kind: str, **how: Any) -> Table:
    """The table at the grouping step, on a wall with controls or on a console."""
    lead, ana = await room.lead(screen="wall"), await room.spoken()
    await lead.say("go_to", step="group")
    for number, title in enumerate(CARDS):
        said = {"card": f"card-{number:04}", "kind": "situation", "title": title}
        await ana.say("post_card", **said)
    opened = room.leading_wall if kind == "wall" else room.console
    table = Table(ana, lead, await opened(**how))
    await lead.until(lambda: len(lead.of("card")) == len(CARDS))
    await table.card(CARDS[-1]).wait_for()
    return table


async def middle(target: Locator, across: float = 0.5, down: float = 0.5) -> Point:
    box = await target.bounding_box()
    assert box is not None, f"{target} is not to be seen"
    return box["x"] + across * box["width"], box["y"] + down * box["height"]


class Mouse:
    """A mouse on a table."""

    def __init__(self, table: Table) -> None:
        self.table, self._mouse = table, table.screen.page.mouse

    async def lifts(self, target: Locator) -> None:
        x, y = await middle(target, 0.4, 0.4)
        await self._mouse.move(x, y)
        await self._mouse.down()
        await self._mouse.move(x + 12, y + 8, steps=3)
        await self.table.screen.page.locator(".grouping-drag-image").wait_for()

    async def carries(self, target: Locator, across: float = 0.5, down: float = 0.5) -> None:
        await self._mouse.move(*await middle(target, across, down), steps=8)

    async def goes(self, x: float, y: float) -> None:
        """Move to a point of the screen."""
        await self._mouse.move(x, y, steps=8)

    async def drops(self) -> None:
        await self._mouse.up()

    async def drags(
        self, what: Locator, to: Locator, across: float = 0.5, down: float = 0.5
    ) -> None:
        await self.lifts(what)
        await self.carries(to, across, down)
        await self.drops()


class Finger:
    """A finger on a table, by touch events of the browser."""

    def __init__(self, table: Table, line: CDPSession) -> None:
        self.table, self._line = table, line
        self._at: Point = (0, 0)

    @classmethod
    async def on(cls, table: Table) -> "Finger":
        page = table.screen.page
        return cls(table, await page.context.new_cdp_session(page))

    async def touches(self, target: Locator, across: float = 0.4, down: float = 0.4) -> None:
        self._at = await middle(target, across, down)
        await self._sends("touchStart")

    async def rests(self, on: Locator) -> None:
        """Wait until the long press has lifted what is below."""
        await expect(on).to_have_attribute("data-long-pressed", "")

    async def slides(self, x: float, y: float, steps: int = 8) -> None:
        from_x, from_y = self._at
        for step in range(1, steps + 1):
            share = step / steps
            self._at = (from_x + share * (x - from_x), from_y + share * (y - from_y))
            await self._sends("touchMove")

    async def slides_to(self, target: Locator, across: float = 0.5, down: float = 0.5) -> None:
        await self.slides(*await middle(target, across, down))

    async def leaves(self) -> None:
        await self._sends("touchEnd")

    async def is_interrupted(self) -> None:
        """The system cancels the touch, as for an incoming call."""
        await self._sends("touchCancel")

    async def _sends(self, kind: str) -> None:
        ends = kind in ("touchEnd", "touchCancel")
        points: list[dict[str, Any]] = [] if ends else [{"x": self._at[0], "y": self._at[1]}]
        await self._line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
