"""A phone whose person writes without a pause: cards, other words for them, and withdrawals."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count, pairwise
from random import Random
from time import monotonic
from typing import Any

from tests.faults.returning_screen import LOST, ReturningScreen
from tests.history.history import History

DOUBT_SECONDS, LONGEST_ANSWER_SECONDS = 3.0, 8.0
"""As in `static/src/session/connection.ts`."""
SHORTEST_REST, LONGEST_REST = 0.5, 0.7
"""Seconds between two commands: a seat may send two a second."""
PASSING = frozenset({"unavailable", "slow_down"})

Command = tuple[str, dict[str, Any]]


@dataclass
class Ledger:
    """What the board must hold of one phone: the title of each card, None for a withdrawn one."""

    cards: dict[str, str | None] = field(default_factory=dict)
    answered_at: list[float] = field(default_factory=list)

    @property
    def acknowledged(self) -> int:
        return len(self.answered_at)

    @property
    def last(self) -> float:
        """When the last acknowledgement came (s, monotonic)."""
        return self.answered_at[-1] if self.answered_at else 0.0

    def note(self, arguments: dict[str, Any]) -> None:
        self.cards[arguments["card"]] = arguments.get("title")
        self.answered_at.append(monotonic())

    def lost(self, titles: dict[str, str]) -> int:
        """The cards that are not as they were acknowledged; `titles` is what the board holds."""
        return sum(titles.get(card) != title for card, title in self.cards.items())


class SendingPhone(ReturningScreen):
    """Sends one command at a time, again and again until it is answered for good.

    Told that changes were lost, it first sends again what the board lacks of its own.
    """

    def __init__(self, base: str, code: str, number: int, chance: Random, history: History) -> None:
        super().__init__(base, code, "participant", chance, history)
        self.ledger = Ledger()
        self._number = number
        self._numbers = count()
        self._resting = asyncio.Event()
        self._awake = asyncio.Event()
        self._again: list[Command] = []
        self._sending: asyncio.Task[None] | None = None

    def begin(self) -> None:
        self._sending = asyncio.create_task(self._send())

    async def rest(self) -> None:
        """Return once nothing waits for an answer any more; raises `TimeoutError`."""
        self._resting.set()
        if self._sending is not None:
            await self._sending

    async def leave(self) -> None:
        if self._sending is not None:
            self._sending.cancel()
            await asyncio.gather(self._sending, return_exceptions=True)
        await super().leave()

    def longest_silence(self) -> float:
        """The longest time (s) between two acknowledgements, or since the last if one is due."""
        times = [*self.ledger.answered_at, *([] if self.gone or self._rested else [monotonic()])]
        return max((after - before for before, after in pairwise(times)), default=0.0)

    @property
    def _rested(self) -> bool:
        return self._sending is not None and self._sending.done()

    @property
    def was_told(self) -> bool:
        """Whether it was told that something is lost."""
        return self.gone or self.seen["changes lost"] > 0

    async def _send(self) -> None:
        while (self._again or not self._resting.is_set()) and not self.gone:
            name, arguments = self._again.pop() if self._again else self._next()
            answer = await self._until_answered(name, arguments)
            if "ok" in answer:
                self.ledger.note(arguments)
            elif not answer:  # it may be stored or not
                self.ledger.cards.pop(arguments["card"], None)
            with suppress(TimeoutError):
                async with asyncio.timeout(self.chance.uniform(SHORTEST_REST, LONGEST_REST)):
                    await self._resting.wait()

    def _on_event(self, event: str, payload: dict[str, Any]) -> None:
        super()._on_event(event, payload)
        if event in {"welcome", "available"}:
            self._awake.set()
        if payload.get("lost"):
            self._again = [*self._lost_here()]

    def _lost_here(self) -> Iterator[Command]:
        """What must be sent again, for the board to be as it was acknowledged to this phone."""
        for card, title in self.ledger.cards.items():
            held = self.you.get(f"mine:{card}")
            if title is None and held is not None:
                yield "withdraw_card", {"card": card}
            elif title is not None and held is None:
                yield "post_card", {"card": card, "kind": "situation", "title": title}
            elif title is not None and held is not None and held["title"] != title:
                yield "edit_card", {"card": card, "title": title}

    def _next(self) -> Command:
        there = [card for card, title in self.ledger.cards.items() if title is not None]
        what, number = self.chance.random(), next(self._numbers)
        title = f"Situation {self._number}-{number}"
        if there and what < 0.25:
            return "edit_card", {"card": self.chance.choice(there), "title": title}
        if there and what < 0.4:
            return "withdraw_card", {"card": self.chance.choice(there)}
        card = f"card-{self._number:03}-{number:05}"
        return "post_card", {"card": card, "kind": "situation", "title": title}

    async def _until_answered(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """The final answer; nothing if this phone is out of the meeting before."""
        for attempt in count():
            if self.gone:
                break
            answer = await self._answer(name, arguments)
            rejected = answer.get("rejected", "")
            if rejected:
                self.seen[rejected] += 1
            if answer and rejected not in PASSING:
                return answer
            await self._pause(attempt)
        return {}

    async def _pause(self, attempt: int) -> None:
        """Wait as the browser's outbox does, but no longer once the store is back."""
        self._awake.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(self.backoff(attempt)):
                await self._awake.wait()

    async def _answer(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """The answer, or nothing once the connection is lost or silent."""
        await self._connected_or_gone()
        if self.gone:
            return {}
        asking = asyncio.ensure_future(self.ask(name, **arguments))
        try:
            done, _ = await asyncio.wait({asking}, timeout=DOUBT_SECONDS)
            if not done:
                await self.check()
            async with asyncio.timeout(LONGEST_ANSWER_SECONDS - DOUBT_SECONDS):
                return await asking
        except LOST:
            return {}
        finally:  # nobody waits for it any more
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)

    async def _connected_or_gone(self) -> None:
        while not self.gone and not self.connected.is_set():  # noqa: ASYNC110 either of two
            await asyncio.sleep(0.05)
