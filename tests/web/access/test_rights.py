"""Every command in every role: nobody does what is another's to do (ASVS 8.2.1)."""

import pytest

from board.demo.protocol_client import ConnectionRefused
from board.domain.decide.table import BY_NAME, FACILITATOR, PARTICIPANT
from tests.support.commands.examples import example

SHARED = {
    *("post_card", "edit_card", "withdraw_card"),
    *("write_synthesis", "add_note", "edit_note", "withdraw_note"),
}


async def refused(screen, names):
    """The answer to each command, by its name."""
    return {name: (await screen.ask(name, **example(name))).get("rejected") for name in names}


async def test_a_participant_does_nothing_of_the_facilitators(meeting, unhurried):
    phone = await meeting.phone()
    assert await refused(phone, FACILITATOR) == dict.fromkeys(FACILITATOR, "forbidden")


async def test_a_wall_does_nothing(meeting, unhurried):
    wall = await meeting.wall()
    assert await refused(wall, BY_NAME) == dict.fromkeys(BY_NAME, "forbidden")


async def test_a_facilitators_wall_does_nothing_as_a_wall(meeting, unhurried):
    console = await meeting.console()
    wall = await meeting.again(console, role="wall")
    assert await refused(wall, BY_NAME) == dict.fromkeys(BY_NAME, "forbidden")


async def test_a_facilitator_does_not_answer_as_a_participant(meeting, unhurried):
    console = await meeting.console()
    alone = [name for name in PARTICIPANT if name not in SHARED]
    assert await refused(console, alone) == dict.fromkeys(alone, "forbidden")


async def test_who_has_no_seat_here_is_not_let_in(base, opening, unhurried):
    """A cookie of one meeting opens nothing of another (ASVS 8.4.1)."""
    one, other = await opening(base), await opening(base)
    console = await one.console()
    console.code = other.code
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await console.connect()


async def test_a_board_is_as_it_was_after_everything_refused(meeting, unhurried):
    phone, console = await meeting.phone(), await meeting.console()
    for kind in ("device", "facilitator"):
        await console.until(lambda kind=kind: connected(console.of(kind)))
    before = await console.line.ask("resume", {"have": None})
    await refused(phone, FACILITATOR)
    after = await console.line.ask("resume", {"have": None})
    assert without_clock(after) == without_clock(before)


def connected(records):
    return records and all(record["connected"] for record in records.values())


def without_clock(answer):
    return {**answer["welcome"], "now": None}
