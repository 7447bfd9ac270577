"""What was deleted is in no file of the store a moment later: withdrawn, voted, or erased."""

import gc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from board.domain.decide.people.entering import Enter
from board.domain.records.contributions import Card
from board.live.room import Room
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.embedded import EmbeddedServer
from board.store.valkey import ValkeyStore
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.files import kept_in
from tests.support.stories.cast import ANA, CODE, FAC, KEYS, SERVER, opening
from tests.support.until import until

CANARY = "canari-qui-ne-doit-pas-rester"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with EmbeddedServer(tmp_path) as url:
        store = ValkeyStore(url)
        rooms = Rooms(store, Nobody(), moment, "process")
        await rooms.create(opening())
        room = await rooms.find(CODE)
        assert room is not None
        for actor in (ANA, FAC):
            await room.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
        await room.execute(command_from("go_to", {"step": "express"}), FAC)
        yield room
        await rooms.close()
        await store.close()


async def says(room: Room, actor, name: str, **arguments: object) -> None:
    await room.execute(command_from(name, arguments), actor)


async def test_a_withdrawn_card_leaves_the_stores_files(room: Room, tmp_path: Path):
    """[S4] The append-only file is written anew."""
    await says(room, ANA, "post_card", card="card-0001", kind="theme", title=CANARY)
    assert kept_in(tmp_path, CANARY.encode())
    await says(room, ANA, "withdraw_card", card="card-0001")
    await until(lambda: not kept_in(tmp_path, CANARY.encode()))


async def test_ballots_and_grades_leave_the_stores_files_at_the_closing(room: Room, tmp_path: Path):
    """[C3]"""
    item = f"card:{CANARY}"
    await says(room, ANA, "post_card", card=CANARY, kind="theme", title="t")
    await says(room, ANA, "post_card", card="card-0002", kind="theme", title="t")
    await says(room, FAC, "go_to", step="choose")
    await says(room, FAC, "open_check", items=[item, "card:card-0002"])
    await says(room, ANA, "grade", item=item, grade=-2)
    graded = f'"{item}":-2'.encode()
    assert kept_in(tmp_path, graded)
    await says(room, FAC, "close_check")
    await until(lambda: not kept_in(tmp_path, graded))


async def test_the_link_from_a_seat_to_what_it_wrote_leaves_the_files_at_the_end(
    room: Room, tmp_path: Path
):
    """[E6] The texts stay until their hour; nothing in a file says that two are of one seat."""
    await says(room, ANA, "post_card", card="card-0001", kind="theme", title=CANARY)
    await says(room, ANA, "post_card", card="card-0002", kind="theme", title="t")
    linked, place = b'"cards":["card-0001","card-0002"]', f"seat:{ANA.seat}".encode()
    assert kept_in(tmp_path, linked) and kept_in(tmp_path, place)
    await says(room, FAC, "end_meeting")
    await until(lambda: not kept_in(tmp_path, linked))
    await until(lambda: not kept_in(tmp_path, place))
    assert kept_in(tmp_path, CANARY.encode())


async def test_an_erased_meeting_leaves_nothing_in_any_file(room: Room, tmp_path: Path):
    """[E7]"""
    await says(room, ANA, "post_card", card="card-0001", kind="theme", title=CANARY)
    await says(room, FAC, "erase", code=CODE)
    await until(lambda: not kept_in(tmp_path, CANARY.encode()))


def in_memory() -> bool:
    """Whether a record that holds the canary is left, collected or not."""
    return any(isinstance(each, Card) and each.title == CANARY for each in gc.get_objects())


@pytest.fixture
def uncollected():
    """The collector would only hide for how long something stays."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("name", ["withdraw_card", "erase"])
async def test_what_was_withdrawn_or_erased_leaves_the_memory_of_the_process(room: Room, name: str):
    """[S4] No delta of the past is kept with it."""
    room.join(Screen("fac", FAC.seat, "facilitator", "console"))
    await says(room, FAC, "reveal", what="cards", shown=True)  # so that deltas hold the card [V18]
    await says(room, ANA, "post_card", card="card-0001", kind="theme", title=CANARY)
    await says(room, FAC, "set_prompt", text="Et puis ?")
    assert in_memory()
    if name == "erase":
        await says(room, FAC, "erase", code=CODE)
    else:
        await says(room, ANA, "withdraw_card", card="card-0001")
    await until(lambda: not in_memory())


@pytest.mark.usefixtures("uncollected")
async def test_a_room_that_is_closed_keeps_nothing_in_memory(room: Room):
    """[S4] Its board may be erased by another process, or expire."""
    room.join(Screen("fac", FAC.seat, "facilitator", "console"))
    await says(room, FAC, "reveal", what="cards", shown=True)  # so that deltas hold the card [V18]
    await says(room, ANA, "post_card", card="card-0001", kind="theme", title=CANARY)
    await room.close()
    await until(lambda: not in_memory())
