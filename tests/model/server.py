"""One process of the simulation: the real live layer between a store and phones that are seen."""

from typing import TYPE_CHECKING, Any

from board.domain.records.meeting import Meeting
from board.live.room import Room
from board.live.rooms import Rooms
from board.store.store import Commit, Unavailable
from board.wire.codec import from_store
from tests.model.cards import is_card, written
from tests.model.model import Board
from tests.model.writing_phone import WritingPhone
from tests.support.servers.memory_store import MemoryStore
from tests.support.simulation.phone import plain

if TYPE_CHECKING:
    from tests.model.stage import Stage


class ServerSeen(MemoryStore):
    """A process's way to the store and to its phones; `committing` while it waits for an answer."""

    def __init__(self, stage: "Stage", number: int) -> None:
        super().__init__(stage.bus)
        self._stage, self.number = stage, number
        self.phones: dict[str, WritingPhone] = {}
        self.rooms = Rooms(self, self, stage.moment, f"process{number}")
        self.committing = self._loses = False

    def known(self) -> Board | None:
        """What it knows; None while it has no board, or has stored what it does not know yet."""
        room: Room | None = next(iter(self.rooms._open_rooms()), None)
        if self.committing or room is None or room.replica.board.find(Meeting) is None:
            return None
        return written(room.replica.board)

    async def commit(self, code: str, commit: Commit) -> None:
        try:
            await super().commit(code, commit)
            if self._loses:
                raise Unavailable
        finally:
            self.committing = self._loses = False

    def _keep(self, code: str, commit: Commit) -> None:
        super()._keep(code, commit)
        self._stage.saw()
        self.committing = True
        cards = {key: from_store(key, one) for key, one in commit.put.items() if is_card(key)}
        self._loses = len(cards) == 1 and self._stage.bad_luck(0.1)
        for key, card in cards.items():
            self._stage.stored(int(key[-1]), int(card.title), unavailable=self._loses)

    async def deliver(self, sids: Any, event: str, payload: object) -> frozenset[str]:
        phones = [self.phones[sid] for sid in sids if sid in self.phones]
        for phone in phones:
            if phone.here:
                phone.takes(event, plain(payload))
        if event == "delta" and phones:
            self._stage.saw(f"{self.number} tells")
        return frozenset()

    async def send(self, sid: str, event: str, payload: object) -> None:
        phone = self.phones.get(sid)
        if phone is not None:
            phone.takes(event, plain(payload))
            if event == "welcome":
                self._stage.saw(f"{phone._number} comes to {self.number}")

    async def close(self, sid: str = "") -> None:
        raise AssertionError("nobody is sent away")
