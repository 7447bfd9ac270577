"""A simulated screen: it follows the protocol, over lines that die."""

import json
from typing import TYPE_CHECKING, Any

from board.domain.change import Rejected
from board.domain.context import Actor
from board.domain.decide.people.entering import Enter
from board.live.coming_back import lost_after
from board.live.room import Room
from board.live.screens import Kind, Screen
from board.store.lineage import UNKNOWN, Revision
from board.wire.codec import command_from, encode
from tests.history.history import Tab
from tests.support.stories.cast import CODE, KEYS, SERVER

if TYPE_CHECKING:
    from tests.support.simulation.world import Process, World


def plain(payload: object) -> Any:
    """A payload as it comes out of the wire."""
    return json.loads(payload if isinstance(payload, bytes) else encode(payload))


class Phone:
    """A screen that follows the protocol: deltas that fit, `resume` otherwise, answers awaited.

    Every second one compares versions alone, as a program may that knows no marks.
    """

    def __init__(self, world: "World", actor: Actor, number: int) -> None:
        self.world, self.actor, self.number = world, actor, number
        self.sid: str | None = None
        self.process: Process | None = None
        self.records: dict[str, Any] = {}
        self.you: dict[str, Any] = {}
        self.at: Revision | None = None
        self.had = Revision(0)
        self.inbox: list[tuple[str, Any]] = []
        self.outbox: list[tuple[str, dict[str, Any]]] = []
        self.bye: str | None = None

    async def connect(self) -> None:
        self.process = self.world.chance.choice(self.world.processes)
        try:
            room = await self.process.rooms.find(CODE)
            await room.execute(Enter(self.actor.seat, CODE, KEYS[self.actor.role]), SERVER)
            lost = await lost_after(room, self.had, self.actor.role)
        except Exception as fault:
            if not self.world.expected(fault):
                raise
            self.process = None
            return
        self.sid = f"sid{self.number}-{self.world.turn()}"
        self.process.wires.lines[self.sid] = self
        self.world.history.opens(self.tab)
        self.takes("welcome", plain(room.join(self.screen(lost))))

    def screen(self, lost: int = 0) -> Screen:
        sid, had = self.sid or "", self.had.version
        screen = Screen(sid, self.actor.seat, self.actor.role, self.kind, had=had, lost=lost)
        screen.takes_fields = self.number % 3 > 0
        return screen

    @property
    def kind(self) -> Kind:
        """A facilitator shows a console or a wall with controls, in turn."""
        led: Kind = "console" if self.number % 2 else "wall"
        kinds: dict[str, Kind] = {"participant": "phone", "wall": "wall", "facilitator": led}
        return kinds[self.actor.role]

    @property
    def tab(self) -> Tab:
        return Tab(f"{self.kind} {self.number}", self.actor.seat, self.kind)

    async def drop(self) -> None:
        if self.sid is None:
            return
        self.process.wires.lines.pop(self.sid, None)
        room = await self.process.rooms.find(CODE) if self.world.bus.available else None
        if room is not None:
            room.leave(self.sid)
        self.hang_up()

    def hang_up(self) -> None:
        self.had = self.at or self.had
        self.sid, self.at = None, None
        self.inbox.clear()

    def welcome(self, payload: dict[str, Any]) -> None:
        self.at = self.known(payload["version"], payload["mark"])
        self.records, self.you = dict(payload["records"]), dict(payload["you"])

    async def read(self) -> None:
        """Take in what arrived."""
        while self.inbox:
            event, payload = self.inbox.pop(0)
            self.takes(event, payload)
            if event == "delta":
                await self._delta(payload)

    def takes(self, event: str, payload: dict[str, Any], *, resumed: bool = False) -> None:
        if event in ("welcome", "delta", "you"):
            self.world.history.tells(self.tab.name, event, payload, resumed=resumed)
        if event == "welcome":
            self.welcome(payload)
        elif event == "you":
            merge(self.you, payload["records"])
        elif event == "bye":
            self.bye = payload["reason"]

    async def _delta(self, payload: dict[str, Any]) -> None:
        if self.known(payload["since"], payload["since_mark"]) == self.at:
            self._merge(payload)
            return
        room = await self.process.rooms.find(CODE)
        screen = room.screens.get(self.sid)
        answer = plain(room.resume(screen, self.at))
        # What was under way is older than the answer.
        self.inbox = [message for message in self.inbox if message[0] not in ("delta", "welcome")]
        for event, resumed in answer.items():
            self.takes(event, resumed, resumed=True)
            if event == "delta":
                self._merge(resumed)

    def _merge(self, delta: dict[str, Any]) -> None:
        merge(self.records, delta["records"])
        for key, fields in delta.get("fields", {}).items():
            self.records[key] = {**self.records[key], **fields}
        self.at = self.known(delta["version"], delta["mark"])

    def known(self, version: int, mark: str) -> Revision:
        """What this screen keeps of a revision."""
        return Revision(version, mark if self.number % 2 else UNKNOWN)

    async def send(self) -> None:
        """Say the first command that waits; keep it when there is no answer."""
        if self.sid is None or not self.outbox:
            return
        room = await self.process.rooms.find(CODE)
        name, arguments = self.outbox[0]
        number = self.world.history.calls(self.tab.name, name, arguments)
        answer = await self._ask(room, name, arguments)
        if not self.world.healthy and self.world.chance.random() < 0.1:
            return  # the answer was lost: the phone will send the command again
        self.world.history.answers(self.tab.name, number, answer)
        if answer.get("rejected") != "unavailable":
            self.outbox.pop(0)

    async def _ask(self, room: Room, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """As `board.web.sockets.handlers` answers."""
        try:
            accepted = await room.execute(command_from(name, arguments), self.actor)
        except Rejected as rejected:
            return {"rejected": rejected.code}
        revision = room.answered_revision(self.screen(), accepted)
        return {"ok": revision.version, "changed": accepted.changed, "mark": revision.mark}


def merge(records: dict[str, Any], changes: dict[str, Any]) -> None:
    for key, record in changes.items():
        if record is None:
            records.pop(key, None)
        else:
            records[key] = record
