"""Tells the screens what changed: each audience alike, each seat its own; and says goodbye."""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from board.domain.records.private import Keys, Seat
from board.domain.views.audiences import AUDIENCES
from board.domain.views.mine import Farewell, farewell
from board.domain.views.visibility import Audience
from board.live.audience_feed import AudienceFeed
from board.live.erasure import Erasure
from board.live.outbox import Outbox
from board.live.replica import WHOLE, Replica
from board.live.screens import Screen, Screens
from board.live.seat_feed import SeatFeed
from board.wire.codec import encode


class Broadcaster:
    """One beat of a board: the difference to each audience, then to each seat concerned."""

    def __init__(
        self,
        replica: Replica,
        screens: Screens,
        outbox: Outbox,
        now: Callable[[], int],
        erasure: Erasure,
    ) -> None:
        self._erasure = erasure
        self._replica = replica
        self._screens = screens
        self._outbox = outbox
        self._now = now
        self._seats = SeatFeed()
        self._owed: set[str] = set()
        replica.take_touched()
        self._feeds = {a: AudienceFeed(a, replica.board) for a in AUDIENCES}

    def version(self, audience: Audience) -> int:
        return self._feeds[audience].version

    def welcome(self, screen: Screen) -> dict[str, Any]:
        """What a screen is given when it comes in, or when no delta can bring it along."""
        you = self._seats.greet(self._replica.board, screen.seat)
        screen.at = None
        return self._feeds[screen.audience].welcome(you, self._now())

    def forget(self, seat: str) -> None:
        self._seats.forget(seat)

    def resume(self, screen: Screen, have: int | None) -> dict[str, Any]:
        delta = self._feeds[screen.audience].since(have, self._now())
        if delta is None:
            return {"welcome": self.welcome(screen)}
        screen.at = None
        return {"delta": delta}

    def owe(self, seats: Iterable[str]) -> None:
        """Commands of these seats changed something: each is told when all of it has been told."""
        self._owed.update(seats)

    async def tell(self) -> None:
        """Tell every screen what changed since the last beat."""
        touched = self._replica.take_touched()
        leaving = self._leaving(touched)
        for audience in AUDIENCES:
            await self._tell_audience(audience, touched)
        owed, self._owed = self._owed, set()
        for seat in self._seats.concerned(touched) | self._seats.present(owed):
            await self._tell_seat(seat, leaving, owed)
        for sid, reason in leaving.items():
            await self._outbox.send(sid, "bye", {"reason": reason})
            await self._outbox.close(sid)

    async def _tell_audience(self, audience: Audience, touched: set[str]) -> None:
        feed = self._feeds[audience]
        was = feed.version
        screens = self._screens.of_audience(audience)
        delta = feed.advance(self._replica.board, touched, self._now())
        if delta is not None:
            even = [screen.sid for screen in screens if screen.at is None]
            payload = encode(delta) if even else b""
            for sid in await self._outbox.deliver(even, "delta", payload):
                self._lag(sid, was)
        for screen in screens:
            if screen.at is not None:
                await self._widen(screen)

    def _lag(self, sid: str, version: int) -> None:
        screen = self._screens.get(sid)
        if screen is not None:
            screen.at = version

    async def _widen(self, screen: Screen) -> None:
        """One wider delta for a screen that was passed over, or a welcome; or later still."""
        delta = self._feeds[screen.audience].since(screen.at, self._now())
        at, screen.at = screen.at, None
        event, payload = ("delta", delta) if delta is not None else ("welcome", None)
        payload = payload if payload is not None else self.welcome(screen)
        if await self._outbox.deliver([screen.sid], event, encode(payload)):
            screen.at = at

    async def _tell_seat(
        self, seat: str, leaving: Mapping[str, Farewell], owed: AbstractSet[str]
    ) -> None:
        """What changed of a seat's own, and the version up to which it has been told everything."""
        you: dict[str, Any] = {"records": self._seats.advance(self._replica.board, seat)}
        screens = [s for s in self._screens.of_seat(seat) if s.sid not in leaving]
        if any(screen.at is not None for screen in screens):
            # A screen of this seat still lacks a delta: the version is told once it has it.
            self._owed |= owed & {seat}
        else:
            you["version"] = self._replica.board.version
        if not you["records"] and (seat not in owed or "version" not in you):
            return
        for screen in screens:
            await self._outbox.send(screen.sid, "you", you)

    def _leaving(self, touched: set[str]) -> dict[str, Farewell]:
        """Screens that must close, and why; only a change of seats or keys can do that."""
        everyone = bool(touched & WHOLE) or Keys.name in touched
        named = {key.partition(":")[2] for key in touched if key.startswith(f"{Seat.name}:")}
        seats = self._screens.seats() if everyone else named & set(self._screens.seats())
        screens = [screen for seat in seats for screen in self._screens.of_seat(seat)]
        reasons = {screen.sid: self._reason(screen) for screen in screens}
        return {sid: reason for sid, reason in reasons.items() if reason is not None}

    def _reason(self, screen: Screen) -> Farewell | None:
        """A seat may show a wall beside its console, and only the wall goes at the end."""
        if screen.role == "facilitator" and self._erasure.waits:
            return None
        return farewell(self._replica.board, screen.seat, screen.role)
