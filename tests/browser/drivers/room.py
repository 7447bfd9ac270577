"""A meeting, and the browsers of its screens."""

from typing import Any, Self, TypeVar

from playwright.async_api import Browser, BrowserContext, Page

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.screen import Phone, Screen
from tests.support.servers.board_process import Served

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1366, "height": 768}
PROJECTOR = {"width": 1600, "height": 900}
LOCALES = {"fr": "fr-FR", "en": "en-GB"}

S = TypeVar("S", bound=Screen)


class Room:
    """Opens the screens of a meeting and closes them. A fault that one reports fails the test."""

    def __init__(self, served: Served, browser: Browser, links: dict[str, str]) -> None:
        self.served, self.browser, self.links = served, browser, links
        self.faults: list[str] = []
        self._contexts: list[BrowserContext] = []
        self._spoken: list[ProtocolScreen] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, fault: object, *_: object) -> None:
        for context in self._contexts:
            await context.close()
        for spoken in self._spoken:
            await spoken.close()
        assert fault or self.faults == [], "a screen reported a fault"

    async def phone(self, link: str | None = None, **how: Any) -> Phone:
        """A phone that has entered."""
        phone = await self.page(Phone, PHONE, has_touch=True, **how)
        await phone.enters(link or self.links["join"])
        return phone

    async def wall(self, link: str | None = None, **how: Any) -> Wall:
        """A wall; with the key of the console in `link` it has controls."""
        return await self._opened(Wall, PROJECTOR, link or self.links["wall"], **how)

    async def leading_wall(self, **how: Any) -> Wall:
        key = self.links["console"].partition("#")[2]
        return await self.wall(f"{self.links['wall'].partition('#')[0]}#{key}", **how)

    async def console(self, link: str | None = None, **how: Any) -> Console:
        return await self._opened(Console, LAPTOP, link or self.links["console"], **how)

    async def lead(self, **auth: Any) -> ProtocolScreen:
        """A facilitator who speaks the protocol alone, where the console is not what is tested.

        With `screen="wall"` no wall takes it for a console, and drops its controls.
        """
        return await self.spoken("facilitator", self.links["console"], **auth)

    async def spoken(
        self, role: str = "participant", link: str | None = None, **auth: Any
    ) -> ProtocolScreen:
        """Somebody who speaks the protocol alone, where their screen is not what is tested."""
        spoken = ProtocolScreen(Visitor(self.served.url), self.links["code"], role)
        await spoken.enter((link or self.links["join"]).partition("#")[2])
        await spoken.connect(**auth)
        self._spoken.append(spoken)
        return spoken

    async def page(
        self, kind: type[S], size: dict[str, int], language: str = "fr", **how: Any
    ) -> S:
        context = await self.browser.new_context(viewport=size, locale=LOCALES[language], **how)
        self._contexts.append(context)
        page: Page = await context.new_page()
        return kind(page, language, self.faults)

    async def _opened(self, kind: type[S], size: dict[str, int], link: str, **how: Any) -> S:
        screen = await self.page(kind, size, **how)
        await screen.page.goto(link)
        await screen.holds("connected && version > 0")
        return screen
