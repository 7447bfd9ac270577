"""The states of a meeting, and its screens in each of them."""

import time
from collections.abc import Awaitable, Callable
from typing import Any, Self, TypeVar

from playwright.async_api import Browser

from board.demo import play
from board.demo.play import Cast
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone, Screen
from tests.support.servers.board_process import Served

LANGUAGES = ("fr", "en")
GROUNDS = ("light", "dark")
SMALL = {"width": 320, "height": 568}
# When the clock ends: in three quarters of an hour.
SOON = int(time.time() * 1000) + 45 * 60_000


async def _aims(cast: Cast) -> None:
    """As it opens."""


async def _welcome(cast: Cast) -> None:
    await cast.console.say("go_to", step="welcome")


async def _prompt(cast: Cast) -> None:
    await cast.console.say("set_prompt", text="Quelle situation récente vous a marqué ?")
    await cast.console.say("go_to", step="prompt")


async def _shown(cast: Cast) -> None:
    await cast.console.say("reveal", what="cards", shown=True)


async def _shortlist(cast: Cast) -> None:
    await cast.console.say("close_resonance")


async def _result(cast: Cast) -> None:
    await cast.console.say("close_check")


async def _pause(cast: Cast) -> None:
    await cast.console.say("go_to", step="pause")


STATES: dict[str, Callable[[Cast], Awaitable[Any]]] = {
    "aims": _aims,
    "welcome": _welcome,
    "prompt": _prompt,
    "express": play.express,
    "shown": _shown,
    "group": play.group,
    "resonance": play.resonance,
    "shortlist": _shortlist,
    "check": play.check,
    "result": _result,
    "agreed": play.choose,
    "pause": _pause,
    "explore": play.explore,
    "synthesis": play.synthesis,
    "words": play.words,
    "ended": play.ended,
}


S = TypeVar("S", bound=Screen)


class Gallery:
    """One meeting that goes on from state to state, and its screens in both languages."""

    def __init__(self, house: Served, chromium: Browser, *kinds: str) -> None:
        """`kinds` are the screens to open; without any, all of them."""
        self._house, self._chromium = house, chromium
        self._kinds = kinds or ("phone", "wall", "console")
        self._past: list[str] = []
        self._told = 0

    async def __aenter__(self) -> Self:
        self.cast = await play.gather(self._house.url)
        self.room = Room(self._house, self._chromium, self.cast.links)
        self.phones = await self._each("phone", self._phone)
        self.walls = await self._each("wall", self.room.wall)
        self.consoles = await self._each("console", self.room.console)
        return self

    async def _each(self, kind: str, opens: Callable[..., Awaitable[S]]) -> dict[str, S]:
        languages = LANGUAGES if kind in self._kinds else ()
        return {language: await opens(language=language) for language in languages}

    async def __aexit__(self, *fault: object) -> None:
        await self.room.__aexit__(*fault)
        await self.cast.close()

    @property
    def screens(self) -> dict[str, dict[str, Screen]]:
        return {"phone": {**self.phones}, "wall": {**self.walls}, "console": {**self.consoles}}

    async def reach(self, state: str) -> None:
        """Go on to a state; if the meeting is past it, open a new one."""
        if state in self._past[:-1]:
            await self.__aexit__(None, None, None)
            self._past, self._told = [], 0
            await self.__aenter__()
        for name, chapter in STATES.items():
            if name not in self._past:
                await chapter(self.cast)
                await self._settled(name)
                self._past.append(name)
            if name == state:
                break
        for screens in self.screens.values():
            for screen in screens.values():
                await self._follows(screen)

    async def _settled(self, state: str) -> None:
        """Wait until the console has the last change."""
        console = self.cast.console
        if state == "ended":
            await console.until(lambda: console.records["meeting"]["step"] == "ended")
            return
        stored = await console.say("set_clock", ends_at=SOON + len(self._past))
        self._told = stored
        await console.reach(stored)

    async def _follows(self, screen: Screen) -> None:
        """Wait until the screen is at the step and the stage of the console, and has its clock."""
        await screen.holds(f"version >= {self._told}")
        leader = self.cast.console.records
        step, stage = leader["meeting"]["step"], leader["choice"]["stage"]
        await screen.is_at(step)
        await screen.is_choosing(stage)

    async def _phone(self, language: str) -> Phone:
        return await self.room.phone(language=language, reduced_motion="reduce")


# Elements are drawn a frame after the page, and animated colours are reliable only at their end.
SETTLED = """async () => {
  for (const _ of "two") await new Promise(requestAnimationFrame);
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}"""
