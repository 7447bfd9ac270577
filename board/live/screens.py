"""The screens of one board in this process."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from board.domain.context import Actor
from board.domain.decide.people.presence import Arrive, Leave
from board.domain.views.visibility import Audience
from board.domain.vocabulary import Role
from board.live.presence import Showing
from board.store.lineage import Revision

Kind = Literal["phone", "wall", "console"]


@dataclass(slots=True)
class Screen:
    """One socket. `seat` is the id of its seat, and `role` is the role of that seat.

    `behind_at` is the revision of a congested screen that was not sent the latest delta; None for
    every other screen. `is_owed` says that a command of its seat changed something, and that this
    screen has not been told yet up to which version it has everything [P12]. `had` is the version
    that it showed before it came, 0 for none. `lost` is how many lost changes it must be told of.
    `showing` is what a wall last reported. A facilitator's seat can be `lent` to a wall without
    controls, which then has the role of a wall. `takes_fields` says that deltas may name only the
    fields of a record that changed. A phone that reads the wall is sent also what only a wall
    shows. `page` is a random name of the page that shows it, empty if the client gave none.
    """

    sid: str
    seat: str
    role: Role
    kind: Kind
    behind_at: Revision | None = None
    is_owed: bool = False
    had: int = 0
    lost: int = 0
    showing: Showing | None = None
    lent: bool = False
    takes_fields: bool = False
    reads_wall: bool = True
    page: str = ""

    @property
    def actor(self) -> Actor:
        return Actor(self.role, self.seat)

    @property
    def tells_of_its_seat(self) -> bool:
        """Whether the seat is here while this screen is; a facilitator's wall does not tell."""
        return self.kind != "wall" or (self.role == "wall" and not self.lent)

    @property
    def came(self) -> Arrive:
        """The command that says that the seat of this screen is here."""
        return Arrive(wall=self.kind == "wall")

    @property
    def went(self) -> Leave:
        """The command that says that the seat of this screen has gone."""
        return Leave(wall=self.kind == "wall")

    @property
    def audience(self) -> Audience:
        """Depends on its kind, for a wall also on its role [V10], for a phone on what it reads."""
        if self.kind == "wall" and self.role == "facilitator":
            return "wall_with_controls"
        if self.kind == "phone" and not self.reads_wall:
            return "phone_without_wall"
        return self.kind

    @property
    def shown_as(self) -> str:
        """Its name in figures: a phone is a phone, whatever it reads."""
        return "phone" if self.kind == "phone" else self.audience


class Screens:
    """All screens of a board in this process, by socket, seat and audience."""

    def __init__(self) -> None:
        self._all: dict[str, Screen] = {}
        self._by_seat: dict[str, dict[str, Screen]] = {}
        self._by_audience: dict[Audience, dict[str, Screen]] = {}

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Screen]:
        return iter(tuple(self._all.values()))

    def get(self, sid: str) -> Screen | None:
        return self._all.get(sid)

    def add(self, screen: Screen) -> None:
        self._all[screen.sid] = screen
        self._by_seat.setdefault(screen.seat, {})[screen.sid] = screen
        self._by_audience.setdefault(screen.audience, {})[screen.sid] = screen

    def remove(self, sid: str) -> Screen | None:
        """The removed screen; None if there was none."""
        screen = self._all.pop(sid, None)
        if screen is not None:
            self._by_seat[screen.seat].pop(sid)
            self._by_audience[screen.audience].pop(sid)
            if not self._by_seat[screen.seat]:
                del self._by_seat[screen.seat]
        return screen

    def read_wall(self, sid: str) -> bool:
        """Have a phone sent what the wall shows; False if it was already."""
        screen = self._all.get(sid)
        if screen is None or screen.reads_wall:
            return False
        self._by_audience[screen.audience].pop(sid)
        screen.reads_wall = True
        self._by_audience.setdefault(screen.audience, {})[sid] = screen
        return True

    def of_seat(self, seat: str) -> tuple[Screen, ...]:
        return tuple(self._by_seat.get(seat, {}).values())

    def earlier_of(self, screen: Screen) -> tuple[Screen, ...]:
        """The screens of the same page, which has opened the connection of this one since."""
        others = self.of_seat(screen.seat) if screen.page else ()
        return tuple(one for one in others if one.page == screen.page and one is not screen)

    def of_audience(self, audience: Audience) -> tuple[Screen, ...]:
        return tuple(self._by_audience.get(audience, {}).values())

    def of_facilitators(self) -> tuple[Screen, ...]:
        """Consoles, and walls with controls."""
        return self.of_audience("console") + self.of_audience("wall_with_controls")

    def seats(self) -> tuple[str, ...]:
        return tuple(self._by_seat)

    def showing(self) -> Iterator[Showing | None]:
        """What each screen shows; None for every screen that is not a wall."""
        return (screen.showing for screen in self._all.values())

    def count(self, kind: Kind) -> int:
        """How many seats show a screen of this kind."""
        return len({screen.seat for screen in self._all.values() if screen.kind == kind})
