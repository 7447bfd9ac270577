"""Sends each change of a board: one delta to each audience, then to each seat its own records."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any

from board.domain.views.audiences import AUDIENCES
from board.domain.views.mine import Farewell
from board.domain.views.visibility import Audience
from board.live.audience_feed import AudienceFeed
from board.live.departures import departures
from board.live.erasure import Erasure
from board.live.replica import Replica
from board.live.screen_sender import ScreenSender
from board.live.screens import Screen, Screens
from board.live.seat_feed import SeatFeed
from board.store.lineage import Revision
from board.wire.codec import encode

NOWHERE = Revision(0)
"""The revision of a screen that no delta can bring up to date."""


class Broadcaster:
    """The feeds of a board's audiences and seats. `now` answers milliseconds since the epoch."""

    def __init__(
        self,
        replica: Replica,
        screens: Screens,
        sender: ScreenSender,
        now: Callable[[], int],
        erasure: Erasure,
    ) -> None:
        self._erasure = erasure
        self._replica = replica
        self._screens = screens
        self._sender = sender
        self._now = now
        self._seats = SeatFeed()
        self._owed: dict[str, int] = {}
        self._answered: dict[str, int] = {}
        replica.take_touched()
        self._feeds = self._new_feeds()

    def _new_feeds(self) -> dict[Audience, AudienceFeed]:
        replica = self._replica
        return {a: AudienceFeed(a, replica.board, replica.revision) for a in AUDIENCES}

    def told(self, audience: Audience) -> Revision:
        """The revision that this audience was last sent."""
        return self._feeds[audience].revision

    def welcome(self, screen: Screen) -> dict[str, Any]:
        """All records for a screen that has just joined, or that no delta can bring up to date."""
        you = self._seats.welcome(self._replica.board, screen.seat)
        payload = self._feeds[screen.audience].welcome(you, self._now())
        if screen.lost:
            payload["lost"] = screen.lost
        screen.behind_at, screen.lost = None, 0
        return payload

    def forget(self, seat: str) -> None:
        """Call this when the last screen of a seat has closed."""
        self._seats.forget(seat)
        self._answered.pop(seat, None)

    def resume(self, screen: Screen, have: Revision | None) -> dict[str, Any]:
        """`{"delta": …}` from the revision that the screen has, or `{"welcome": …}`."""
        delta = self._since(screen, have)
        if delta is None:
            return {"welcome": self.welcome(screen)}
        screen.behind_at = None
        return {"delta": delta}

    def _since(self, screen: Screen, have: Revision | None) -> dict[str, Any] | None:
        """The delta for this screen, unless it must be told that changes were lost."""
        return None if screen.lost else self._feeds[screen.audience].since(have, self._now())

    def start_over(self, lost: int) -> None:
        """Forget what was told: so many changes were lost. The next beat welcomes every screen."""
        self._feeds = self._new_feeds()
        self._answered.clear()
        self._seats.restart(self._replica.board)
        for screen in self._screens:
            screen.behind_at, screen.lost = NOWHERE, screen.lost + lost

    def told_to(self, screen: Screen) -> int:
        """The version up to which this screen knows the board, by what it was sent or answered."""
        told = self.told(screen.audience).version
        return max(told, self._answered.get(screen.seat, 0))

    def owe(self, seat: str, version: int) -> None:
        """Have the next beat send this seat the version that its command made [P12]."""
        self._owed[seat] = version
        if self._screens.of_seat(seat):
            self._answered[seat] = version

    async def tell(self) -> None:
        """Send every screen what changed since the last beat, and close those that must leave."""
        touched = self._replica.take_touched()
        if self._erasure.lost and self._replica.shown is None:
            await self._dismiss_all()
            return
        leaving = departures(
            self._replica.board, self._screens, touched, erasing=self._erasure.pending
        )
        for audience in AUDIENCES:
            await self._tell_audience(audience, touched, leaving.keys())
        owed, self._owed = self._owed, {}
        for seat in self._seats.concerned(touched) | self._seats.present(owed.keys()):
            await self._tell_seat(seat, leaving.keys(), owed.get(seat))
        for sid, reason in leaving.items():
            await self._dismiss(sid, reason)

    async def _dismiss_all(self) -> None:
        """The store lost the board. Screens keep what they have, and are told nothing but that."""
        for screen in self._screens:
            await self._dismiss(screen.sid, "lost")

    async def _dismiss(self, sid: str, reason: Farewell) -> None:
        """Say why, and close; but a screen whose seat was lost is only closed, and enters again."""
        screen = self._screens.get(sid)
        if not (reason == "removed" and screen is not None and screen.lost):
            await self._sender.send(sid, "bye", {"reason": reason})
        await self._sender.close(sid)

    async def _tell_audience(
        self, audience: Audience, touched: set[str], leaving: AbstractSet[str]
    ) -> None:
        feed = self._feeds[audience]
        before = feed.revision
        screens = self._screens.of_audience(audience)
        delta = feed.advance(self._replica.board, self._replica.revision, touched, self._now())
        if delta is not None:
            current = [screen.sid for screen in screens if screen.behind_at is None]
            payload = encode(delta) if current else b""
            for sid in await self._sender.deliver(current, "delta", payload):
                self._mark_behind(sid, before)
        for screen in screens:
            if screen.behind_at is not None and screen.sid not in leaving:
                await self._catch_up(screen)

    def _mark_behind(self, sid: str, revision: Revision) -> None:
        screen = self._screens.get(sid)
        if screen is not None:
            screen.behind_at = revision

    async def _catch_up(self, screen: Screen) -> None:
        """Send a wider delta or a welcome; if it is congested, try at the next beat [P9]."""
        behind_at, lost = screen.behind_at, screen.lost
        delta = self._since(screen, behind_at)
        screen.behind_at = None
        event, payload = ("welcome", self.welcome(screen)) if delta is None else ("delta", delta)
        if await self._sender.deliver([screen.sid], event, encode(payload)):
            screen.behind_at, screen.lost = behind_at, lost

    async def _tell_seat(self, seat: str, leaving: AbstractSet[str], owed: int | None) -> None:
        """Send a seat its own changed records, and the revision once it has been sent everything.

        That is a version it knows already, of a delta or of its own command [V13]. By its mark a
        seat can be told later that its own changes were lost, which no delta showed [P14].
        """
        you: dict[str, Any] = {"records": self._seats.advance(self._replica.board, seat)}
        screens = [s for s in self._screens.of_seat(seat) if s.sid not in leaving]
        if any(screen.behind_at is not None for screen in screens):
            # A screen of this seat lacks a delta. It is sent the version after that delta.
            if owed is not None:
                self._owed.setdefault(seat, owed)
            revisions = {}
        else:
            told = {screen.sid: self._replica.at(self.told_to(screen)) for screen in screens}
            revisions = {sid: revision._asdict() for sid, revision in told.items()}
        if not you["records"] and (owed is None or not revisions):
            return
        for screen in screens:
            await self._sender.send(screen.sid, "you", you | revisions.get(screen.sid, {}))
