"""What a cycle still holds once one of its meetings was erased, or another has its number."""

from dataclasses import replace

import pytest

from board.domain.decide.cycle.cycling import OpenCycle, OpenSession
from board.domain.decide.people.entering import Enter
from board.domain.durations import DAY
from board.domain.records.cycle import KeptThemes
from board.domain.records.meeting import Place
from board.live.cycle_boards import closing_board, cycle_board
from board.live.room import Room
from board.live.rooms import Rooms
from board.store.store import Commit
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore, nothing_happens
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, opening
from tests.support.stories.cycle import ID, KEY, LINK_HOLDER

SECOND = "K7M2QY"


@pytest.fixture
def bus() -> MemoryBus:
    return MemoryBus()


@pytest.fixture
async def processes(bus: MemoryBus):
    """Two processes over one store, and a cycle of ten meetings."""
    pair = [Rooms(MemoryStore(bus), Nobody(), moment, name) for name in ("one", "two")]
    await pair[0].cycles.create(ID, OpenCycle(KEY, "Équipe mobile", "rpp", "fr", 10))
    yield pair
    for rooms in pair:
        await rooms.close()


async def meeting(rooms: Rooms, number: int, code: str) -> Room:
    """The meeting of this number, which a facilitator has entered."""
    await rooms.cycles.execute(ID, OpenSession(code, number), LINK_HOLDER)
    in_the_cycle = {"cycle": Place(number, 10), "cycle_id": ID}
    await rooms.create(
        replace(opening(), code=code, cycle_ends_at=moment().now + 20 * DAY, **in_the_cycle)
    )
    room = await rooms.find(code)
    await room.execute(Enter(FAC.seat, code, KEYS["facilitator"]), SERVER)
    await room.handover.complete()
    return room


async def says(room: Room, name: str, **arguments: object) -> None:
    await room.execute(command_from(name, arguments), FAC)


async def keeps_a_title(room: Room, title: str) -> None:
    await says(room, "create_theme", theme="theme-one", title=title, cards=[])
    await says(room, "keep", item="theme:theme-one", kept=True)
    await room.handover.complete()


async def keeps_its_closing(room: Room, text: str) -> None:
    await says(room, "write_synthesis", field="key_points", text=text)
    await says(room, "record_group_agreement", what="closing", agreed=True)
    await room.handover.complete()


async def titles(rooms: Rooms) -> list[str]:
    kept = (await rooms.cycles.kept(ID)).find(KeptThemes)
    return [theme.title for theme in kept.themes] if kept else []


async def closings(rooms: Rooms) -> list[str]:
    kept = await rooms.cycles.closings.kept(ID)
    return [text.text for one in kept for text in one.closed.synthesis]


async def test_a_meeting_that_is_erased_before_its_end_leaves_the_titles_of_the_one_before(
    processes: list[Rooms],
):
    """[K9] [K10] [K5] Opened again, it is offered them."""
    rooms = processes[0]
    first = await meeting(rooms, 1, CODE)
    await keeps_a_title(first, "La fatigue")
    await says(first, "end_meeting")
    await first.handover.complete()
    second = await meeting(rooms, 2, SECOND)
    await says(second, "erase", code=SECOND)
    assert await titles(rooms) == ["La fatigue"]


async def test_a_meeting_that_is_erased_takes_its_own_titles_with_it(processes: list[Rooms]):
    """[T5] [E7]"""
    rooms = processes[0]
    first = await meeting(rooms, 1, CODE)
    await keeps_a_title(first, "La fatigue")
    await says(first, "erase", code=CODE)
    assert await titles(rooms) == []


async def test_a_meeting_that_is_erased_after_its_end_takes_the_titles_of_the_one_before(
    processes: list[Rooms],
):
    """[K5] Also if its end was not handed over yet."""
    rooms = processes[0]
    await keeps_a_title(await meeting(rooms, 1, CODE), "La fatigue")
    second = await meeting(rooms, 2, SECOND)
    second.handover.start = lambda: None
    await says(second, "end_meeting")
    await says(second, "erase", code=SECOND)
    assert await titles(rooms) == []


async def test_a_meeting_that_another_replaces_leaves_nothing_kept(processes: list[Rooms]):
    """[K2] [T5] From the moment when its number is opened again, also if nobody enters."""
    rooms = processes[0]
    first = await meeting(rooms, 1, CODE)
    await keeps_a_title(first, "La fatigue")
    await keeps_its_closing(first, "Tenir ensemble.")
    await rooms.cycles.execute(ID, OpenSession(SECOND, 1), LINK_HOLDER)
    assert (await titles(rooms), await closings(rooms)) == ([], [])


async def test_erasing_a_meeting_deletes_the_closing_that_a_crash_left_when_it_was_replaced(
    processes: list[Rooms], bus: MemoryBus
):
    """[K2] [T5] [E7] Its number was opened again, and the process fell before the closing went."""
    rooms = processes[0]
    first = await meeting(rooms, 1, CODE)
    await keeps_its_closing(first, "Tenir ensemble.")
    left = bus.boards[closing_board(ID, 1)]
    await rooms.cycles.execute(ID, OpenSession(SECOND, 1), LINK_HOLDER)
    bus.boards[closing_board(ID, 1)] = left
    await says(first, "erase", code=CODE)
    assert await closings(rooms) == []


async def test_erasing_a_replaced_meeting_leaves_what_the_new_one_keeps(processes: list[Rooms]):
    """[K2] [T5]"""
    rooms = processes[0]
    first = await meeting(rooms, 1, CODE)
    again = await meeting(rooms, 1, SECOND)
    await keeps_a_title(again, "Les seuils")
    await keeps_its_closing(again, "Revenir.")
    await says(first, "erase", code=CODE)
    assert (await titles(rooms), await closings(rooms)) == (["Les seuils"], ["Revenir."])


def once_stored(bus: MemoryBus, where: str, *, is_it, happens) -> None:
    """Once a commit to this board is the one that is meant, this happens before another commit."""

    def after(code: str, commit: Commit) -> None:
        if code == where and is_it(commit):
            bus.after_commit = nothing_happens
            happens()

    bus.after_commit = after


async def test_what_another_process_hands_over_while_a_meeting_is_erased_does_not_stay(
    processes: list[Rooms], bus: MemoryBus
):
    """[T4] [T5] It is stored between the erasing of the closing and that of the meeting's code."""
    one, two = processes
    first = await meeting(one, 1, CODE)
    await keeps_its_closing(first, "Tenir ensemble.")
    await (await two.find(CODE)).handover.complete()
    kept = bus.boards[closing_board(ID, 1)]
    once_stored(
        bus,
        cycle_board(ID),
        is_it=lambda commit: "session:1" in commit.put,
        happens=lambda: bus.boards.__setitem__(closing_board(ID, 1), kept),
    )
    await says(first, "erase", code=CODE)
    assert closing_board(ID, 1) not in bus.boards


async def test_who_hands_over_while_another_process_erases_the_meeting_takes_it_back(
    processes: list[Rooms], bus: MemoryBus
):
    """[T4] [T5] It knew of no erasure when it began, and stores the closing after it."""
    one, two = processes
    first = await meeting(one, 1, CODE)
    await keeps_its_closing(first, "Tenir ensemble.")
    other = await two.find(CODE)
    await other.handover.complete()
    erased = []

    async def erased_first(cycle, number):
        if not erased:
            erased.append(number)
            await says(first, "erase", code=CODE)

    del erased_first
