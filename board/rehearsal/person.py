"""A simulated person: comes in, does at a human pace what its phone asks, and goes."""

import asyncio
import random
import secrets

import structlog
from websockets.exceptions import ConnectionClosed

from board.demo.protocol_client import ConnectionRefused
from board.demo.screen import NotSo, ProtocolScreen
from board.demo.visitor import Visitor
from board.rehearsal.company import Lines
from board.rehearsal.deeds import Deed, next_deed

log = structlog.get_logger()

SECOND = 1.0
"""How long a second of these people lasts."""

ARRIVAL = (0.5, 8.0)
AGAIN = (2.0, 3.0)
"""In their seconds: how long they take to come in, and to try again."""

STAY_SECONDS = 900
"""They go after so long without a change: nobody leads any more."""

UNBEGUN_SECONDS = 300
"""The same before the meeting has begun: nobody ever led it."""

LATER = ("unavailable", "slow_down")


class SimulatedPerson:
    """Its lines, and its phone in the meeting of this code."""

    def __init__(self, lines: Lines, visitor: Visitor, code: str) -> None:
        self._lines = lines
        self._screen = ProtocolScreen(visitor, code, "participant")
        self._given: set[str] = set()

    async def take_part(self, key: str) -> None:
        """Return at the end of the meeting, or when this person goes."""
        try:
            await _pause(ARRIVAL)
            await self._screen.enter(key)
            try:
                await self._screen.connect()
                await self._answer_until_the_end()
            finally:
                if self._screen.was_connected:
                    await self._screen.close()
        except (NotSo, ConnectionRefused, ConnectionError, ConnectionClosed, TimeoutError) as fault:
            log.info("rehearsal.person_left", reason=type(fault).__name__)
        except Exception:  # the others stay
            log.exception("rehearsal.fault")

    async def _answer_until_the_end(self) -> None:
        while self._screen.ending is None:
            wanted = self._wanted()
            if wanted is None:
                async with asyncio.timeout(self._stay()):
                    await self._screen.told_something()
                continue
            await _pause(wanted.seconds)
            if wanted == self._wanted():
                await self._give(wanted)

    def _stay(self) -> float:
        begun = self._screen.records["meeting"].get("begun")
        return STAY_SECONDS if begun else UNBEGUN_SECONDS

    def _wanted(self) -> Deed | None:
        screen = self._screen
        if screen.ending is not None:
            return None
        return next_deed(self._lines, screen.records, screen.you, self._given)

    async def _give(self, deed: Deed) -> None:
        """Send it. What is refused is let go, as the meeting has gone on."""
        named = {deed.creates: secrets.token_urlsafe(12)} if deed.creates else {}
        arguments = deed.arguments | named
        answer = await self._screen.ask(deed.command, **arguments)
        while answer.get("rejected") in LATER and self._screen.ending is None:
            await _pause(AGAIN)
            answer = await self._screen.ask(deed.command, **arguments)
        self._given.add(deed.key)


async def _pause(seconds: tuple[float, float]) -> None:
    await asyncio.sleep(random.uniform(*seconds) * SECOND)  # noqa: S311 - no secret
