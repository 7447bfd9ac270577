"""A screen whose seat goes, or whose meeting ends, in the moment in which it comes."""

import asyncio

import pytest

from board.demo.protocol_client import ProtocolClient
from board.web.sockets import handlers


@pytest.fixture
def in_between(monkeypatch):
    """Does something once a socket was admitted, and before it is welcomed."""
    admit = handlers.admission_of

    def do(what):
        async def admitted(*given):
            admission = await admit(*given)
            await what()
            return admission

        monkeypatch.setattr(handlers, "admission_of", admitted)

    return do


async def told(screen):
    """The events that another screen of this browser is sent until it is closed."""
    events = []
    client = await ProtocolClient.open(
        screen.visitor.base,
        screen.visitor.cookie,
        {"code": screen.code, "role": screen.role},
        lambda event, payload: events.append((event, payload.get("reason"))),
    )
    async with asyncio.timeout(10):
        await client.closed.wait()
    return events


async def test_a_phone_that_is_removed_while_it_comes_is_sent_away(meeting, in_between):
    """[E4]"""
    console, phone = await meeting.console(), await meeting.phone()
    await console.until(lambda: console.of("device"))
    (device,) = console.of("device")
    in_between(lambda: console.say("remove_seat", device=device.partition(":")[2]))
    assert await told(phone) == [("bye", "removed")]


async def test_a_facilitator_who_is_withdrawn_while_they_come_is_sent_away(
    meeting, browser, in_between
):
    """[L1] They are told nothing of the board: no code, no card that is not shown."""
    console = await meeting.console()
    cookie = {"Cookie": console.visitor.cookie}
    given = (await browser.post(f"/{meeting.code}/facilitators", json={}, headers=cookie)).json()
    other = await meeting.come("facilitator", given["link"].partition("#")[2])
    in_between(lambda: console.say("withdraw_invitation", invitation=given["invitation"]))
    assert await told(other) == [("bye", "removed")]


@pytest.mark.parametrize(
    ("ending", "arguments", "reason"),
    [("end_meeting", {}, "ended"), ("change_code", {}, "code_changed")],
)
async def test_a_phone_that_comes_at_the_end_or_at_a_change_of_code_is_sent_away(
    meeting, in_between, ending, arguments, reason
):
    """[E3] [E6]"""
    console, phone = await meeting.console(), await meeting.phone()
    in_between(lambda: console.say(ending, **arguments))
    assert await told(phone) == [("bye", reason)]


async def test_a_phone_that_comes_while_the_meeting_is_erased_is_sent_away(meeting, in_between):
    """[E7]"""
    console, phone = await meeting.console(), await meeting.phone()
    in_between(lambda: console.say("erase", code=meeting.code))
    assert await told(phone) == [("bye", "erased")]
