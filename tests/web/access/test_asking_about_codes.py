"""What is given to a seat alone tells nobody else whether there is a meeting."""

import time

import pytest

from board.demo.protocol_client import ConnectionRefused
from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from board.live.rooms import Rooms
from board.web.http.moving_windows import Rate

READ = ("qr.svg", "wifi.svg", "words.svg", "report.html", "elsewhere.pdf", "seat")


@pytest.fixture
def looked_up(monkeypatch):
    """The codes that the server looked up."""
    codes, find = [], Rooms.find

    async def noted(rooms, code):
        codes.append(code)
        return await find(rooms, code)

    monkeypatch.setattr(Rooms, "find", noted)
    return codes


async def asked(browser, code, cookie):
    """The answers of every address to this browser."""
    headers = {"Cookie": cookie} if cookie else {}
    answers = [await browser.get(f"/{code}/{path}", headers=headers) for path in READ]
    return [*answers, await browser.post(f"/{code}/facilitators", json={}, headers=headers)]


async def test_without_a_seats_cookie_nothing_is_looked_up(meeting, browser, looked_up):
    """[E10]"""
    answers = await asked(browser, meeting.code, "prefs=dark")
    assert {answer.status_code for answer in answers} == {403, 404}
    assert looked_up == []


@pytest.mark.parametrize("role", ["participant", "wall", "facilitator"])
async def test_with_a_made_up_cookie_every_code_is_answered_alike_and_late(meeting, browser, role):
    """[E10]"""
    live = await asked(browser, meeting.code, f"board_{meeting.code}_{role}=made-up")
    dead = await asked(browser, "222222", f"board_222222_{role}=made-up")
    assert [(a.status_code, a.text) for a in live] == [(a.status_code, a.text) for a in dead]
    assert min(answer.elapsed.total_seconds() for answer in (*live, *dead)) >= 0.14


async def test_made_up_cookies_are_counted_and_a_seat_is_never_slowed(hurried, meeting, browser):
    """[E10] [E8]"""
    phone = await meeting.phone()
    made_up = {"Cookie": "board_222222_participant=made-up"}
    for _ in range(30):
        assert (await browser.get("/222222/seat", headers=made_up)).status_code == 403
    for code in ("222222", meeting.code):
        assert (await browser.get(f"/{code}/seat", headers=made_up)).status_code == 429
    held = {"Cookie": phone.visitor.cookie}
    assert (await browser.get(f"/{meeting.code}/seat", headers=held)).status_code == 200


@pytest.mark.parametrize("made_up", [False, True])
async def test_a_socket_is_refused_late_whether_or_not_there_is_such_a_meeting(
    meeting, made_up, monkeypatch
):
    """[E10] [E8] Also over the limit, where the answer is `busy` for every code."""
    monkeypatch.setattr("board.web.http.attempts.PER_ADDRESS", Rate(2, 600))
    waits = []
    for code in ("222222", meeting.code, "222222", "222222", meeting.code):
        stranger = ProtocolScreen(Visitor(meeting.base), code, "participant")
        if made_up:
            stranger.visitor.cookies[f"board_{code}_participant"] = "made-up"
        began = time.monotonic()
        with pytest.raises(ConnectionRefused):
            await stranger.connect()
        waits.append(time.monotonic() - began)
    assert min(waits) >= 0.14
