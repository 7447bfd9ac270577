"""Long polling, for networks that block websockets: the same rights, the same order."""

import json
from dataclasses import replace

import httpx

ELSEWHERE = {"Origin": "https://elsewhere.example"}


def auth(meeting):
    return {"code": meeting.code, "role": "participant", "have": None, "language": "fr"}


async def test_a_page_elsewhere_is_not_let_in_by_polling_either(meeting, browser):
    """[ASVS 4.4.2]"""
    phone = await meeting.phone()
    poll = Poll(browser, {"Cookie": phone.visitor.cookie, **ELSEWHERE})
    await poll.open()
    await poll.say("40" + json.dumps(auth(meeting)))
    assert await poll.hear() == ['44{"message":"origin"}']


async def test_a_polling_phone_has_its_answer_before_the_goodbye(meeting, browser):
    phone = await meeting.phone()
    poll = Poll(browser, {"Cookie": phone.visitor.cookie})
    await poll.open()
    await poll.say("40" + json.dumps(auth(meeting)))
    heard = await poll.hear()
    assert [frame[:12] for frame in heard] == ['40{"sid":"' + heard[0][10:12], '42["welcome"']
    await poll.say('421["command","remove_me"]')
    heard = []
    while "1" not in heard:
        heard += await poll.hear()
    answers = [frame for frame in heard if not frame.startswith('42["you"')]
    assert answers[0].startswith('431[{"ok":')
    assert answers[-3:] == ['42["bye",{"reason":"removed"}]', "41", "1"]


class Poll:
    """Engine.IO by long polling, as its protocol says it."""

    def __init__(self, browser, headers):
        self._browser = browser
        self._headers = headers
        self._address = "/socket.io/?EIO=4&transport=polling"

    async def open(self):
        (packet,) = await self.hear()
        self._address += f"&sid={json.loads(packet[1:])['sid']}"

    async def say(self, packet):
        answer = await self._browser.post(self._address, content=packet, headers=self._headers)
        assert answer.text.upper() == "OK"

    async def hear(self):
        answer = await self._browser.get(self._address, headers=self._headers)
        return answer.text.split("\x1e")


async def test_no_answer_lets_another_site_read_it(meeting, browser):
    answer = await browser.get("/socket.io/?EIO=4&transport=polling", headers=ELSEWHERE)
    assert "access-control-allow-origin" not in answer.headers


async def test_polling_needs_one_process(serving, settings):
    base = await serving(replace(settings, workers=2))
    async with httpx.AsyncClient(base_url=base) as browser:
        answer = await browser.get("/socket.io/?EIO=4&transport=polling")
    assert answer.status_code == 400
