"""Sockets: who is let in, how they come back, and how they are sent away."""

import asyncio

import aiohttp
import pytest
import socketio

from board.demo.protocol_client import ConnectionRefused
from board.demo.screen import NotSo, ProtocolScreen
from board.demo.visitor import Visitor
from tests.support.until import until
from tests.web.meeting import card, waiting

ELSEWHERE = {"Origin": "https://elsewhere.example"}


@pytest.fixture
async def client(meeting):
    """A client of the library that browsers and programs use, with a participant's cookie."""
    seated = await meeting.phone()
    headers = {"Cookie": seated.visitor.cookie}
    async with aiohttp.ClientSession(headers=headers) as session:
        client = socketio.AsyncClient(http_session=session, reconnection=False)
        yield client
        await client.disconnect()


def auth(meeting):
    return {"code": meeting.code, "role": "participant", "have": None, "language": "fr"}


async def test_the_stock_client_is_welcomed_first_and_answered(client, meeting):
    heard = []
    client.on("*", lambda event, payload: heard.append((event, payload)))
    await client.connect(meeting.base, auth=auth(meeting), transports=["websocket"])
    await until(lambda: heard)
    event, welcome = heard[0]
    assert event == "welcome"
    assert set(welcome) == {"version", "mark", "records", "you", "now"}
    assert welcome["you"]["seat"]["role"] == "participant"
    assert "keys" not in welcome["records"]
    answer = await client.call("command", ("recall_frame", {}))
    assert "ok" in answer


async def test_a_page_elsewhere_is_not_let_in(client, meeting):
    """[ASVS 4.4.2]"""
    said = []
    client.on("connect_error", said.append)
    with pytest.raises(socketio.exceptions.ConnectionError):
        await client.connect(
            meeting.base,
            headers=ELSEWHERE,
            auth=auth(meeting),
            transports=["websocket"],
        )
    assert said == [{"message": "origin"}]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"code": "222222"}, "unknown"),
        ({"code": "nonsense"}, "unknown"),
        ({"code": 3}, "unknown"),
        ({"role": "facilitator"}, "forbidden"),
        ({"role": "wall"}, "forbidden"),
        ({"role": "door"}, "unknown"),
        ({"have": "x"}, "unknown"),
        ({"have": -1}, "unknown"),
        ({"have": 2**53}, "unknown"),
        ({"have": 10**30}, "unknown"),
    ],
)
async def test_who_is_not_of_the_meeting_is_refused(meeting, fields, reason):
    """[ASVS 4.4.3]"""
    phone = await meeting.phone()
    with pytest.raises(ConnectionRefused, match=reason):
        await ProtocolScreen(phone.visitor, meeting.code, "participant").connect(**fields)


async def test_a_socket_without_a_cookie_is_refused(meeting):
    stranger = ProtocolScreen(Visitor(meeting.base), meeting.code, "participant")
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await stranger.connect()


async def test_a_made_up_cookie_is_refused(meeting):
    stranger = ProtocolScreen(Visitor(meeting.base), meeting.code, "facilitator")
    stranger.visitor.cookies[f"board_{meeting.code}_facilitator"] = "x" * 43
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await stranger.connect()


async def test_two_screens_of_one_seat_show_the_same(meeting):
    console = await meeting.console()
    await console.say("go_to", step="express")
    phone = await meeting.phone()
    tablet = await meeting.again(phone)
    posted = card()
    await phone.say("post_card", **posted)
    for screen in (phone, tablet):
        await screen.until(lambda one=screen: f"mine:{posted['card']}" in one.you)
    assert tablet.you == phone.you
    await console.until(lambda: console.presence == {"phones": 1, "consoles": 1, "wall": None})


async def test_who_comes_back_resumes_from_what_it_has(meeting):
    console, phone = await meeting.console(), await meeting.phone()
    have = phone.version
    told = await console.say("set_prompt", text="Autre chose")
    await phone.reach(told)
    answer = await phone.line.ask("resume", {"have": have})
    assert answer["delta"]["since"] == have
    assert answer["delta"]["records"]["meeting"]["prompt"] == "Autre chose"
    for unknown in (None, 0, 10_000):
        answer = await phone.line.ask("resume", {"have": unknown})
        assert answer["welcome"]["version"] == told


async def test_one_command_said_twice_is_said_once(meeting):
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="express")
    posted = card()
    first, second = await phone.say("post_card", **posted), await phone.say("post_card", **posted)
    assert second <= first + 1
    await console.reach(await console.say("set_clock", ends_at=1))
    assert waiting(console) == 1


async def test_once_all_that_a_command_changed_is_told_its_seat_is_sent_the_version(meeting):
    """[P12]"""
    console = await meeting.console()
    answer = await console.ask("set_prompt", text="Autre chose")
    assert answer["changed"] is True
    await console.until(lambda: console.told >= answer["ok"])
    assert console.records["meeting"]["prompt"] == "Autre chose"
    assert console.version >= answer["ok"]


async def test_a_command_that_finds_the_board_as_it_wants_it_says_that_nothing_changed(meeting):
    """[P12]"""
    console = await meeting.console()
    first = await console.ask("set_prompt", text="Autre chose")
    again = await console.ask("set_prompt", text="Autre chose")
    assert (first["changed"], again) == (True, {"ok": first["ok"], "changed": False})


async def test_a_seat_is_also_told_of_a_change_that_none_of_its_records_shows(meeting):
    """[P12] A phone sees nothing of its own reminder of the setting."""
    await meeting.console()
    phone = await meeting.phone()
    answer = await phone.ask("recall_frame")
    assert answer["changed"] is True
    await phone.until(lambda: phone.told >= answer["ok"])
    assert phone.version < answer["ok"]


async def test_a_removed_device_is_sent_away(meeting):
    console, phone = await meeting.console(), await meeting.phone()
    await console.until(lambda: console.of("device"))
    device = next(iter(console.of("device"))).partition(":")[2]
    await console.say("remove_seat", device=device)
    await phone.end("removed")
    await phone.line.closed.wait()
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await meeting.again(phone)


async def test_after_a_change_of_code_one_comes_back_to_what_is_ones_own(meeting):
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="express")
    posted = card()
    await phone.say("post_card", **posted)
    await console.say("change_code")
    await phone.end("code_changed")
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await meeting.again(phone)
    await console.until(lambda: console.records["entrance"]["epoch"] == 1)
    old, meeting.code = meeting.code, console.records["entrance"]["code"]
    assert meeting.code != old
    back = ProtocolScreen(phone.visitor, meeting.code, "participant")
    await back.enter()
    await meeting.connect(back)
    assert f"mine:{posted['card']}" in back.you


async def test_after_a_change_of_code_the_old_code_and_link_open_nothing(meeting, browser):
    console = await meeting.console()
    await console.say("change_code")
    for body in ({}, {"key": meeting.keys["join"]}):
        assert (await browser.post(f"/{meeting.code}/enter", json=body)).status_code == 404


async def test_at_the_end_phones_and_walls_are_told_and_go(meeting):
    console, phone, wall = await meeting.console(), await meeting.phone(), await meeting.wall()
    await console.say("end_meeting")
    for screen in (phone, wall):
        await screen.end("ended")
        assert screen.records["meeting"]["step"] == "ended"
        await screen.line.closed.wait()
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await meeting.again(phone)
    assert (await console.line.ask("ping_me"))["version"] > 0


async def test_no_wall_comes_after_the_end(meeting):
    """[E6] Neither one that was away at the end, nor a new one, whatever its key."""
    console, wall = await meeting.console(), await meeting.wall()
    await wall.close()
    await console.say("end_meeting")
    with pytest.raises(ConnectionRefused, match="forbidden") as refused:
        await meeting.again(wall)
    assert refused.value.data == {"reason": "ended"}
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await meeting.again(console, role="wall")
    with pytest.raises(NotSo, match="404"):
        await meeting.wall()
    assert (await meeting.again(console)).version > 0


async def test_a_facilitators_wall_goes_at_the_end_and_the_console_stays(meeting):
    console = await meeting.console()
    wall = await meeting.again(console, role="wall")
    await console.say("end_meeting")
    await wall.end("ended")
    assert console.ending is None
    assert (await console.line.ask("ping_me"))["version"] > 0


async def test_an_erased_meeting_sends_everyone_away(meeting):
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("erase", code=meeting.code)
    for screen in (console, phone):
        await screen.end("erased")
    with pytest.raises(ConnectionRefused, match="unknown"):
        await meeting.again(console)


async def test_a_wall_with_the_facilitators_key_is_not_a_phone(meeting):
    console = await meeting.console()
    await meeting.again(console, screen="wall")
    await meeting.phone()
    await console.until(lambda: console.presence == {"phones": 1, "consoles": 1, "wall": None})


async def test_many_phones_at_once_are_all_welcomed(meeting):
    phones = await asyncio.gather(*(meeting.phone() for _ in range(30)))
    assert {phone.you["seat"]["role"] for phone in phones} == {"participant"}
