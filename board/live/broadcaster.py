"""Sends each change of a board: one delta to each audience, then to each seat its own records."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any

import structlog

from board.domain.board import Board
from board.domain.views.audiences import AUDIENCES, Reach, reach_of
from board.domain.views.mine import Farewell, farewell
from board.domain.views.visibility import Audience
from board.live.audience_feed import AudienceFeed
from board.live.delta import Delta
from board.live.departures import departures
from board.live.erasure import Erasure
from board.live.losses import Losses
from board.live.replica import ALL_RECORDS, Replica
from board.live.screen_sender import ScreenSender
from board.live.screens import Screen, Screens
from board.live.seat_feed import SeatFeed
from board.store.lineage import Revision
from board.wire.codec import encode

log = structlog.get_logger()

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
        losses: Losses,
    ) -> None:
        self._losses = losses
        self._erasure = erasure
        self._replica = replica
        self._screens = screens
        self._sender = sender
        self._now = now
        self._seats = SeatFeed()
        self._owed: set[str] = set()
        self._answered: dict[str, int] = {}
        replica.take_touched()
        self._feeds = self._new_feeds()

    def _new_feeds(self) -> dict[Audience, AudienceFeed]:
        replica = self._replica
        return {a: AudienceFeed(a, replica.board, replica.revision) for a in AUDIENCES}

    def stop(self) -> None:
        """Forget all records: the room is closed, and its board may be erased elsewhere."""
        nothing = Board()
        self._feeds = {a: AudienceFeed(a, nothing, Revision(0)) for a in AUDIENCES}
        self._seats = SeatFeed()

    def told(self, audience: Audience) -> Revision:
        """The revision that this audience was last sent."""
        return self._feeds[audience].revision

    def welcome(self, screen: Screen) -> dict[str, Any]:
        """All records for a screen that has just joined, or that no delta can bring up to date."""
        you = self._seats.welcome(self._replica.board, screen.seat)
        payload = self._feeds[screen.audience].welcome(you, self._now())
        if screen.lost:
            payload["lost"] = screen.lost
            self._losses.told(screen)
        screen.behind_at, screen.lost = None, 0
        return payload

    def is_ahead(self, screen: Screen) -> bool:
        """Whether another process told a screen that comes more than its audience was told here."""
        return not screen.lost and screen.had > self.told(screen.audience).version

    def welcome_later(self, screen: Screen) -> None:
        """Have the next beat welcome it: until then it would show less than it did before [P19]."""
        screen.behind_at = NOWHERE

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
        """Have the next beat send each screen of this seat the version of its command [P12]."""
        for screen in self._screens.of_seat(seat):
            screen.is_owed = True
            self._owed.add(seat)
            self._answered[seat] = version

    async def tell(self) -> bool:
        """Send every screen what changed since the last beat, and close those that must leave.

        False if a screen was left out, because it is congested or by a fault: call this again a
        little later [P9].
        """
        try:
            return await self._tell_all()
        except Exception:
            log.exception("beat.fault")
            self._replica.touch_all()
            return False

    async def _tell_all(self) -> bool:
        touched = self._replica.take_touched()
        if self._is_lost:
            await self._dismiss_all()
            return True
        for screen, lost in self._losses.all_untold():
            screen.behind_at, screen.lost = NOWHERE, screen.lost + lost
        leaving = departures(
            self._replica.board, self._screens, touched, erasing=self._erasure.pending
        )
        reach = None if touched & ALL_RECORDS else reach_of(touched)
        now = self._now()
        for audience in AUDIENCES:
            await self._tell_audience(audience, reach, leaving.keys(), now)
        owed, self._owed = self._owed, set()
        for seat in self._seats.concerned(touched) | self._seats.present(owed):
            await self._tell_seat(seat, leaving.keys())
        for sid, reason in leaving.items():
            left = self._screens.get(sid)
            if left is not None:
                await self.dismiss(left, reason)
        return all(screen.behind_at is None for screen in self._screens)

    @property
    def _is_lost(self) -> bool:
        return self._erasure.lost and self._replica.shown is None

    def farewell(self, screen: Screen) -> Farewell | None:
        """Why this screen may not join or stay; None if it may."""
        if self._is_lost:
            return "lost"
        return farewell(self._replica.board, screen.seat, screen.role)

    async def _dismiss_all(self) -> None:
        """The store lost the board. Screens keep what they have, and are told nothing but that."""
        for screen in self._screens:
            await self.dismiss(screen, "lost")

    async def dismiss(self, screen: Screen, reason: Farewell) -> None:
        """Say why, and close; but a screen whose seat was lost is only closed, and enters again."""
        if not (reason == "removed" and screen.lost):
            await self._sender.send(screen.sid, "bye", {"reason": reason})
        await self._sender.close(screen.sid)

    async def _tell_audience(
        self, audience: Audience, reach: Reach | None, leaving: AbstractSet[str], now: int
    ) -> None:
        feed = self._feeds[audience]
        before = feed.revision
        screens = self._screens.of_audience(audience)
        delta = feed.advance(self._replica.board, self._replica.revision, reach, now)
        if delta is not None and screens:
            current = [screen for screen in screens if screen.behind_at is None]
            for screen in await self._deliver(current, delta):
                screen.behind_at = before
        for screen in screens:
            if screen.behind_at is not None and screen.sid not in leaving:
                await self._catch_up(screen)

    async def _deliver(self, screens: list[Screen], delta: Delta) -> list[Screen]:
        """Send each screen the form of the delta that it takes; those that are congested."""
        congested: set[str] = set()
        for takes_fields in (True, False):
            sids = [screen.sid for screen in screens if screen.takes_fields is takes_fields]
            if sids:
                payload = delta.with_fields() if takes_fields else delta.with_records()
                congested |= await self._sender.deliver(sids, "delta", encode(payload))
        return [screen for screen in screens if screen.sid in congested]

    async def _catch_up(self, screen: Screen) -> None:
        """Send a wider delta or a welcome; if it is congested, try at the next beat [P9]."""
        behind_at, lost = screen.behind_at, screen.lost
        delta = self._since(screen, behind_at)
        screen.behind_at = None
        event, payload = ("welcome", self.welcome(screen)) if delta is None else ("delta", delta)
        if await self._sender.deliver([screen.sid], event, encode(payload)):
            screen.behind_at, screen.lost = behind_at, lost
            if lost:
                self._losses.not_told(screen)

    async def _tell_seat(self, seat: str, leaving: AbstractSet[str]) -> None:
        """Send each screen of a seat the own records that changed, and what it is owed.

        A screen that lacks a delta is sent the version that it is owed after that delta. It keeps
        no other screen of the seat waiting.
        """
        records = self._seats.advance(self._replica.board, seat)
        for screen in self._screens.of_seat(seat):
            if screen.sid in leaving:
                continue
            behind = screen.behind_at is not None
            if records or (screen.is_owed and not behind):
                you = {"records": records} | ({} if behind else self._known_by(screen))
                await self._sender.send(screen.sid, "you", you)
            screen.is_owed &= behind
            if screen.is_owed:
                self._owed.add(seat)

    def _known_by(self, screen: Screen) -> dict[str, Any]:
        """The revision up to which a screen has everything.

        That is a version it knows already, of a delta or of its own command [V13]. By its mark a
        screen can be told later that its own changes were lost, which no delta showed [P14].
        """
        return self._replica.at(self.told_to(screen))._asdict()
