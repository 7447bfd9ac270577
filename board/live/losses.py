"""What the store lost of a board, and which screens have been told [P14].

A process that had the board open notices by itself that the store went back. One that was started
since then learns it from the first console that comes back with what was lost, and has the others
told: also those that had shown nothing of it. A participant's screen is believed for itself alone:
nobody could tell whether it says so to alarm the others.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic

import msgspec
import structlog

from board.live.background import BackgroundTasks
from board.live.screens import Kind, Screen, Screens
from board.store.store import Store, Unavailable

log = structlog.get_logger()

NEWS_SECONDS = 600.0
"""How long screens that come back are told of a loss which concerned nothing that they showed."""


class LossNotice(msgspec.Struct):
    """What a console, or another process, knows: so many changes at least were lost.

    `first` is the first version that was lost, or a later one.
    """

    lost: int
    first: int


class Losses:
    """Counts the changes that one board lost, for the screens of one process.

    `news` is called when screens are to be told. `clock` answers seconds of a clock that is never
    set.
    """

    def __init__(
        self,
        code: str,
        screens: Screens,
        store: Store,
        tasks: BackgroundTasks,
        news: Callable[[], None],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._code = code
        self._screens = screens
        self._store = store
        self._tasks = tasks
        self._news = news
        self._clock = clock
        self._changes = 0
        self._first = 0
        self._until = 0.0
        self._told: dict[tuple[str, Kind], int] = {}

    def add(self, changes: int, first: int) -> None:
        """The store went back: so many changes are lost, from the version `first` on."""
        self._changes += changes
        self._remember(first)

    def learn(self, lost: int, first: int) -> None:
        """A console that comes back says so."""
        notice = LossNotice(lost, first)
        if self._take_in(notice):
            self._tasks.start(self._publish(msgspec.json.encode(notice)))

    async def _publish(self, payload: bytes) -> None:
        """If this fails, the consoles of the other processes tell them."""
        with suppress(Unavailable):
            await self._store.send_signal(self._code, payload)

    def receive(self, payload: bytes) -> bool:
        """Take in what another process sent; whether it was a notice."""
        try:
            self._take_in(msgspec.json.decode(payload, type=LossNotice))
        except msgspec.DecodeError:
            return False
        return True

    def _take_in(self, notice: LossNotice) -> bool:
        """Whether it is news here."""
        if notice.lost <= self._changes:
            return False
        self._changes = notice.lost
        self._remember(notice.first)
        log.error("store.changes_lost", lost=notice.lost)
        self._news()
        return True

    def _remember(self, first: int) -> None:
        self._first = max(self._first, first)
        self._until = self._clock() + NEWS_SECONDS

    def joined(self, screen: Screen) -> None:
        """Set what a screen that has just come must be told of."""
        if screen.had:
            screen.lost = screen.lost or self.untold(screen)
        else:
            self._told[screen.seat, screen.kind] = self._changes

    def untold(self, screen: Screen) -> int:
        """How many lost changes this screen is still to be told of.

        A screen that showed nothing before has nothing to be told. One that had a version after
        the loss has been told.
        """
        if self._clock() > self._until or not 0 < screen.had < self._first:
            return 0
        return max(0, self._changes - self._told.get((screen.seat, screen.kind), 0))

    def all_untold(self) -> Iterator[tuple[Screen, int]]:
        """The screens here that are still to be told, and of how many changes."""
        if self._clock() > self._until:
            return
        for screen in self._screens:
            untold = self.untold(screen) - screen.lost
            if untold > 0:
                yield screen, untold

    def told(self, screen: Screen) -> None:
        """Call this when the screen is sent what it had to be told."""
        key = screen.seat, screen.kind
        self._told[key] = self._told.get(key, 0) + screen.lost

    def not_told(self, screen: Screen) -> None:
        """Take back `told`: the screen was congested."""
        self._told[screen.seat, screen.kind] -= screen.lost
