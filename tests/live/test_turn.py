"""A turn of a board that other processes change as well."""

import asyncio
import threading

import pytest
from structlog.testing import capture_logs

from board.domain import decide as domain
from board.domain.change import Rejected
from board.domain.decide.people.entering import Enter
from board.domain.records.meeting import Meeting
from board.live import turn
from board.live.rooms import Rooms
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore, nothing_happens
from tests.support.stories.cast import ANA, CODE, FAC, KEYS, SERVER, opening


@pytest.fixture
async def rooms():
    """Two processes on one store, in which nothing that is published arrives."""
    bus = MemoryBus()
    pair = [Rooms(MemoryStore(bus), Nobody(), moment, name) for name in ("one", "two")]
    await pair[0].create(opening())
    first = await pair[0].find(CODE)
    for actor in (ANA, FAC):
        await first.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
    await pair[1].find(CODE)
    bus.holding = True
    yield pair
    for each in pair:
        await each.close()


async def test_a_refusal_on_a_copy_that_is_behind_is_decided_again(rooms):
    """[P5] Somebody may answer a round that another process opened a moment ago."""
    one, two = [await each.find(CODE) for each in rooms]
    await one.execute(command_from("go_to", {"step": "express"}), FAC)
    said = {"card": "card-0001", "kind": "theme", "title": "Le temps"}
    await two.execute(command_from("post_card", said), ANA)
    await one.execute(command_from("go_to", {"step": "choose"}), FAC)
    await one.execute(command_from("open_resonance", {"items": ["card:card-0001"]}), FAC)
    await two.execute(command_from("resonate", {"items": []}), ANA)
    assert two.replica.board.choice.answers == 1


async def test_a_refusal_on_the_board_as_it_is_stands(rooms):
    """[P3]"""
    _, two = [await each.find(CODE) for each in rooms]
    with pytest.raises(Rejected, match="wrong_step"):
        await two.execute(command_from("resonate", {"items": []}), ANA)


async def test_whatever_goes_wrong_every_command_is_answered_and_the_next_ones_too(rooms):
    """[P4] [P10]"""
    one = await rooms[0].find(CODE)

    def fail(code, commit):
        raise RuntimeError("nobody thought of this")

    bus = rooms[0]._store.bus
    bus.before_commit = fail
    with capture_logs() as logs:
        answers = await asyncio.gather(
            one.execute(command_from("go_to", {"step": "express"}), FAC),
            one.execute(command_from("set_prompt", {"text": "Autre chose"}), FAC),
            return_exceptions=True,
        )
    bus.before_commit = nothing_happens
    await one.execute(command_from("go_to", {"step": "express"}), FAC)
    assert [answer.code for answer in answers] == ["unavailable", "unavailable"]
    assert [entry["event"] for entry in logs] == ["turn.fault"]
    assert one.replica.board.need(Meeting).step == "express"


async def test_a_room_that_was_just_asked_for_is_not_closed_meanwhile(rooms):
    """[E2] Its time to rest begins anew, so whoever found it has time to come in."""
    one = await rooms[0].find(CODE)
    about_to_close = rooms[0]._idle[CODE]
    assert await rooms[0].find(CODE) is one
    assert about_to_close.cancelled()
    assert not rooms[0]._idle[CODE].cancelled()


async def test_suggestions_for_many_cards_are_computed_in_a_thread(rooms, monkeypatch):
    """[P1] They hold up no other board, and are stored like any other change."""
    one = await rooms[0].find(CODE)
    await one.execute(command_from("go_to", {"step": "express"}), FAC)
    for number in range(4):
        said = {"card": f"card-{number:04}", "kind": "theme", "title": f"Le temps {number}"}
        await one.execute(command_from("post_card", said), FAC)
    monkeypatch.setattr(turn, "MANY_CARDS", 4)
    threads = []

    def decide(board, command, *others):
        threads.append((type(command).__name__, threading.current_thread().name))
        return domain.decide(board, command, *others)

    monkeypatch.setattr(turn, "decide", decide)
    await one.execute(command_from("post_card", {**said, "card": "card-0009"}), FAC)
    done = await one.execute(command_from("suggest_themes", {}), FAC)
    assert done.version == one.replica.board.version
    assert threads == [("PostCard", "MainThread"), ("SuggestThemes", "decide_0")]
