"""The practice meeting, by protocol alone: what comes of it is what should."""

import asyncio
from dataclasses import replace
from pathlib import Path

from board.demo import play
from board.demo.findings import differences, found, phones_that_differ
from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor

ROOT = Path(__file__).parents[2]


async def played(cast):
    """Plays every chapter; what was seen after each."""
    seen = {}
    for number, (name, chapter) in enumerate(play.CHAPTERS.items()):
        await chapter(cast)
        if name != "ended":
            stored = await cast.console.say("set_clock", ends_at=1_000_000 + number)
            await asyncio.gather(*(screen.reach(stored) for screen in cast.screens))
        seen |= found(cast, name)
        assert phones_that_differ(cast) == []
    return seen


async def test_a_meeting_of_twelve_ends_with_the_expected_choice_and_words(base):
    cast = await play.gather(base)
    seen = await played(cast)
    assert set(seen) == {"shortlist", "statuses", "proposed", "words", "lines"}
    assert differences(seen, cast.meeting["expected"]) == []
    await cast.close()


async def test_two_processes_on_one_store_show_the_same_meeting(serving, settings):
    first, second = await serving(settings), await serving(settings)
    cast = await play.gather(first)
    phones = [await moved(phone, second) if n % 2 else phone for n, phone in enumerate(cast.phones)]
    cast = replace(cast, phones=phones, wall=await moved(cast.wall, second))
    assert differences(await played(cast), cast.meeting["expected"]) == []
    await cast.close()


async def moved(screen, base):
    """The same browser, by way of another process."""
    await screen.close()
    visitor = Visitor(base)
    visitor.cookies = screen.visitor.cookies
    there = ProtocolScreen(visitor, screen.code, screen.role)
    await there.connect()
    return there


def test_the_shipped_meeting_is_the_shared_one():
    shipped = ROOT / "board/demo/meeting.json"
    assert shipped.read_bytes() == (ROOT / "tests/vectors/meeting.json").read_bytes()
