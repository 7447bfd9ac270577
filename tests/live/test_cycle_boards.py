"""The boards of a cycle change by the same turns as a meeting's, whoever asks."""

import asyncio
from dataclasses import replace

import pytest

from board.domain.change import Rejected
from board.domain.context import Actor
from board.domain.decide.cycle.carrying import CarryOver
from board.domain.decide.cycle.cycling import EditCycle, OpenCycle, OpenSession
from board.domain.durations import DAY
from board.domain.records.carried import EarlierClosing
from board.domain.records.cycle import ClosingText, ClosingTexts
from board.domain.records.meeting import Place
from board.live.cycle_boards import closing_board
from board.live.rooms import CodeTaken, Rooms
from board.store.store import Commit
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore, nothing_happens
from tests.support.stories.cast import CODE, opening
from tests.support.stories.cycle import ID, KEY, LINK_HOLDER


@pytest.fixture
def bus() -> MemoryBus:
    return MemoryBus()


@pytest.fixture
async def rooms(bus: MemoryBus):
    """A cycle with a closing that its first meeting left."""
    rooms = Rooms(MemoryStore(bus), Nobody(), moment, "process")
    await rooms.cycles.create(ID, OpenCycle(KEY, "Équipe mobile", "rpp", "fr", 10))
    await opens_until(rooms, moment().now + DAY)
    yield rooms
    await rooms.close()


async def opens_until(rooms: Rooms, until: int) -> None:
    """A first meeting, which hands on a closing and whose board is gone at that time."""
    await rooms.cycles.execute(ID, OpenSession(CODE, 1), LINK_HOLDER)
    closed = closed_with("Tenir", "key_points")
    said = CarryOver(1, CODE, "rpp", (), (), (), until, ended=True, closed=closed)
    await rooms.cycles.hand_over(ID, said)


def closed_with(text: str, field: str) -> ClosingTexts:
    """A closing that is kept for a month."""
    return ClosingTexts((ClosingText(text, field),), (), (), moment().now + 30 * DAY)


async def test_a_closing_stays_while_its_meeting_lives_whoever_asks(rooms: Rooms):
    """[T5]"""
    with pytest.raises(Rejected, match="closed"):
        await rooms.cycles.forget_closing(ID, 1, LINK_HOLDER)
    assert len(await rooms.cycles.closings.kept(ID)) == 1


async def test_a_closing_goes_by_hand_once_its_meeting_is_gone(rooms: Rooms):
    """[T5] A stranger's link takes nothing away."""
    await opens_until(rooms, moment().now - 1)
    with pytest.raises(Rejected, match="unknown"):
        await rooms.cycles.forget_closing(ID, 1, Actor("link_holder", "s" * 64))
    assert len(await rooms.cycles.closings.kept(ID)) == 1
    await rooms.cycles.forget_closing(ID, 1, LINK_HOLDER)
    assert await rooms.cycles.closings.kept(ID) == []


REVIEW = "R7M2QX"


async def opens_a_review(rooms: Rooms) -> None:
    """A second meeting, which looks back on the first."""
    await rooms.cycles.execute(ID, OpenSession(REVIEW, 2), LINK_HOLDER)
    await makes_the_review(rooms)
    await rooms.cycles.closings.give(ID, 2, REVIEW)


async def makes_the_review(rooms: Rooms, *closings: EarlierClosing) -> None:
    """Its board, which takes these closings."""
    in_the_cycle = {"cycle": Place(2, 10), "cycle_id": ID, "cycle_ends_at": moment().now + DAY}
    opened = replace(opening(), code=REVIEW, looks_back=True, closings=closings, **in_the_cycle)
    await rooms.create(opened)


def earlier_closing() -> EarlierClosing:
    """What a review has read of the cycle just before it is made."""
    return EarlierClosing(1, None, closed_with("Tenir", "key_points"))


async def looked_back_on(rooms: Rooms) -> list[str]:
    """The texts that the review holds."""
    room = await rooms.find(REVIEW)
    await room.refresh()
    closings = room.replica.board.of(EarlierClosing).values()
    return [text.text for one in closings for text in one.closed.synthesis]


async def test_a_review_holds_what_its_cycle_keeps_until_the_earlier_meeting_is_erased(rooms):
    """[K12] [T5] [T4] Also if its room is open in another process."""
    await opens_a_review(rooms)
    assert await looked_back_on(rooms) == ["Tenir"]
    said = CarryOver(1, CODE, "rpp", (), (), (), moment().now + DAY, ended=False)
    await rooms.cycles.forget(ID, said)
    assert await looked_back_on(rooms) == []


async def test_a_closing_that_is_erased_by_hand_goes_from_the_review(rooms: Rooms):
    """[K12] [T5]"""
    await opens_a_review(rooms)
    await opens_until(rooms, moment().now - 1)
    assert await looked_back_on(rooms) == ["Tenir"]
    await rooms.cycles.forget_closing(ID, 1, LINK_HOLDER)
    assert await looked_back_on(rooms) == []


async def test_an_agreement_that_is_taken_back_takes_its_closing_from_the_review(rooms: Rooms):
    """[K12] [T5] And one that is given while the review is open brings it there."""
    await opens_a_review(rooms)
    said = CarryOver(1, CODE, "rpp", (), (), (), moment().now + DAY, ended=False)
    await rooms.cycles.hand_over(ID, said)
    assert await looked_back_on(rooms) == []
    closed = closed_with("Revenir", "open")
    await rooms.cycles.hand_over(ID, replace(said, closed=closed))
    assert await looked_back_on(rooms) == ["Revenir"]


ANOTHER = "W8R5GN"


def stored_in_the_review(bus: MemoryBus) -> bool:
    """Whether the closing is in the store; no room is opened, which would hand over again."""
    return "earlier:1" in bus.boards[REVIEW].fields


async def test_a_review_that_another_replaces_keeps_nothing_of_the_cycle(
    rooms: Rooms, bus: MemoryBus
):
    """[K12] [K2] [T5] Nor does it get anything that is kept later."""
    await opens_a_review(rooms)
    assert stored_in_the_review(bus)
    await rooms.cycles.execute(ID, OpenSession(ANOTHER, 2), LINK_HOLDER)
    assert not stored_in_the_review(bus)
    await opens_until(rooms, moment().now + DAY)
    assert not stored_in_the_review(bus)


async def test_a_review_that_was_replaced_before_it_was_made_has_nothing(
    rooms: Rooms, bus: MemoryBus
):
    """[K12] [K2] Two open it at once: the board of the first is made after the second's number."""
    await rooms.cycles.execute(ID, OpenSession(REVIEW, 2), LINK_HOLDER)
    await rooms.cycles.execute(ID, OpenSession(ANOTHER, 2), LINK_HOLDER)
    await makes_the_review(rooms, earlier_closing())
    await rooms.cycles.closings.give(ID, 2, REVIEW)
    assert not stored_in_the_review(bus)


async def test_a_review_that_was_replaced_gives_back_what_a_crash_left_in_it(rooms: Rooms):
    """[K12] [K3] The process ended between the cycle's change and the meeting's."""
    await rooms.cycles.execute(ID, OpenSession(ANOTHER, 2), LINK_HOLDER)
    await makes_the_review(rooms, earlier_closing())
    room = await rooms.find(REVIEW)
    await room.handover.complete()
    assert await looked_back_on(rooms) == []


async def test_a_closing_that_goes_while_it_is_given_does_not_come_back(
    rooms: Rooms, bus: MemoryBus
):
    """[K12] [T5] Another process erases it between the reading and the giving."""
    await opens_a_review(rooms)

    def erased_just_before(code: str, commit: Commit) -> None:
        if code == REVIEW and "earlier:1" in commit.put:
            bus.boards.pop(closing_board(ID, 1))
            bus.before_commit = nothing_happens

    bus.before_commit = erased_just_before
    closed = closed_with("Revenir", "open")
    said = CarryOver(1, CODE, "rpp", (), (), (), moment().now + DAY, ended=True, closed=closed)
    await rooms.cycles.hand_over(ID, said)
    assert closing_board(ID, 1) not in bus.boards
    assert await looked_back_on(rooms) == []


async def test_a_cycle_that_ends_earlier_shortens_the_copies_too(rooms: Rooms):
    """[K12] [T5]"""
    await opens_a_review(rooms)
    soon = moment().now + DAY
    await rooms.cycles.execute(ID, EditCycle(number=2, dates=(None, soon)), LINK_HOLDER)
    (copy,) = (await rooms.find(REVIEW)).replica.board.of(EarlierClosing).values()
    assert copy.closed.until == soon + DAY


async def test_an_erased_cycle_leaves_no_board(rooms: Rooms, bus: MemoryBus):
    """[T4]"""
    assert await rooms.cycles.erase(ID) == 2
    assert bus.boards == {}


async def test_of_two_who_open_the_same_code_at_once_one_is_told_that_it_is_taken(bus: MemoryBus):
    """[P3] Opening is a turn: the loser of the race is decided again, on the winner's board."""
    pair = [Rooms(MemoryStore(bus), Nobody(), moment, name) for name in ("one", "two")]
    opened = (rooms.create(opening()) for rooms in pair)
    outcomes = await asyncio.gather(*opened, return_exceptions=True)
    assert sorted(type(outcome) for outcome in outcomes if outcome) == [CodeTaken]
    assert bus.boards[CODE].version == 1
    for rooms in pair:
        await rooms.close()
