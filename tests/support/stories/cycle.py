"""A cycle and what happens to it, one command after the other; the test moves the clock."""

from board.domain.board import Board
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.context import Actor, Moment
from board.domain.decide import decide
from board.domain.decide.cycle.carrying import CarryOver
from board.domain.decide.cycle.cycling import OpenCycle, OpenSession
from board.domain.durations import DAY
from board.domain.records.cycle import Cycle, CycleKey, CycleSession
from tests.support.stories.cast import NOON, SERVER

ID = "cycle-of-a-group"
KEY, OTHER = "k" * 64, "o" * 64
LINK_HOLDER, STRANGER = Actor("link_holder", KEY), Actor("link_holder", "s" * 64)


class CycleStory:
    """Ten meetings of the practice method, of which none was opened yet."""

    def __init__(self, **fields: object) -> None:
        self.board = Board()
        self.now = NOON
        self.turn = 0
        given = {"title": "Équipe mobile", "method": "rpp", "language": "fr", "number": 10}
        self.happens(SERVER, OpenCycle(key=KEY, **{**given, **fields}))

    def happens(self, actor: Actor, command: Command) -> Change:
        self.turn += 1
        change = decide(self.board, command, actor, Moment(self.now, f"chance {self.turn}"))
        if change:
            self.board = self.board.draft()
            self.board.apply(change)
        return change

    def refused(self, actor: Actor, command: Command) -> str:
        version = self.board.version
        try:
            self.happens(actor, command)
        except Rejected as rejected:
            assert self.board.version == version
            return rejected.code
        return "accepted"

    def opens(self, code: str, number: int | None = None) -> CycleSession:
        """A meeting whose board will live for a week."""
        self.happens(LINK_HOLDER, OpenSession(code, number))
        return next(one for one in self.sessions.values() if one.code == code)

    def hears(self, number: int, code: str, **fields: object) -> Change:
        """What a meeting hands on."""
        given = {
            "method": "rpp",
            "rules": (),
            "plan": (),
            "kept": (),
            "until": self.now + 7 * DAY,
            "ended": False,
        }
        return self.happens(SERVER, CarryOver(number=number, code=code, **{**given, **fields}))

    @property
    def cycle(self) -> Cycle:
        return self.board.need(Cycle)

    @property
    def sessions(self) -> dict[int, CycleSession]:
        return {one.number: one for one in self.board.of(CycleSession).values()}

    @property
    def links(self) -> list[str]:
        return [one.digest for one in self.board.of(CycleKey).values()]
