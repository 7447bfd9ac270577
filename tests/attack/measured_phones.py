"""Phones of a meeting that goes on while its board is attacked, and how long they wait."""

import asyncio
import time
from itertools import cycle
from statistics import quantiles
from typing import NamedTuple, Self

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.support.servers.board_process import Served

PHONES = 12
PAUSE_SECONDS = 0.05
"""Between two commands: a phone sends less than two a second, as its rate limit wants."""


class Waits(NamedTuple):
    """Milliseconds until a command of a phone was answered."""

    p50: float
    p99: float
    most: float
    count: int


class MeasuredPhones:
    """`async with MeasuredPhones(board) as phones`: each has a card, which it changes."""

    def __init__(self, board: Served) -> None:
        self._board = board
        self._phones: list[ProtocolScreen] = []

    async def __aenter__(self) -> Self:
        links = await self._board.open_meeting()
        console = await self._come(links, "facilitator", "console")
        await console.say("go_to", step="express")
        for number in range(PHONES):
            phone = await self._come(links, "participant", "join")
            await phone.say("post_card", card=f"card-{number:04}", kind="theme", title="t")
            self._phones.append(phone)
        self._turns = cycle(range(PHONES))
        self._all = [console, *self._phones]
        return self

    async def __aexit__(self, *_: object) -> None:
        for screen in self._all:
            await screen.close()

    async def _come(self, links: dict[str, str], role: str, link: str) -> ProtocolScreen:
        screen = ProtocolScreen(Visitor(self._board.url), links["code"], role)
        await screen.enter(links[link].partition("#")[2])
        await screen.connect()
        return screen

    async def measure(self, goes_on: asyncio.Future) -> Waits:
        """One command after the other until `goes_on` is done."""
        waits: list[float] = []
        while not goes_on.done() or len(waits) < 2:
            number = next(self._turns)
            began = time.perf_counter()
            title = f"encore {len(waits)}"
            await self._phones[number].say("edit_card", card=f"card-{number:04}", title=title)
            waits.append(1000 * (time.perf_counter() - began))
            await asyncio.sleep(PAUSE_SECONDS)
        cuts = quantiles(waits, n=100, method="inclusive")
        return Waits(cuts[49], cuts[98], max(waits), len(waits))
