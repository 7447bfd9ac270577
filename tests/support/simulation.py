"""Processes, phones and bad luck: a meeting in which everything that can go wrong does.

A seed decides all: who says what, which sockets die, which published messages are lost, doubled
or late, which commits lose a race, when the store is away. `play` heals the world at the end and
answers it, for a test to look at.
"""

import asyncio
import json
from random import Random
from typing import Any

from board.domain.change import Rejected
from board.domain.commands import Command
from board.domain.commands.entrance import Enter
from board.domain.context import Actor, Moment
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.memory import MemoryBus, MemoryStore
from board.store.store import Commit, Conflict, Unavailable
from board.wire.codec import command_from, encode
from tests.support.cast import CODE, DOOR, FAC, KEYS, NOON, PAIR, WALL, opening
from tests.support.sayings import said_by

PEOPLE = [Actor("participant", f"person{number}") for number in range(5)]


class Wires:
    """An outbox that hands payloads to simulated screens; a weak line may be congested."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.lines: dict[str, Phone] = {}

    async def deliver(self, sids, event: str, payload: object) -> frozenset[str]:
        congested = set()
        for sid in sids:
            if self.world.healthy or self.world.chance.random() > 0.1:
                await self.send(sid, event, payload)
            else:
                congested.add(sid)
        return frozenset(congested)

    async def send(self, sid: str, event: str, payload: object) -> None:
        phone = self.lines.get(sid)
        if phone is not None:
            phone.inbox.append((event, _plain(payload)))

    async def close(self, sid: str) -> None:
        phone = self.lines.pop(sid, None)
        if phone is not None:
            phone.hang_up()


def _plain(payload: object) -> Any:
    return json.loads(payload if isinstance(payload, bytes) else encode(payload))


class Process:
    """One server process."""

    def __init__(self, world: "World", number: int) -> None:
        self.wires = Wires(world)
        self.rooms = Rooms(MemoryStore(world.bus), self.wires, world.moment, f"process{number}")


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
            await room.execute(Enter(self.actor.seat, CODE, KEYS[self.actor.role]), DOOR)
        except Exception as fault:
            if not self.world.expected(fault):
                raise
            self.process = None
            return
        self.sid = f"sid{self.number}-{self.world.turn()}"
        self.process.wires.lines[self.sid] = self
        kind = "phone" if self.actor.role == "participant" else "wall"
        screen = Screen(self.sid, self.actor.seat, self.actor.role, kind)
        self.welcome(_plain(room.join(screen)))

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
        answer = _plain(room.resume(screen, self.version))
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
            return  # the answer was lost: it will be said again
        self.outbox.pop(0)


def merge(records: dict[str, Any], changes: dict[str, Any]) -> None:
    for key, record in changes.items():
        if record is None:
            records.pop(key, None)
        else:
            records[key] = record


class World:
    """Everything there is, at one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.healthy = False
        self._turns = 0
        self.bus = MemoryBus(now=lambda: NOON)
        self.bus.before_commit = self._race
        self.processes = [Process(self, number) for number in range(3)]
        actors = [*PEOPLE, PEOPLE[0], FAC, PAIR, WALL, WALL]
        self.phones = [Phone(self, actor, number) for number, actor in enumerate(actors)]

    def turn(self) -> int:
        self._turns += 1
        return self._turns

    def moment(self) -> Moment:
        return Moment(NOON, f"chance {self.turn()}")

    def expected(self, fault: Exception) -> bool:
        return isinstance(fault, Unavailable) or (
            isinstance(fault, Rejected) and fault.code in ("unavailable", "unknown")
        )

    def _race(self, code: str, commit: Commit) -> None:
        if not self.healthy and commit.since and self.chance.random() < 0.05:
            raise Conflict


async def play(seed: int, turns: int = 60) -> World:
    world = World(seed)
    await world.processes[0].rooms.create(opening())
    for phone in world.phones:
        await phone.connect()
    for _ in range(turns):
        await _something_happens(world)
        await asyncio.sleep(world.chance.choice((0, 0, 0.01, 0.06)))
    await _heal(world)
    return world


async def _something_happens(world: World) -> None:
    chance, phone = world.chance, world.chance.choice(world.phones)
    fate = chance.random()
    if fate < 0.1:
        await phone.drop()
    elif fate < 0.25 and phone.sid is None:
        await phone.connect()
    elif fate < 0.3:
        world.bus.holding = True
    elif fate < 0.4 and world.bus.holding:
        _deliver_badly(world)
    elif fate < 0.42:
        world.bus.fail()
    elif fate < 0.5 and not world.bus.available:
        world.bus.recover()
    elif fate < 0.6 and phone.sid is not None and world.bus.available:
        await phone.read()
    else:
        saying = said_by(phone.actor, chance)
        if saying is not None:
            phone.outbox.append(command_from(*saying))
        if world.bus.available:
            await asyncio.gather(*(each.send() for each in chance.sample(world.phones, 4)))


def _deliver_badly(world: World) -> None:
    """Messages lost, doubled and out of order; who lost one is told to read again, later."""
    held, world.bus.held, world.bus.holding = world.bus.held, [], False
    world.chance.shuffle(held)
    for delivery in held:
        for _ in range(world.chance.choice((0, 1, 1, 2))):
            delivery.deliver()


async def _heal(world: World) -> None:
    """The network and the store are well; all that waits is said, all that comes is read."""
    world.healthy = True
    world.bus.release()
    world.bus.recover()
    await asyncio.sleep(1)
    for _ in range(200):
        for phone in world.phones:
            if phone.sid is None and phone.bye is None:
                await phone.connect()
            await phone.send()
            await phone.read()
        await asyncio.sleep(0.1)
        if not any(phone.outbox or phone.inbox for phone in world.phones):
            break
    await asyncio.sleep(1)
    for phone in world.phones:
        await phone.read()
