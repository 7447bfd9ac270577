"""What a person takes back by leaving goes one by one, in no order and at no regular moments."""

from itertools import pairwise

from board.domain.decide.people.entering import Enter
from board.domain.decide.people.seats import RemoveMe
from board.live.leaving import SPREAD_SECONDS, execute
from board.live.rooms import Rooms
from board.store.store import Commit
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.simulation.virtual_loop import now, run
from tests.support.stories.cast import ANA, CODE, FAC, KEYS, SERVER, opening

CARDS = [f"card:card-000{number}" for number in range(8)]
LEAVINGS = 4
"""In one of so many things may stand in order by chance: never in all of them."""


def test_things_go_in_an_order_and_at_moments_of_chance():
    """[V15] Neither as they were written, nor backwards, nor in step."""
    held = [run(leaving()) for _ in range(LEAVINGS)]
    orders = [[card for _, card in gone] for gone in held]
    assert all(sorted(order) == CARDS for order in orders)
    assert any(order not in (CARDS, CARDS[::-1]) for order in orders)
    assert len({tuple(order) for order in orders}) > 1
    for gone in held:
        pauses = [round(later - sooner, 2) for (sooner, _), (later, _) in pairwise(gone)]
        assert len(set(pauses)) > 1
        assert sum(pauses) <= SPREAD_SECONDS


async def leaving() -> list[tuple[float, str]]:
    """Somebody writes eight cards and leaves: when each is gone."""
    gone: list[tuple[float, str]] = []
    bus = MemoryBus(after_commit=lambda _, commit: gone.extend(cards_dropped(commit)))
    rooms = Rooms(MemoryStore(bus), Nobody(), moment, "process")
    await rooms.create(opening())
    room = await rooms.find(CODE)
    assert room is not None
    for actor in (ANA, FAC):
        await room.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
    await room.execute(command_from("go_to", {"step": "express"}), FAC)
    for card in CARDS:
        posted = {"card": card.partition(":")[2], "kind": "situation", "title": "Un titre"}
        await room.execute(command_from("post_card", posted), ANA)
    await execute(room, RemoveMe(), ANA)
    await rooms.close()
    return gone


def cards_dropped(commit: Commit) -> list[tuple[float, str]]:
    return [(now(), key) for key in sorted(commit.drop) if key in CARDS]
