"""What may happen to the processes of a simulated meeting, and to their store."""

from random import Random

from board.store.store import Commit, Unavailable
from tests.history.history import History
from tests.simulate.server import SimulatedServer
from tests.support.servers.memory_store import Kept, MemoryBus


class StoreTroubles:
    bus: MemoryBus
    chance: Random
    history: History
    servers: list[SimulatedServer]
    copy: dict[str, Kept]

    def crashes(self, number: int) -> None:
        self.servers[number].crash()
        self.servers[number] = SimulatedServer(self, number)

    def holds(self) -> None:
        self.bus.holding = True

    def delivers_badly(self) -> None:
        """Messages between processes come in any order, some twice, some never."""
        held, self.bus.held, self.bus.holding = self.bus.held, [], False
        self.chance.shuffle(held)
        for delivery in held:
            for _ in range(self.chance.choice((0, 1, 1, 2))):
                delivery.deliver()

    def store_fails(self) -> None:
        self.bus.fail()

    def store_recovers(self) -> None:
        if not self.bus.available:
            self.bus.recover()

    def answers_are_lost(self) -> None:
        """The next commit is stored, and its process is told that the store is away."""

        def lose(_: str, __: Commit) -> None:
            self.bus.after_commit = lambda _, __: None
            raise Unavailable

        self.bus.after_commit = lose

    def copies(self) -> None:
        self.copy = dict(self.bus.boards)

    def goes_back(self) -> None:
        if self.copy:
            self.history.goes_back()
            self.bus.go_back(self.copy, silently=self.chance.random() < 0.5)
