"""A phone that writes 1, 2, 3 … on a card of its own, and follows the protocol as it must."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from board.domain.change import Rejected
from board.domain.context import Actor
from board.domain.decide.people.entering import Enter
from board.live.coming_back import lost_after
from board.live.screens import Screen
from board.store.lineage import Revision
from board.store.store import Unavailable
from board.wire.codec import command_from
from tests.model.cards import card_of, is_card
from tests.support.simulation.phone import merge
from tests.support.stories.cast import CODE, KEYS, SERVER

if TYPE_CHECKING:
    from tests.model.server import ServerSeen
    from tests.model.stage import Stage


class WritingPhone:
    """Its next command is sent until it is answered; `lose` has its connection carry no answer."""

    def __init__(self, stage: "Stage", number: int) -> None:
        self._stage, self._number = stage, number
        self._actor = Actor("participant", f"person{number}")
        self._process: ServerSeen | None = None
        self._records: dict[str, Any] = {}
        self._at = Revision(0)
        self._sid = ""
        self.busy = self.here = self.lose = self.stored = False
        self.done = 0

    @property
    def shown(self) -> int:
        return sum(int(one["title"]) for key, one in self._records.items() if is_card(key))

    async def comes(self) -> None:
        self.busy, self._process = True, self._stage.chance.choice(self._stage.servers)
        try:
            room = await self._process.rooms.find(CODE)
            await room.execute(Enter(self._actor.seat, CODE, KEYS["participant"]), SERVER)
            lost = await lost_after(room, self._at, "participant")
        except (Unavailable, Rejected):
            self._process, self.busy = None, False
            return
        self._sid = f"{self._number}-{self._stage.turn()}"
        self._process.phones[self._sid] = self
        had = self._at.version
        screen = Screen(self._sid, self._actor.seat, "participant", "phone", had=had, lost=lost)
        await room.welcome(screen)

    def takes(self, event: str, payload: dict[str, Any]) -> None:
        if event == "welcome":
            self._records, self.here, self.busy = dict(payload["records"]), True, False
        elif event == "delta":
            assert payload["since"] == self._at.version
            merge(self._records, payload["records"])
        if event in ("welcome", "delta"):
            self._at = Revision(payload["version"], payload["mark"])

    async def cut(self) -> None:
        """The server learns of it at once: what comes late is a limit that the model shows."""
        self.here = self.lose = self.busy = False
        del self._process.phones[self._sid]
        self._stage.saw(f"{self._number} is cut off")
        with suppress(Unavailable):
            (await self._process.rooms.find(CODE)).leave(self._sid)

    async def says(self) -> None:
        self.busy, self.stored = True, False
        self._stage.saw(f"{self._number} asks")
        accepted = await self._accepted()
        if accepted and not self.stored:
            self._stage.saw(f"{self._number} stored")
        elif not accepted and not self.stored:
            self._stage.saw(f"{self._number} unavailable")
        if self.lose:
            await self.cut()
            return
        self.done, self.busy = self.done + accepted, False
        self._stage.saw(f"{self._number} is answered")

    async def _accepted(self) -> bool:
        arguments = {"card": card_of(self._number), "title": str(self.done + 1)}
        kind = {} if self.done else {"kind": "situation"}
        command = command_from("edit_card" if self.done else "post_card", arguments | kind)
        try:
            room = await self._process.rooms.find(CODE)
            await room.execute(command, self._actor)
        except Unavailable:
            return False
        except Rejected as rejected:
            if rejected.code == "unavailable":
                return False
            raise
        return True
