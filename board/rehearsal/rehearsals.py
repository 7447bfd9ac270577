"""The rehearsals that this process plays the people of."""

import asyncio
from dataclasses import dataclass
from functools import partial

import structlog
from starlette.types import ASGIApp

from board.domain.vocabulary import Language
from board.methods.method import Method
from board.rehearsal.company import company
from board.rehearsal.in_process import OwnVisitor
from board.rehearsal.person import SimulatedPerson
from board.rehearsal.shared_reading import SharedReading

log = structlog.get_logger()

AT_ONCE = 8
"""Rehearsals of one process: eleven sockets each."""

OF_ONE_NETWORK = 4
"""Of these, how many one network may hold, so that there are some for others."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A meeting of simulated people, the key by which they enter, and the board's address.

    `network` is the one of whoever opened it.
    """

    code: str
    join: str
    base: str
    network: str
    method: Method
    language: Language


class NoPlace(Exception):
    """Too many are played; the argument names whose they are, as a refusal does."""


class Rehearsals:
    """Plays the people of so many rehearsals at once, until each ends or the server stops [Z3]."""

    def __init__(self) -> None:
        self._app: ASGIApp | None = None
        self._networks: list[str] = []
        self._playing: set[asyncio.Task[None]] = set()

    def reach(self, app: ASGIApp) -> None:
        """Send the requests of these people to this application."""
        self._app = app

    def take_place(self, network: str) -> None:
        """Take a place for one more, until it ends or gives it back. Raises `NoPlace`."""
        if len(self._networks) >= AT_ONCE:
            raise NoPlace("rehearsals")
        if self._networks.count(network) >= OF_ONE_NETWORK:
            raise NoPlace("network_rehearsals")
        self._networks.append(network)

    def give_place_back(self, network: str) -> None:
        self._networks.remove(network)

    def begin(self, rehearsal: Rehearsal) -> None:
        """Let the people come. A place must be taken, and is given back at the end."""
        playing = asyncio.create_task(self._play(rehearsal))
        self._playing.add(playing)
        playing.add_done_callback(partial(self._ended, rehearsal.network))

    def _ended(self, network: str, playing: asyncio.Task[None]) -> None:
        self._playing.discard(playing)
        self.give_place_back(network)

    async def _play(self, rehearsal: Rehearsal) -> None:
        """Each rehearsal has an address of its own, for which the limits of one address hold."""
        if self._app is None:
            raise RuntimeError("no application to play in")
        address, reading = f"rehearsal {rehearsal.code}", SharedReading()
        try:
            async with asyncio.TaskGroup() as people:
                for lines in company(rehearsal.method, rehearsal.language):
                    visitor = OwnVisitor(self._app, rehearsal.base, address, reading)
                    person = SimulatedPerson(lines, visitor, rehearsal.code)
                    people.create_task(person.take_part(rehearsal.join))
        except Exception:
            log.exception("rehearsal.fault")

    async def close(self) -> None:
        """All people go, as the server stops."""
        for playing in self._playing:
            playing.cancel()
        await asyncio.gather(*self._playing, return_exceptions=True)
