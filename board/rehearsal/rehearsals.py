"""The rehearsals that this process plays the people of."""

import asyncio
from dataclasses import dataclass

import structlog
from starlette.types import ASGIApp

from board.domain.vocabulary import Language
from board.methods.method import Method
from board.rehearsal.company import company
from board.rehearsal.in_process import OwnVisitor
from board.rehearsal.person import SimulatedPerson

log = structlog.get_logger()

AT_ONCE = 8
"""Rehearsals of one process: eleven sockets each."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A meeting of simulated people, the key by which they enter, and the board's address."""

    code: str
    join: str
    base: str
    method: Method
    language: Language


class Rehearsals:
    """Plays the people of so many rehearsals at once, until each ends or the server stops [Z3]."""

    def __init__(self) -> None:
        self._app: ASGIApp | None = None
        self._places = AT_ONCE
        self._playing: set[asyncio.Task[None]] = set()

    def reach(self, app: ASGIApp) -> None:
        """Send the requests of these people to this application."""
        self._app = app

    def take_place(self) -> bool:
        """Whether one more may begin; its place is taken until it ends, or is given back."""
        if self._places == 0:
            return False
        self._places -= 1
        return True

    def give_place_back(self) -> None:
        self._places += 1

    def begin(self, rehearsal: Rehearsal) -> None:
        """Let the people come. A place must be taken, and is given back at the end."""
        playing = asyncio.create_task(self._play(rehearsal))
        self._playing.add(playing)
        playing.add_done_callback(self._ended)

    def _ended(self, playing: asyncio.Task[None]) -> None:
        self._playing.discard(playing)
        self.give_place_back()

    async def _play(self, rehearsal: Rehearsal) -> None:
        """Each rehearsal has an address of its own, for which the limits of one address hold."""
        if self._app is None:
            raise RuntimeError("no application to play in")
        address = f"rehearsal {rehearsal.code}"
        try:
            async with asyncio.TaskGroup() as people:
                for lines in company(rehearsal.method, rehearsal.language):
                    visitor = OwnVisitor(self._app, rehearsal.base, address)
                    person = SimulatedPerson(lines, visitor, rehearsal.code)
                    people.create_task(person.take_part(rehearsal.join))
        except Exception:
            log.exception("rehearsal.fault")

    async def close(self) -> None:
        """All people go, as the server stops."""
        for playing in self._playing:
            playing.cancel()
        await asyncio.gather(*self._playing, return_exceptions=True)
