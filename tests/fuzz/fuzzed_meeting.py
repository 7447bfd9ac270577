"""A meeting that is fuzzed: its screens, and its board as the store has it."""

import asyncio
import time
from contextlib import suppress
from typing import Self

import redis

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from board.live.leaving import SPREAD_SECONDS
from board.store.store import Subscription
from board.store.valkey.keys import board_key
from board.store.valkey.store import ValkeyStore
from tests.fuzz.presence_notes import PresenceNotes
from tests.support.until import until

ROLES = ("participant", "participant", "facilitator", "wall")
LINKS = {"participant": "join", "facilitator": "console", "wall": "wall"}
PATIENCE_SECONDS = 20.0
LEAVING_SECONDS = 2 * SPREAD_SECONDS
PRESENCE = ("version", "device:", "facilitator:", "wall:", "knock:")
"""The start of what changes when a screen comes or goes, or knocks while the entrance is closed."""

HERE = b'"here":true'
"""In a seat, while it has a screen."""

Stored = dict[bytes, bytes]


class FuzzedMeeting:
    """Two phones, a console and a wall; `async with` opens the meeting, and erases it."""

    notes: PresenceNotes
    _listening: Subscription

    def __init__(self, base: str, store: redis.Redis, commits: ValkeyStore) -> None:
        self.base = base
        self._store = store
        self._commits = commits
        self._left_until = 0.0
        self.code = ""
        self.keys: dict[str, str] = {}
        self.screens: list[ProtocolScreen] = []

    async def __aenter__(self) -> Self:
        status, opened = await Visitor(self.base).post("/meetings", {})
        if status != 201:
            raise RuntimeError(f"no meeting was opened: {status} {opened}")
        self.code = opened["code"]
        self.keys = {name: link.partition("#")[2] for name, link in opened["links"].items()}
        self.notes = PresenceNotes()
        self._listening = await self._commits.listen(self.code, self.notes.on_message)
        for role in ROLES:
            self.screens.append(await self._comes(role))
        async with asyncio.timeout(PATIENCE_SECONDS):
            await self.console.until(self._all_are_here)
        await self.console.say("go_to", step="express")
        return self

    async def __aexit__(self, *_: object) -> None:
        with suppress(ConnectionError, TimeoutError):
            await self.console.line.ask("command", "erase", {"code": self.code})
        for screen in self.screens:
            with suppress(ConnectionError, TimeoutError):
                await screen.close()
        await self._listening.close()

    async def _comes(self, role: str) -> ProtocolScreen:
        screen = ProtocolScreen(Visitor(self.base), self.code, role)
        await screen.enter(self.keys[LINKS[role]])
        await screen.connect()
        return screen

    def _all_are_here(self) -> bool:
        here = [*self.console.of("device").values(), *self.console.of("facilitator").values()]
        return len(here) == 3 and all(one["connected"] for one in here)

    @property
    def console(self) -> ProtocolScreen:
        return self.screens[2]

    @property
    def is_whole(self) -> bool:
        """Whether every screen is still connected."""
        return not any(screen.line.closed.is_set() for screen in self.screens)

    def may_be_left(self) -> None:
        """Call this if somebody may be leaving, whose session nobody waits for."""
        self._left_until = time.monotonic() + LEAVING_SECONDS

    @property
    def is_being_left(self) -> bool:
        """Whether what somebody wrote may still be taken back, one change after the other."""
        return time.monotonic() < self._left_until

    async def notes_between(self, before: Stored, after: Stored) -> int | None:
        """How often the server noted meanwhile who is connected; None if nobody can know."""
        last = version(after)
        await until(lambda: self.notes.missed or self.notes.latest >= last, PATIENCE_SECONDS)
        return self.notes.between(version(before), version(after))

    def board(self) -> Stored:
        """The board as the store has it."""
        found: Stored = self._store.hgetall(board_key(self.code))
        return found


def version(board: Stored) -> int:
    return int(board.get(b"version", 0))


def contents(board: Stored) -> Stored:
    """The board without who is connected."""
    left_out = tuple(start.encode() for start in PRESENCE)
    kept = {name: value for name, value in board.items() if not name.startswith(left_out)}
    return {name: value.replace(HERE, b'"here":false') for name, value in kept.items()}


def differing(before: Stored, after: Stored) -> list[str]:
    """What two looks at the contents of a board hold differently: names, with both values."""
    names = sorted(before.keys() | after.keys())
    return [
        f"{name.decode()}: {before.get(name)!r} → {after.get(name)!r}"
        for name in names
        if before.get(name) != after.get(name)
    ]


def seats(board: Stored) -> set[bytes]:
    return {name for name in board if name.startswith(b"seat:")}
