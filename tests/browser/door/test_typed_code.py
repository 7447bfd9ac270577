"""A code is typed as people type; what is wrong is said beside the field, in either tongue."""

import httpx
import pytest
from playwright.async_api import expect

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

LANGUAGES = ["fr", "en"]
FAILURES = 30


async def at_the_door(room: Room, url: str, language: str) -> Phone:
    phone = await room.page(Phone, PHONE, language)
    await phone.page.goto(url)
    return phone


async def types(phone: Phone, code: str) -> None:
    await phone.page.get_by_label(phone.say("door.join.code")).fill(code)
    await phone.press("door.join.enter")


async def is_told(phone: Phone, key: str) -> None:
    """To the eye and to who listens; what was typed is still there."""
    await expect(phone.page.get_by_role("alert").first).to_have_text(phone.say(key))
    field = phone.page.get_by_label(phone.say("door.join.code"))
    await expect(field).to_be_focused()
    await expect(field).to_have_attribute("aria-invalid", "true")
    await expect(field).not_to_have_value("")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_wrong_with_a_code_is_said_beside_the_field(room: Room, language: str):
    """[N12] Too short; one that nobody knows; then the right one, in lower case with a space."""
    phone = await at_the_door(room, room.served.url, language)
    code = room.links["code"]
    await types(phone, code[:5])
    await is_told(phone, "door.join.incomplete")
    await types(phone, "aaa aaa")
    await is_told(phone, "door.join.unknown")
    await types(phone, f" {code[:3]} {code[3:]} ".lower())
    await phone.press("common.notice.enter")
    await phone.holds("connected && version > 0")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_link_may_be_pasted(room: Room, language: str):
    """[N12]"""
    phone = await at_the_door(room, room.served.url, language)
    await types(phone, room.links["join"])
    await phone.page.wait_for_url(f"**/{room.links['code']}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_board_that_does_not_answer_is_said_to(room: Room, language: str):
    """[N12] And the same code opens once it does."""
    async with Network(room.served.port) as network:
        phone = await at_the_door(room, network.url, language)
        await network.cut()
        await types(phone, room.links["code"])
        await is_told(phone, "door.join.network")
        await network.mend()
        await phone.press("door.join.enter")
        await phone.page.wait_for_url(f"**/{room.links['code']}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_too_many_tries_are_said_to_be(lonely_room: Room, language: str):
    """[N12] A link opens all the same."""
    room = lonely_room
    phone = await at_the_door(room, room.served.url, language)
    said = {"base_url": room.served.url, "headers": {"Origin": room.served.url}}
    async with httpx.AsyncClient(**said) as stranger:
        for _ in range(FAILURES):
            await stranger.post("/222222/enter", json={})
    await types(phone, "222 222")
    await is_told(phone, "door.join.too_many")
    await phone.enters(room.links["join"])
