"""Leaving: what goes does not show what was one person's, and nothing stays in the browser."""

import json
from dataclasses import replace

import httpx
import pytest

from board.settings import offers_wifi
from tests.web.meeting import card

CONTRIBUTIONS = ("card:", "note:", "line:", "word:", "offer:", "device:")


def gone_together(screen, start):
    """The most contributions, places and offers that one delta took away."""
    most = 0
    for frame in screen.frames[start:]:
        if frame.startswith('42["delta"'):
            records = json.loads(frame[2:])[1]["records"]
            gone = [key for key, record in records.items() if record is None]
            most = max(most, sum(key.startswith(CONTRIBUTIONS) for key in gone))
    return most


async def test_what_a_person_takes_back_by_leaving_goes_one_by_one(meeting):
    """[V15] [V1] [E5] On no screen with another thing of theirs, nor with their place."""
    console, leaver, other = await meeting.console(), await meeting.phone(), await meeting.phone()
    await console.say("go_to", step="express")
    own = [card() for _ in range(4)]
    for one in own:
        await leaver.say("post_card", **one)
    await other.say("post_card", **card())
    await console.say("go_to", step="words")
    await leaver.say("volunteer")
    words = {"entry": "entree-0001", "kind": "reflection", "text": "Une phrase"}
    await leaver.say("post_word", **words)
    await console.say("reveal", what="words", shown=True)
    await console.reach(await console.say("reveal", what="cards", shown=True))
    starts = {screen: len(screen.frames) for screen in (console, other)}
    places = len(console.of("device"))
    await leaver.say("remove_me")
    await console.until(lambda: len(console.of("device")) == places - 1)
    assert not {f"card:{one['card']}" for one in own} & set(console.records)
    assert len(console.of("card")) == 1 and not console.of("offer") and not console.of("line")
    for screen, start in starts.items():
        assert gone_together(screen, start) == 1


async def test_removing_a_phone_does_not_tell_whether_it_had_answered(meeting):
    """[V15] [V8]"""
    console, phone, other = await meeting.console(), await meeting.phone(), await meeting.phone()
    await console.say("go_to", step="choose")
    await console.say("create_theme", theme="theme-001", title="Seul", cards=[])
    await console.say("open_resonance", items=["theme:theme-001"])
    await phone.say("resonate", items=[])
    await console.until(lambda: console.records["choice"]["answers"] == 1)
    for device in list(console.of("device")):
        await console.say("remove_seat", device=device.partition(":")[2])
    for screen in (phone, other):
        await screen.end("removed")
    await console.reach(await console.say("set_clock", ends_at=1))
    assert console.records["choice"]["answers"] == 1


@pytest.fixture
def leaves(browser):
    """Says that a phone has left, with its cookies: the names of the cookies that expire."""

    async def leave(code, cookies):
        cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
        answer = await browser.post(f"/{code}/leave", json={}, headers={"Cookie": cookie})
        assert answer.status_code == 200
        browser.cookies.clear()
        expired = answer.headers.get_list("set-cookie")
        assert all("Max-Age=0" in one for one in expired)
        return {one.partition("=")[0] for one in expired}

    return leave


async def test_the_cookie_of_a_seat_expires_once_the_seat_is_gone(meeting, leaves):
    """[N5] After leaving and at the end, also where the code has changed; not before."""
    console, phone, stays = await meeting.console(), await meeting.phone(), await meeting.phone()
    name = f"board_{meeting.code}_participant"
    assert await leaves(meeting.code, phone.visitor.cookies) == set()
    await phone.say("remove_me")
    assert await leaves(meeting.code, phone.visitor.cookies) == {name}
    await console.say("change_code")
    await stays.end("code_changed")
    assert await leaves(meeting.code, stays.visitor.cookies) == set()
    await console.say("end_meeting")
    assert await leaves("222222", stays.visitor.cookies) == {name}
    assert await leaves(meeting.code, console.visitor.cookies) == set()


async def test_leaving_tells_nothing_of_other_meetings(meeting, leaves):
    """[E8] [E10] A cookie that was made up expires whether or not there is such a meeting."""
    made_up = {f"board_{code}_participant": "made-up" for code in (meeting.code, "222222")}
    assert await leaves(meeting.code, made_up) == set(made_up)


async def wifi(console):
    headers = {"Cookie": console.visitor.cookie}
    async with httpx.AsyncClient(base_url=console.visitor.base, headers=headers) as client:
        return (await client.get(f"/{console.code}/wifi.svg")).status_code


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({}, 200),
        ({"public_url": "http://127.0.0.1:1"}, 404),
        ({"public_url": "http://127.0.0.1:1", "wifi_password": None}, 200),
        ({"public_url": "http://127.0.0.1:1", "open": "key", "open_key": "une clé"}, 200),
    ],
)
def test_the_password_of_the_wifi_is_not_offered_where_anyone_opens_meetings(
    settings, more, status
):
    """[E19] Elsewhere a visitor is in the network already."""
    given = {"wifi_ssid": "Salle 2", "wifi_password": "un mot", **more}
    assert offers_wifi(replace(settings, **given)) is (status == 200)


async def test_the_qr_code_of_the_wifi_is_there_if_it_is_offered(serving, settings, opening):
    """[E19]"""
    given = replace(settings, wifi_ssid="Salle 2", wifi_password="un mot")
    meeting = await opening(await serving(given))
    assert await wifi(await meeting.console()) == 200
