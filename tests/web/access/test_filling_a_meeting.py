"""Whoever has the code of a meeting cannot fill it from one address."""

from dataclasses import replace

import httpx
import pytest

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor


@pytest.fixture
async def twenty(serving, settings):
    """A board at which one address may take twenty seats in ten minutes, and two more in each."""
    return await serving(replace(settings, limits=replace(settings.limits, seats=20)))


async def entered(base, code, times, **headers):
    """The answers to so many browsers without a cookie that enter by the code."""
    async with httpx.AsyncClient(base_url=base, headers={"Origin": base, **headers}) as browser:
        answers = []
        for _ in range(times):
            answers.append(await browser.post(f"/{code}/enter", json={}))
            browser.cookies.clear()
        return answers


async def test_one_address_takes_so_many_seats_and_the_others_enter(twenty, opening):
    """[E18]"""
    meeting = await opening(twenty)
    console = await meeting.console()
    answers = await entered(twenty, meeting.code, 25)
    assert [answer.status_code for answer in answers] == [200] * 21 + [429] * 4
    told = answers[-1].json()
    assert told["error"] == "slow_down"
    assert "ce réseau" in told["message"]
    other = await entered(twenty, meeting.code, 1, **{"X-Forwarded-For": "192.0.2.1"})
    assert other[0].status_code == 200
    await console.until(lambda: len(console.of("device")) == 22)
    await console.say("remove_away")
    await console.until(lambda: not console.of("device"))


async def test_whoever_fills_a_meeting_of_their_own_closes_no_other(twenty, opening):
    """[E18] All behind one address: the links of another meeting open, and its code."""
    own, other = await opening(twenty), await opening(twenty)
    assert (await entered(twenty, own.code, 25))[-1].status_code == 429
    async with httpx.AsyncClient(base_url=twenty, headers={"Origin": twenty}) as browser:
        for name in ("console", "wall", "join"):
            key = {"key": other.keys[name]}
            assert (await browser.post(f"/{other.code}/enter", json=key)).status_code == 200
    assert (await entered(twenty, other.code, 1))[0].status_code == 200


async def test_a_phone_that_comes_back_takes_no_seat(twenty, opening):
    """[E18] [E2] It shows its cookie."""
    meeting = await opening(twenty)
    phone = ProtocolScreen(Visitor(twenty), meeting.code, "participant")
    for _ in range(25):
        await phone.enter()


@pytest.mark.long
async def test_forty_people_behind_one_address_enter_with_three_devices_each(base, opening):
    """[E18]"""
    meeting = await opening(base)
    answers = await entered(base, meeting.code, 120)
    assert {answer.status_code for answer in answers} == {200}
