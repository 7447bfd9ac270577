"""Long polling, for networks that block websockets: the same rights, the same order."""

import json
from dataclasses import replace

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

ELSEWHERE = {"Origin": "https://elsewhere.example"}


def auth(meeting):
    return {"code": meeting.code, "role": "participant", "have": None, "language": "fr"}


async def test_a_page_elsewhere_is_not_let_in_by_polling_either(browser):
    """[E13] [ASVS 4.4.2]"""
    answer = await browser.get("/socket.io/?EIO=4&transport=polling", headers=ELSEWHERE)
    assert (answer.status_code, answer.json()["error"]) == (403, "origin")


async def test_a_page_elsewhere_says_nothing_in_a_session_that_is_open(meeting, browser):
    """[E13] The handshake of a program may lack an origin; what a page sends later has one."""
    console = await meeting.console()
    del browser.headers["Origin"]
    poll = Poll(browser, {"Cookie": console.visitor.cookie})
    await poll.open()
    await poll.say("40" + json.dumps({**auth(meeting), "role": "facilitator"}))
    assert (await poll.hear())[0].startswith("40")
    said = '42["command","set_prompt",{"text":"Par ailleurs"}]'
    for origin in (ELSEWHERE, {"Origin": "null"}):
        answer = await browser.post(poll.address, content=said, headers={**poll.headers, **origin})
        assert answer.status_code == 403
        assert (
            await browser.get(poll.address, headers={**poll.headers, **origin})
        ).status_code == 403
    told = await console.say("set_clock", ends_at=1)
    await console.reach(told)
    assert console.records["meeting"]["prompt"] != "Par ailleurs"


async def test_no_answer_is_a_script(meeting, browser):
    """[E13] A page of any site could run it, with the cookies of whoever reads that page."""
    phone = await meeting.phone()
    for number in ("0", "1", "x", ""):
        path = f"/socket.io/?EIO=4&transport=polling&j={number}"
        answer = await browser.get(path, headers={"Cookie": phone.visitor.cookie})
        assert answer.status_code == 400
        assert "___eio" not in answer.text


async def test_a_polling_phone_has_its_answer_before_the_goodbye(meeting, browser):
    phone = await meeting.phone()
    poll = Poll(browser, {"Cookie": phone.visitor.cookie})
    await poll.open()
    await poll.say("40" + json.dumps(auth(meeting)))
    heard = await poll.hear()
    connected, welcome, *others = heard
    assert connected.startswith('40{"sid":"')
    assert welcome.startswith('42["welcome"')
    assert all(frame.startswith('42["you"') for frame in others)
    await poll.say('421["command","remove_me"]')
    heard = []
    while "1" not in heard:
        heard += await poll.hear()
    answers = [frame for frame in heard if not frame.startswith('42["you"')]
    assert answers[0].startswith('431[{"ok":')
    assert answers[-3:] == ['42["bye",{"reason":"removed"}]', "41", "1"]


async def test_every_packet_of_a_request_is_answered(meeting, browser):
    """[P4] [N10] However many a facilitator sends at once."""
    poll = await polled(browser, await meeting.console(), {**auth(meeting), "role": "facilitator"})
    numbers = range(1, 101)
    await poll.say("\x1e".join(f'42{number}["ping_me"]' for number in numbers))
    answered = set()
    while len(answered) < len(numbers):
        answered |= {frame.partition("[")[0] for frame in await poll.hear() if frame[:2] == "43"}
    assert answered == {f"43{number}" for number in numbers}


async def test_another_browser_does_not_use_a_session_whose_id_it_has_read(meeting, browser):
    """[E13] [ASVS 14.2.1] The id stands in addresses, which proxies log."""
    console, other = await meeting.console(), await meeting.phone()
    poll = await polled(browser, console, {**auth(meeting), "role": "facilitator"})
    said = '42["command","set_prompt",{"text":"Par ailleurs"}]'
    for cookie in ({}, {"Cookie": other.visitor.cookie}):
        answers = [
            await browser.post(poll.address, content=said, headers=cookie),
            await browser.get(poll.address, headers=cookie),
        ]
        assert [answer.status_code for answer in answers] == [400, 400]
        upgrade = poll.address.replace("polling", "websocket")
        with pytest.raises(InvalidStatus, match="403"):
            await connect(
                f"ws{meeting.base.removeprefix('http')}{upgrade}", additional_headers=cookie
            )
    await poll.say('427["command","set_prompt",{"text":"Ici"}]')
    await console.until(lambda: console.records["meeting"]["prompt"] == "Ici")


BODIES = ("x", "\x1e", "7", "4" + "[" * 9_000, "d=", b"\xff", "2" * 17_000)


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
async def test_a_request_that_is_no_packets_is_refused_and_is_no_fault(
    meeting, browser, logged, body
):
    poll = await polled(browser, await meeting.phone(), auth(meeting))
    answer = await browser.post(poll.address, content=body, headers=poll.headers)
    assert answer.status_code == (413 if len(body) > 16_384 else 400)
    assert "fault" not in logged()


async def test_a_request_that_names_websockets_and_is_none_is_refused(browser):
    answer = await browser.get(
        "/socket.io/?EIO=4&transport=websocket", headers={"Upgrade": "websocket"}
    )
    assert answer.status_code == 400


async def polled(browser, screen, auth):
    """A screen's polling session, which is in the meeting."""
    poll = Poll(browser, {"Cookie": screen.visitor.cookie})
    await poll.open()
    await poll.say("40" + json.dumps(auth))
    await poll.hear()
    return poll


class Poll:
    """Engine.IO by long polling, as its protocol says it."""

    def __init__(self, browser, headers):
        self._browser = browser
        self.headers = headers
        self.address = "/socket.io/?EIO=4&transport=polling"

    async def open(self):
        (packet,) = await self.hear()
        self.address += f"&sid={json.loads(packet[1:])['sid']}"

    async def say(self, packet):
        answer = await self._browser.post(self.address, content=packet, headers=self.headers)
        assert answer.text.upper() == "OK"

    async def hear(self):
        answer = await self._browser.get(self.address, headers=self.headers)
        return answer.text.split("\x1e")


async def test_no_answer_lets_another_site_read_it(meeting, browser):
    answer = await browser.get("/socket.io/?EIO=4&transport=polling", headers=ELSEWHERE)
    assert "access-control-allow-origin" not in answer.headers


async def test_polling_needs_one_process(serving, settings):
    base = await serving(replace(settings, workers=2))
    async with httpx.AsyncClient(base_url=base) as browser:
        answer = await browser.get("/socket.io/?EIO=4&transport=polling")
    assert answer.status_code == 400
