"""A meeting at the real live layer, of phones that write as in the model, and what is seen."""

from random import Random

from board.domain.context import Moment
from board.domain.decide.people.entering import Enter
from board.store.store import Commit, Conflict
from board.wire.codec import command_from
from tests.model.accepting import Follower, NotAccepted
from tests.model.cards import PHONES
from tests.model.model import Model
from tests.model.server import ServerSeen
from tests.model.writing_phone import WritingPhone
from tests.support.servers.memory_store import MemoryBus
from tests.support.stories.cast import CODE, FAC, KEYS, NOON, SERVER, opening

PROCESSES, COMMANDS = 3, 4


class Stage:
    """All there is. Each thing that is seen is a step of the model, or is not accepted."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.bus = MemoryBus(now=lambda: NOON)
        self.bus.before_commit = self._race
        self.healthy = True
        self._turns = 0
        self._refused: NotAccepted | None = None
        self._store = [0] * PHONES
        self.follower = Follower(Model(PROCESSES, PHONES, COMMANDS))
        self.servers = [ServerSeen(self, number) for number in range(PROCESSES)]
        self.phones = [WritingPhone(self, number) for number in range(PHONES)]

    def turn(self) -> int:
        self._turns += 1
        return self._turns

    def moment(self) -> Moment:
        return Moment(NOON, f"chance {self.turn()}")

    def bad_luck(self, likely: float) -> bool:
        return not self.healthy and self.chance.random() < likely

    def _race(self, code: str, commit: Commit) -> None:
        if self.bad_luck(0.05):
            raise Conflict

    async def begins(self) -> None:
        rooms = self.servers[0].rooms
        await rooms.create(opening())
        room = await rooms.find(CODE)
        await room.execute(Enter(FAC.seat, CODE, KEYS["facilitator"]), SERVER)
        for name, arguments in (
            ("go_to", {"step": "express"}),
            ("reveal", {"what": "cards", "shown": True}),
        ):
            await room.execute(command_from(name, arguments), FAC)
        self.healthy = False

    def stored(self, number: int, value: int, *, unavailable: bool) -> None:
        self._store[number], self.phones[number].stored = value, True
        self.saw(f"{number} stored{', unavailable' if unavailable else ''}")

    def saw(self, step: str = "") -> None:
        """What is not accepted is kept for `agrees`: whoever calls this may be any task."""
        if self._refused is None:
            try:
                self._sees(step)
            except NotAccepted as refused:
                self._refused = refused

    def _sees(self, step: str) -> None:
        for server in self.servers:
            if (known := server.known()) is not None:
                self.follower.knows(server.number, known)
        if step:
            self.follower.takes(step)

    def agrees(self) -> None:
        """Raises `NotAccepted`."""
        if self._refused is not None:
            raise self._refused
        done, shown = [one.done for one in self.phones], [one.shown for one in self.phones]
        self.follower.agrees(tuple(self._store), done, shown)
