"""Long polling is answered whatever is sent: bodies that are too large, sessions that have gone."""

import json

import pytest

from tests.web.sockets.test_polling import Poll, auth

LARGEST = 16_384


@pytest.fixture
async def poll(meeting, browser):
    """A phone that polls."""
    phone = await meeting.phone()
    session = Poll(browser, {"Cookie": phone.visitor.cookie})
    await session.open()
    await session.say("40" + json.dumps(auth(meeting)))
    assert (await session.hear())[0].startswith("40")
    return session


async def test_a_body_that_is_too_large_is_answered_at_once(poll, browser):
    """[E16] The session goes on: only this request is refused."""
    for body in ("4" + "x" * LARGEST, "x" * 50_000):
        answer = await browser.post(poll.address, content=body, headers=poll.headers)
        assert (answer.status_code, answer.json()["error"]) == (413, "too_long")
    await poll.say('421["ping_me"]')
    assert (await poll.hear())[0].startswith("431[")


@pytest.mark.parametrize("last", ["1", "1\x1e8", "8", "1\x1e4x", "41"])
async def test_a_session_that_has_gone_is_a_bad_request(poll, browser, logged, last):
    """[E16]"""
    answers = [
        await browser.post(poll.address, content=last, headers=poll.headers),
        await browser.post(poll.address, content="1", headers=poll.headers),
        await browser.post(poll.address, content="3", headers=poll.headers),
        await browser.get(poll.address, headers=poll.headers),
        await browser.get(poll.address, headers=poll.headers),
    ]
    assert {answer.status_code for answer in answers} <= {200, 400}
    assert answers[-1].status_code == 400
    assert "request.fault" not in logged()


async def test_a_session_that_never_was_is_a_bad_request(browser):
    """[E16]"""
    address = "/socket.io/?EIO=4&transport=polling&sid=nobody"
    for answer in (await browser.post(address, content="3"), await browser.get(address)):
        assert (answer.status_code, answer.json()["error"]) == (400, "bad_request")


async def test_a_session_that_does_not_poll_its_answers_sends_no_more(poll, browser):
    """[E16] Each packet of the upgrade is answered, and the answers would wait without end."""
    upgrades = "\x1e".join(["5"] * 16)
    sent = [
        await browser.post(poll.address, content=upgrades, headers=poll.headers) for _ in range(25)
    ]
    assert (sent[0].status_code, sent[-1].status_code) == (200, 429)
    while "6" in await poll.hear():
        if (await browser.post(poll.address, content="3", headers=poll.headers)).is_success:
            return
    pytest.fail("it may not send after it has polled")
