"""Processes, phones and bad luck: a meeting in which everything that can go wrong does.

A seed decides everything: which commands are sent, which sockets die, which published messages are
lost, doubled or late, which commits lose a race, when the store is away, and when it goes back to
what it was some time ago. At the end `play` lets everything work again and returns the world, for a
test to look at.
"""

import asyncio
from collections.abc import Callable
from random import Random
from typing import Any

from board.domain.change import Rejected
from board.domain.context import Actor, Moment
from board.live.rooms import Rooms
from board.live.seats_here import PERIOD_SECONDS
from board.store.store import Commit, Conflict, Unavailable
from tests.history.history import History
from tests.support.commands.random_commands import random_command
from tests.support.servers.memory_store import Kept, MemoryBus, MemoryStore
from tests.support.simulation.phone import Phone, plain
from tests.support.simulation.virtual_loop import passes
from tests.support.stories.cast import FAC, NOON, PAIR, WALL, opening

Draw = Callable[[Actor, Random], tuple[str, dict[str, Any]] | None]
"""Draws a command of a person; None for one who sends none."""

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
            phone.inbox.append((event, plain(payload)))

    async def close(self, sid: str) -> None:
        phone = self.lines.pop(sid, None)
        if phone is not None:
            phone.hang_up()


class Process:
    """One server process."""

    def __init__(self, world: "World", number: int) -> None:
        self.wires = Wires(world)
        self.rooms = Rooms(MemoryStore(world.bus), self.wires, world.moment, f"process{number}")


class World:
    """Everything there is, at one seed."""

    def __init__(self, seed: int, draw: Draw = random_command) -> None:
        self.draw = draw
        self.chance = Random(seed)
        self.healthy = False
        self.history = History()
        self._turns = 0
        self.bus = MemoryBus(now=lambda: NOON)
        self.bus.before_commit = self._race
        self.earlier: dict[str, Kept] = {}
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


async def play(seed: int, turns: int = 60, draw: Draw = random_command) -> World:
    world = World(seed, draw)
    await world.processes[0].rooms.create(opening())
    for phone in world.phones:
        await phone.connect()
    for _ in range(turns):
        await _something_happens(world)
        await passes(world.chance.choice((0, 0, 0.01, 0.06)))
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
    elif fate < 0.45:
        _trouble_the_store(world)
    elif fate < 0.53 and not world.bus.available:
        world.bus.recover()
    elif fate < 0.6 and phone.sid is not None and world.bus.available:
        await phone.read()
    else:
        drawn = world.draw(phone.actor, chance)
        if drawn is not None:
            phone.outbox.append(drawn)
        if world.bus.available:
            await asyncio.gather(*(each.send() for each in chance.sample(world.phones, 4)))


def _trouble_the_store(world: World) -> None:
    """It goes away, or goes back to what it was when it was copied, or is copied."""
    bus, fate = world.bus, world.chance.random()
    if fate < 0.4:
        bus.fail()
    elif fate < 0.8:
        world.earlier = dict(bus.boards)
    elif world.earlier:
        world.history.goes_back()
        bus.go_back(world.earlier, silently=world.chance.random() < 0.5)


def _deliver_badly(world: World) -> None:
    """Deliver messages in a random order, some twice and some never."""
    held, world.bus.held, world.bus.holding = world.bus.held, [], False
    world.chance.shuffle(held)
    for delivery in held:
        for _ in range(world.chance.choice((0, 1, 1, 2))):
            delivery.deliver()


async def _heal(world: World) -> None:
    """The network and the store work again: phones send all that waits, and read all that comes."""
    world.healthy = True
    world.bus.release()
    world.bus.recover()
    await passes(1)
    for _ in range(200):
        for phone in world.phones:
            if phone.sid is None and phone.bye is None:
                await phone.connect()
            await phone.send()
            await phone.read()
        await passes(0.1)
        if not any(phone.outbox or phone.inbox for phone in world.phones):
            break
    await passes(PERIOD_SECONDS + 1)
    for phone in world.phones:
        await phone.read()
