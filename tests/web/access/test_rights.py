"""What each role is refused, asked of the real server (ASVS 8.2.1); all cells: `decide`'s tests."""

import pytest

from board.demo.protocol_client import ConnectionRefused
from board.domain.decide.table import BY_NAME
from tests.support.commands.examples import CARD, example
from tests.support.commands.rights import Sender, State, refusal

STEPS = {
    "aims": "aims",
    "express": "collect",
    "choose": "choose",
    "explore": "notes",
    "words": "words",
}
"""Steps of the method, and the kind of each."""


async def differences(screen, sender, state):
    """What is answered otherwise than the spec says, among all that is to be refused."""
    wrong = {}
    for name in BY_NAME:
        wanted = refusal(name, sender, state)
        if wanted is not None:
            answer = await screen.ask(name, **example(name))
            if answer.get("rejected") != wanted:
                wrong[name] = (answer, wanted)
    return wrong


async def test_each_role_is_refused_at_each_step_what_the_spec_refuses_it(meeting, unhurried):
    """[A1] [A2] [A3] [P3] And everything is as it was before."""
    console, author, other = await room(meeting)
    senders = {
        author: Sender("participant", owns=True),
        other: Sender("participant"),
        console: Sender("facilitator"),
        await meeting.wall(): Sender("wall"),
        await meeting.again(console, role="wall", screen="wall"): Sender("wall"),
    }
    for step, kind in STEPS.items():
        await console.reach(await console.say("go_to", step=step))
        before = await board_of(console)
        for screen, sender in senders.items():
            assert await differences(screen, sender, State(kind)) == {}, (sender, step)
        assert await board_of(console) == before


async def test_after_the_end_a_facilitator_passes_on_and_erases_and_no_more(meeting, unhurried):
    """[A5]"""
    console, _, _ = await room(meeting)
    await console.reach(await console.say("end_meeting"))
    before = await board_of(console)
    ended = State("ended", ended=True)
    assert await differences(console, Sender("facilitator"), ended) == {}
    assert await board_of(console) == before


async def room(meeting):
    """A console, and two phones; the first wrote a card, a note, a word and the synthesis."""
    console, author, other = await meeting.console(), await meeting.phone(), await meeting.phone()
    await console.say("go_to", step="express")
    await author.say("post_card", **example("post_card"))
    await console.say("agree", items=[f"card:{CARD}"])
    await console.say("go_to", step="explore")
    await author.say("add_note", **example("add_note"))
    await console.say("go_to", step="words")
    await author.say("post_word", **example("post_word"))
    await author.say("volunteer")
    await console.until(lambda: console.of("offer"))
    (offer,) = console.of("offer")
    await console.say("accept_volunteer", offer=offer.partition(":")[2])
    for kind in ("device", "facilitator"):
        await console.until(lambda kind=kind: connected(console.of(kind)))
    return console, author, other


async def test_who_has_no_seat_here_is_not_let_in(base, opening, unhurried):
    """A cookie of one meeting opens nothing of another (ASVS 8.4.1)."""
    one, other = await opening(base), await opening(base)
    console = await one.console()
    console.code = other.code
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await console.connect()


def connected(records):
    return records and all(record["connected"] for record in records.values())


async def board_of(console):
    """All that a console may see, as the server has it now."""
    answer = await console.line.ask("resume", {"have": None})
    return {**answer["welcome"], "now": None}
