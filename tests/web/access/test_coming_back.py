"""A browser asks whether its seat is still there; whoever has none learns nothing."""

import pytest

from board.demo.protocol_client import ConnectionRefused
from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor


@pytest.fixture
def seat(browser):
    async def ask(phone, code):
        return await browser.get(f"/{code}/seat", headers={"Cookie": phone.visitor.cookie})

    return ask


async def test_a_phone_learns_that_its_seat_is_there(meeting, seat):
    """[N3] And nothing changes by it."""
    console = await meeting.console()
    phone = ProtocolScreen(Visitor(meeting.base), meeting.code, "participant")
    await phone.enter()
    await console.until(lambda: connected(console) == [False])
    before = await console.say("lock_entrance", locked=True)
    answer = await seat(phone, meeting.code)
    assert (answer.status_code, answer.json()) == (200, {"home": meeting.code})
    assert connected(console) == [False]
    assert await console.say("lock_entrance", locked=False) == before + 1


def connected(console):
    return [device["connected"] for device in console.of("device").values()]


@pytest.mark.parametrize("other", ['prefs={"a":"b"}', "k[0]=1", "a b=c", "alone", '="'])
async def test_cookies_of_other_programs_hide_no_seat(meeting, seat, other):
    """[E11]"""
    phone = await meeting.phone()
    ours = dict(phone.visitor.cookies)
    name, _, value = other.rpartition("=")
    phone.visitor.cookies = {name: value, **ours}
    assert (await seat(phone, meeting.code)).status_code == 200
    assert (await meeting.again(phone)).version > 0


async def test_who_has_no_seat_is_answered_alike(base, opening, meeting, seat):
    """[N3] [E8] Another's cookie, a wrong code, an ended and an erased meeting."""
    phone, stranger = await meeting.phone(), await (await opening(base)).phone()
    ended, erased = await opening(base), await opening(base)
    was_there, was_here = await ended.phone(), await erased.phone()
    await (await ended.console()).say("end_meeting")
    await (await erased.console()).say("erase", code=erased.code)
    answers = [
        await seat(who, code)
        for who, code in (
            (stranger, meeting.code),
            (phone, "222222"),
            (phone, "nonsense"),
            (was_there, ended.code),
            (was_here, erased.code),
        )
    ]
    assert {answer.status_code for answer in answers} == {403}
    assert len({answer.text for answer in answers}) == 1
    assert min(answer.elapsed.total_seconds() for answer in answers) >= 0.14


async def test_after_a_change_of_code_the_seat_is_there_once_it_was_entered_again(meeting, seat):
    """[N3] [N7] Under either code it is the same one."""
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("change_code")
    await phone.end("code_changed")
    old = meeting.code
    assert (await seat(phone, old)).status_code == 403
    await console.until(lambda: console.records["entrance"]["epoch"] == 1)
    new = console.records["entrance"]["code"]
    await ProtocolScreen(phone.visitor, new, "participant").enter()
    for code in (old, new):
        assert (await seat(phone, code)).json() == {"home": old}


async def test_a_phone_that_was_away_at_a_change_of_code_is_told_of_it(meeting):
    """[N7] Only because it shows that it had a seat; a made-up cookie is told nothing."""
    console, phone = await meeting.console(), await meeting.phone()
    await phone.close()
    await console.say("change_code")
    with pytest.raises(ConnectionRefused, match="forbidden") as refused:
        await meeting.again(phone)
    assert refused.value.data == {"reason": "code_changed"}
    phone.visitor.cookies[f"board_{meeting.code}_participant"] = "x" * 43
    with pytest.raises(ConnectionRefused, match="forbidden") as refused:
        await meeting.again(phone)
    assert refused.value.data is None
