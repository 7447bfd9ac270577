"""A screen that comes back whenever its connection ends, as those of the browser do."""

import asyncio
from collections import Counter
from contextlib import suppress
from random import Random
from typing import Any

from websockets.exceptions import WebSocketException

from board.demo.protocol_client import ConnectionRefused
from board.demo.screen import NotSo
from board.demo.visitor import Visitor
from tests.history.history import History
from tests.history.recorded_screen import RecordedScreen

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 10.0
"""Seconds between two tries, as in `static/src/helpers/platform/backoff.ts`."""
OPENING_SECONDS = 5.0
COMING_SECONDS = 20.0
PING_SECONDS = 2.0
EVERYDAY = frozenset({"welcome", "delta", "you", "presence"})
LOST = (ConnectionError, WebSocketException, OSError, TimeoutError)


class ReturningScreen(RecordedScreen):
    """`seen` counts what its person could notice: refusals, cuts, goodbyes, new kinds of event."""

    def __init__(self, base: str, code: str, role: str, chance: Random, history: History) -> None:
        super().__init__(Visitor(base), code, role)
        self.records_in(history)
        self.chance = chance
        self.seen: Counter[str] = Counter()
        self.had, self.mark = 0, ""
        self.own: tuple[int, str] = (0, "")
        self.connected = asyncio.Event()
        self.refused: str | None = None
        self._staying: asyncio.Task[None] | None = None

    @property
    def gone(self) -> bool:
        """Whether this screen shows the meeting no more, and does not try again."""
        return self.ending is not None or self.refused is not None

    async def come(self, key: str) -> None:
        async with asyncio.timeout(COMING_SECONDS):
            while not await self._entered(key):  # noqa: ASYNC110 as a person would
                await asyncio.sleep(FIRST_PAUSE)
        await self.connect()
        self.connected.set()
        self._staying = asyncio.create_task(self._stay())

    async def until_accepted(self, name: str, **arguments: Any) -> int:
        """Send a command again until it is accepted; its version."""
        answer = await self.ask(name, **arguments)
        while "ok" not in answer:
            await asyncio.sleep(FIRST_PAUSE)
            answer = await self.ask(name, **arguments)
        return int(answer["ok"])

    async def _entered(self, key: str) -> bool:
        try:
            await self.enter(key)
        except NotSo as refusal:
            if "503" not in str(refusal):
                raise
            return False
        return True

    async def connect(self, **auth: Any) -> None:
        """Say which revision this screen has, also after tries that failed."""
        self.had = self.version or self.had
        have, mark = max((self.had, self.mark), self.own)
        await super().connect(have=have or None, mark=mark, **auth)

    async def ask(self, name: str, **arguments: Any) -> dict[str, Any]:
        """The answer; a screen that is cut off now knows what it had stored."""
        answer = await super().ask(name, **arguments)
        self._knows_own(answer.get("ok", 0), answer.get("mark", ""))
        return answer

    def _knows_own(self, version: int, mark: str) -> None:
        """As `static/src/session/board-copy.ts`."""
        if mark and version > self.own[0]:
            self.own = (version, mark)

    async def leave(self) -> None:
        if self._staying is not None:
            self._staying.cancel()
            await asyncio.gather(self._staying, return_exceptions=True)
        self.cut()

    def cut(self) -> None:
        """Drop the connection, without a goodbye to a server that may not answer."""
        self.line._connection.transport.abort()

    async def check(self) -> None:
        """Drop a connection that answers nothing for two seconds [N8]."""
        try:
            async with asyncio.timeout(PING_SECONDS):
                await self.line.ask("ping_me")
        except LOST:
            self.seen["silent connection"] += 1
            self.cut()

    async def _stay(self) -> None:
        while not self.gone:
            await self.line.closed.wait()
            self.connected.clear()
            self.seen["cut"] += 1
            await self._return()

    async def _return(self) -> None:
        attempt = 0
        while not self.gone and not self.connected.is_set():
            await asyncio.sleep(self.backoff(attempt))
            await self._try()
            attempt += 1

    def backoff(self, attempt: int) -> float:
        longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2**attempt)
        return longest * self.chance.uniform(0.5, 1)

    async def _try(self) -> None:
        try:
            async with asyncio.timeout(OPENING_SECONDS):
                await self.connect()
            self.connected.set()
        except ConnectionRefused as refusal:
            reason = (refusal.data or {}).get("reason", str(refusal))
            self.seen[f"refused: {reason}"] += 1
            self.refused = None if str(refusal) == "busy" else reason
        except LOST:
            self._abandon()

    def _abandon(self) -> None:
        """A welcome that comes too late is not shown: another connection will be welcomed."""
        if self._line is not None:
            self._line._on_event = lambda *_: None
            self.cut()

    def _on_event(self, event: str, payload: dict[str, Any]) -> None:
        if payload.get("lost"):
            self.seen["changes lost"] += 1
            self.own = (0, "")
        if event not in EVERYDAY:
            receipt = " with a receipt" if payload.get("receipt") else ""
            reason = f": {payload['reason']}" if "reason" in payload else ""
            self.seen[f"{event}{reason}{receipt}"] += 1
        super()._on_event(event, payload)
        if payload.get("version") == self.version:
            self.mark = payload.get("mark", self.mark)
        if event == "you":
            self._knows_own(payload.get("version", 0), payload.get("mark", ""))

    def _apply(self, delta: dict[str, Any]) -> None:
        """As the browser's screens do: a delta fits the revision it begins at, and no other."""
        here = (self.version, self.mark)
        if here == (delta["version"], delta["mark"]):
            return
        fits = here == (delta["since"], delta["since_mark"])
        super()._apply(delta if fits else {**delta, "since": None})

    async def _resume(self) -> None:
        with suppress(*LOST):
            have = {"have": self.version, "mark": self.mark}
            answer = await self.line.ask("resume", have)
            self._takes_resumed({event: answer[event] for event in answer if event in EVERYDAY})
        self._resuming = None
