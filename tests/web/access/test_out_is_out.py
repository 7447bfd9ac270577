"""Links are renewed: whoever was withdrawn, or has an earlier link, is out."""

import hmac
from base64 import urlsafe_b64encode

import httpx
import pytest

from board.demo.protocol_client import ConnectionRefused
from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor


@pytest.fixture
def enters(browser):
    """Enters with a key in a browser without any cookie: the status, and the role."""

    async def enter(code, key):
        answer = await browser.post(f"/{code}/enter", json={"key": key})
        browser.cookies.clear()
        return answer.status_code, answer.json().get("role")

    return enter


async def invited(meeting, by):
    """A facilitator whom this one invited, with the invitation and its key."""
    _, answer = await by.visitor.post(f"/{meeting.code}/facilitators", {})
    key = answer["link"].partition("#")[2]
    return await meeting.come("facilitator", key), answer["invitation"], key


async def get(screen, path):
    headers = {"Cookie": screen.visitor.cookie}
    async with httpx.AsyncClient(base_url=screen.visitor.base, headers=headers) as client:
        return await client.get(f"/{screen.code}/{path}")


async def wall_key(screen):
    return (await get(screen, "wall-link")).json()["link"].partition("#")[2]


def derived(key, purpose):
    return urlsafe_b64encode(hmac.digest(key.encode(), purpose.encode(), "sha256")).decode()[:-1]


@pytest.mark.long
async def test_a_facilitator_who_was_withdrawn_is_out_with_all_they_had(meeting, enters):
    """[L1] [L4] [L5] Their link, what their cookies hold, the wall, and whom they invited."""
    first = await meeting.console()
    other, invitation, key = await invited(meeting, first)
    friend, _, friends_key = await invited(meeting, other)
    wall = await meeting.wall()
    had = [key, friends_key, meeting.keys["wall"], await wall_key(other)]
    had += other.visitor.cookies.values()

    await first.say("withdraw_invitation", invitation=invitation)
    await other.end("removed")
    await friend.end("removed")
    await wall.end("code_changed")
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await meeting.again(wall)
    await first.say("change_code")
    await first.until(lambda: first.records["entrance"]["epoch"] == 1)
    code = first.records["entrance"]["code"]
    derivable = [
        derived(one, f"{what}/{n}") for one in had for what in ("join", "wall") for n in (1, 2)
    ]
    for tried in (*had, *derivable):
        assert await enters(code, tried) == (404, None)
    assert await enters(meeting.code, meeting.keys["console"]) == (200, "facilitator")


async def test_a_change_of_code_ends_every_link_but_the_facilitators_own(meeting, enters):
    """[L5] Who came by an invitation stays, and may show how to come in."""
    first = await meeting.console()
    other, _, key = await invited(meeting, first)
    old = await wall_key(first)
    await other.say("change_code")
    for tried in (key, old, meeting.keys["wall"], meeting.keys["join"]):
        assert await enters(meeting.code, tried) == (404, None)
    await other.say("set_prompt", text="Encore là")
    new = await wall_key(first)
    assert new == await wall_key(other) != old
    assert await enters(meeting.code, new) == (200, "wall")
    assert (await get(other, "qr.svg")).content == (await get(first, "qr.svg")).content


async def test_a_connected_wall_stays_when_the_code_changes(meeting):
    """[L5] It shows the new code at once; one that is away is out."""
    first, wall, away = await meeting.console(), await meeting.wall(), await meeting.wall()
    await first.until(lambda: len(first.of("wall")) == 2)
    await away.close()
    await first.until(
        lambda: [one["connected"] for one in first.of("wall").values()].count(True) == 1
    )
    await first.say("change_code")
    await wall.until(lambda: wall.records["entrance"]["epoch"] == 1)
    assert (await get(wall, "qr.svg")).content == (await get(first, "qr.svg")).content
    with pytest.raises(ConnectionRefused, match="forbidden"):
        await meeting.again(away)
    await first.until(lambda: len(first.of("wall")) == 1)
    await first.say("change_code", keep_walls=False)
    await wall.end("code_changed")


async def test_a_facilitator_removes_a_wall_that_was_opened_by_its_link(meeting):
    """[L5] [E4]"""
    first, wall = await meeting.console(), await meeting.wall()
    await first.until(lambda: first.of("wall"))
    await first.say("remove_seat", device=next(iter(first.of("wall"))).partition(":")[2])
    await wall.end("removed")
    await first.until(lambda: not first.of("wall"))


async def test_no_screen_sends_the_keys_itself(meeting):
    """[L5] (ASVS 8.2.1)"""
    console = await meeting.console()
    for sent in ({"join": "0" * 64}, {"wall": "0" * 64}, {"sealed": "x"}, {"wall_epoch": 1}):
        assert (await console.ask("change_code", **sent))["rejected"] == "bad_request"
    answer = await console.ask("withdraw_invitation", invitation="unknown-1", wall="0" * 64)
    assert answer["rejected"] == "bad_request"


async def test_no_cookie_holds_more_than_the_token_of_a_seat(meeting):
    """[L5]"""
    names = set()
    for key in ("console", "wall", "join"):
        stranger = ProtocolScreen(Visitor(meeting.base), meeting.code, "any")
        await stranger.visitor.post(f"/{meeting.code}/enter", {"key": meeting.keys[key]})
        names |= set(stranger.visitor.cookies)
        assert meeting.keys[key] not in stranger.visitor.cookies.values()
    assert names == {
        f"board_{meeting.code}_{one}" for one in ("facilitator", "wall", "participant")
    }
