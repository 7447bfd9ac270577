"""A wall in a frame of another site: what its key, its token and the browser's cookies open."""

import json
from dataclasses import replace

import httpx
import pytest

from board.demo.protocol_client import ConnectionRefused
from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.web.meeting import open_meeting
from tests.web.sockets.test_polling import Poll

FRAMES = ("https://intranet.example.org",)


@pytest.fixture
async def base(serving, settings):
    return await serving(replace(settings, frames=FRAMES))


@pytest.fixture
async def token(meeting, browser):
    said = {"key": meeting.keys["wall"]}
    return (await browser.post(f"/{meeting.code}/framed", json=said)).json()["token"]


def socket(base, code, role="wall"):
    """A screen without a cookie."""
    return ProtocolScreen(Visitor(base), code, role)


@pytest.mark.parametrize(("name", "status"), [("wall", 200), ("console", 404), ("join", 404)])
async def test_the_walls_key_alone_opens_a_frame_and_no_cookie_is_set(
    meeting, browser, hurried, name, status
):
    """[M18]"""
    said = {"key": meeting.keys[name]}
    answer = await browser.post(f"/{meeting.code}/framed", json=said)
    assert (answer.status_code, "set-cookie" in answer.headers) == (status, False)


async def test_a_frame_that_is_loaded_again_and_others_of_its_key_take_one_seat(
    meeting, browser, token
):
    """[M18] [E18] A page that thirty colleagues open keeps no wall of the room out."""
    console = await meeting.console()
    for _ in range(40):
        said = {"key": meeting.keys["wall"]}
        again = (await browser.post(f"/{meeting.code}/framed", json=said)).json()
        assert again == {"token": token}
    framed = socket(meeting.base, meeting.code)
    await meeting.connect(framed, token=token)
    await console.until(lambda: len(console.of("wall")) == 1)
    assert (await meeting.wall()).records


async def test_walls_of_the_room_stay_when_the_code_changes_and_frames_do_not(
    meeting, token, hurried
):
    """[M18] [L5] Whoever has the earlier link can make the token of its frames."""
    console, wall = await meeting.console(), await meeting.wall()
    framed = socket(meeting.base, meeting.code)
    await meeting.connect(framed, token=token)
    await wall.reach(await console.say("change_code"))
    await framed.end("code_changed")
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await socket(meeting.base, meeting.code).connect(token=token)


@pytest.mark.parametrize("role", ["facilitator", "participant"])
async def test_the_token_gives_a_wall_and_no_other_role(meeting, token, hurried, role):
    """[M18]"""
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await socket(meeting.base, meeting.code, role).connect(token=token)


async def test_a_wall_with_a_token_commands_nothing_whatever_cookies_come_with_it(meeting, token):
    """[M18] Browsers send them to a frame of the same site."""
    console = await meeting.console()
    framed = ProtocolScreen(console.visitor, meeting.code, "wall")
    await meeting.connect(framed, token=token)
    assert (await framed.ask("go_to", step="express"))["rejected"] == "forbidden"
    assert framed.you["seat"]["role"] == "wall"


async def test_a_wrong_token_is_refused_although_a_facilitators_cookie_comes_with_it(
    meeting, hurried
):
    """[M18]"""
    console = await meeting.console()
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await ProtocolScreen(console.visitor, meeting.code, "wall").connect(token="wrong")


async def test_once_no_site_is_named_any_more_a_token_opens_nothing(
    serving, settings, meeting, token, hurried
):
    """[M18] A frame that was open tries again when the server has started anew."""
    without = await serving(settings)
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await socket(without, meeting.code).connect(token=token)


async def test_a_framed_wall_closes_with_the_meeting_as_any_wall(meeting, token):
    """[M18] [E6]"""
    framed, console = socket(meeting.base, meeting.code), await meeting.console()
    await meeting.connect(framed, token=token)
    await console.say("end_meeting")
    await framed.end("ended")


async def test_a_framed_wall_polls_with_its_token_and_nobody_else_uses_its_session(
    meeting, browser, token
):
    """[M18] [E13] [N10] On a network that blocks websockets."""
    poll = Poll(browser, {"Authorization": f"Bearer {token}"})
    await poll.open()
    auth = {"code": meeting.code, "role": "wall", "have": None, "token": token}
    await poll.say("40" + json.dumps(auth))
    heard = await poll.hear()
    assert heard[1].startswith('42["welcome"')
    for other in ({}, {"Authorization": "Bearer wrong"}):
        answer = await browser.get(poll.address, headers=other)
        assert answer.status_code == 400


async def test_without_named_sites_no_token_is_given(serving, settings):
    """[M18]"""
    base = await serving(settings)
    meeting = await open_meeting(base)
    async with httpx.AsyncClient(base_url=base, headers={"Origin": base}) as browser:
        said = {"key": meeting.keys["wall"]}
        assert (await browser.post(f"/{meeting.code}/framed", json=said)).status_code == 404
