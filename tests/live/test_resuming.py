"""A phone that asks for what it missed: whether it spoke a moment ago is seen in nobody's times."""

import asyncio

from board.domain.context import Actor
from board.domain.decide.people.entering import Enter
from board.live.rooms import Rooms
from board.live.screens import Kind, Screen
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryStore
from tests.support.simulation.virtual_loop import passes, run
from tests.support.stories.cast import ANA, BEN, CODE, FAC, KEYS, SERVER, opening

SENDING_SECONDS = 0.01
CARD = {"card": "card-0001", "kind": "situation", "title": "Un titre"}


class SlowLines(Nobody):
    """Every delivery takes a while, so that something may come in the middle of a beat."""

    async def deliver(self, sids, event: str, payload: object) -> frozenset[str]:
        await asyncio.sleep(SENDING_SECONDS)
        return frozenset()


def test_no_beat_depends_on_who_spoke():
    """[V17] A beat more would make the next change come later, to every screen."""
    assert run(beats_after_a_card_of(ANA)) == run(beats_after_a_card_of(BEN)) > 0


async def beats_after_a_card_of(speaker: Actor) -> int:
    """How many beats follow, while Ana's phone asks for what it missed in the midst of the first.

    A beat ends once everybody was sent what there was.
    """
    told: list[float] = []
    rooms = Rooms(MemoryStore(), SlowLines(), moment, "process", told.append)
    await rooms.create(opening())
    room = await rooms.find(CODE)
    assert room is not None
    for actor in (ANA, BEN, FAC):
        await room.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
        kind: Kind = "console" if actor == FAC else "phone"
        room.join(Screen(actor.seat, actor.seat, actor.role, kind))
    await room.execute(command_from("go_to", {"step": "express"}), FAC)
    await passes(60)
    before = len(told)
    await room.execute(command_from("post_card", CARD), speaker)
    await passes(SENDING_SECONDS / 2)
    ana = room.screens.get(ANA.seat)
    assert ana is not None
    room.resume(ana, room.told(ana))
    await passes(5)
    await rooms.close()
    return len(told) - before
