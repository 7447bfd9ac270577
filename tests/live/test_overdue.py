"""A closing that a group keeps until a date goes at that date, also from a wall that shows it."""

import secrets
import time
from dataclasses import replace

from board.domain.context import Moment
from board.domain.decide.people.entering import Enter
from board.domain.decide.steps.projection import Project
from board.domain.durations import MINUTE
from board.domain.records.carried import EarlierClosing
from board.domain.records.cycle import ClosingText, ClosingTexts
from board.domain.records.meeting import Place
from board.domain.vocabulary import CLOSINGS_PAGE
from board.live.rooms import Rooms
from tests.support.nobody import Nobody
from tests.support.servers.memory_store import MemoryStore
from tests.support.stories.cast import CODE, FAC, KEYS, SERVER, opening
from tests.support.until import until


class Clock:
    """A clock that a test sets ahead."""

    ahead = 0

    def now(self) -> int:
        return time.time_ns() // 1_000_000 + self.ahead

    def moment(self) -> Moment:
        return Moment(self.now(), secrets.token_hex(16))


async def test_it_goes_at_its_date_while_it_is_shown_and_nobody_presses_anything():
    """[K12] [T5]"""
    clock = Clock()
    rooms = Rooms(MemoryStore(), Nobody(), clock.moment, "process")
    closed = ClosingTexts((ClosingText("Tenir", "open"),), (), (), clock.now() + 5 * MINUTE)
    closings = (EarlierClosing(1, None, closed),)
    in_the_cycle = {"cycle": Place(2, 10), "cycle_id": "a-group", "cycle_ends_at": clock.now()}
    await rooms.create(replace(opening(), looks_back=True, closings=closings, **in_the_cycle))
    room = await rooms.find(CODE)
    await room.execute(Enter(FAC.seat, CODE, KEYS[FAC.role]), SERVER)
    await room.execute(Project(CLOSINGS_PAGE), FAC)
    await room.handover.complete()
    assert room.replica.board.of(EarlierClosing)
    clock.ahead = 6 * MINUTE
    await until(lambda: not room.replica.board.of(EarlierClosing))
    assert room.replica.board.meeting.projected is None
    await rooms.close()
