"""Boards that the store refuses, and accepts again."""

from dataclasses import dataclass, field

from board.live.recovery import Recovery
from board.store.store import Unavailable
from tests.support.servers.memory_store import MemoryStore
from tests.support.simulation.virtual_loop import passes, run


@dataclass(eq=False, slots=True)
class HalfStore(MemoryStore):
    """A store of several servers, of which those of some boards are away."""

    away: set[str] = field(default_factory=set)

    async def probe(self, code: str | None = None) -> None:
        if code in self.away:
            raise Unavailable


def test_each_board_is_told_when_its_own_server_is_back():
    """[P10]"""

    async def meeting() -> None:
        store, back = HalfStore(away={"FIRST2"}), []
        recovery = Recovery(store, back.append)
        for code in ("FIRST2", "OTHER2"):
            recovery.away(code)
        await passes(5)
        assert back == ["OTHER2"]
        store.away.clear()
        await passes(5)
        assert back == ["OTHER2", "FIRST2"]

    run(meeting())


def test_a_board_that_is_refused_again_at_once_is_told_twice_a_second_at_most():
    """[P10] Its screens would otherwise send again without a pause."""

    async def meeting() -> None:
        back: list[str] = []

        def refused_again(code: str) -> None:
            back.append(code)
            recovery.away(code)

        recovery = Recovery(HalfStore(), refused_again)
        recovery.away("FIRST2")
        await passes(5)
        recovery.stop()
        assert 5 <= len(back) <= 10

    run(meeting())
