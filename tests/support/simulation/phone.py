"""A simulated screen: it follows the protocol, over lines that die."""

import json
from typing import TYPE_CHECKING, Any

from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor
from board.domain.decide.entering import Enter
from board.live.screens import Kind, Screen
from board.wire.codec import encode
from tests.support.stories.cast import CODE, KEYS, SERVER

if TYPE_CHECKING:
    from tests.support.simulation.world import Process, World


def plain(payload: object) -> Any:
    """A payload as it comes out of the wire."""
    return json.loads(payload if isinstance(payload, bytes) else encode(payload))


class Phone:
    """A screen that follows the protocol: deltas that fit, `resume` otherwise, answers awaited."""

    def __init__(self, world: "World", actor: Actor, number: int) -> None:
        self.world, self.actor, self.number = world, actor, number
        self.sid: str | None = None
        self.process: Process | None = None
        self.records: dict[str, Any] = {}
        self.you: dict[str, Any] = {}
        self.version: int | None = None
        self.inbox: list[tuple[str, Any]] = []
        self.outbox: list[Command] = []
        self.bye: str | None = None

    async def connect(self) -> None:
        self.process = self.world.chance.choice(self.world.processes)
        try:
            room = await self.process.rooms.find(CODE)
            await room.execute(Enter(self.actor.seat, CODE, KEYS[self.actor.role]), SERVER)
        except Exception as fault:
            if not self.world.expected(fault):
                raise
            self.process = None
            return
        self.sid = f"sid{self.number}-{self.world.turn()}"
        self.process.wires.lines[self.sid] = self
        self.welcome(plain(room.join(self.screen())))

    def screen(self) -> Screen:
        """A facilitator shows a console or a wall with controls, in turn."""
        led: Kind = "console" if self.number % 2 else "wall"
        kinds: dict[str, Kind] = {"participant": "phone", "wall": "wall", "facilitator": led}
        return Screen(self.sid or "", self.actor.seat, self.actor.role, kinds[self.actor.role])

    async def drop(self) -> None:
        if self.sid is None:
            return
        self.process.wires.lines.pop(self.sid, None)
        room = await self.process.rooms.find(CODE) if self.world.bus.available else None
        if room is not None:
            room.leave(self.sid)
        self.hang_up()

    def hang_up(self) -> None:
        self.sid, self.version = None, None
        self.inbox.clear()

    def welcome(self, payload: dict[str, Any]) -> None:
        self.version = payload["version"]
        self.records, self.you = dict(payload["records"]), dict(payload["you"])

    async def read(self) -> None:
        """Take in what arrived."""
        while self.inbox:
            event, payload = self.inbox.pop(0)
            if event == "delta":
                await self._delta(payload)
            elif event == "welcome":
                self.welcome(payload)
            elif event == "you":
                merge(self.you, payload["records"])
            elif event == "bye":
                self.bye = payload["reason"]

    async def _delta(self, payload: dict[str, Any]) -> None:
        if payload["since"] == self.version:
            merge(self.records, payload["records"])
            self.version = payload["version"]
            return
        room = await self.process.rooms.find(CODE)
        screen = room.screens.get(self.sid)
        answer = plain(room.resume(screen, self.version))
        # What was under way is older than the answer.
        self.inbox = [message for message in self.inbox if message[0] not in ("delta", "welcome")]
        if "welcome" in answer:
            self.welcome(answer["welcome"])
        else:
            merge(self.records, answer["delta"]["records"])
            self.version = answer["delta"]["version"]

    async def send(self) -> None:
        """Say the first command that waits; keep it when there is no answer."""
        if self.sid is None or not self.outbox:
            return
        room = await self.process.rooms.find(CODE)
        try:
            await room.execute(self.outbox[0], self.actor)
        except Rejected as rejected:
            if rejected.code == "unavailable":
                return
        if not self.world.healthy and self.world.chance.random() < 0.1:
            return  # the answer was lost: the phone will send the command again
        self.outbox.pop(0)


def merge(records: dict[str, Any], changes: dict[str, Any]) -> None:
    for key, record in changes.items():
        if record is None:
            records.pop(key, None)
        else:
            records[key] = record
