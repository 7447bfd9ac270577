"""A code typed or pasted on the home page; an error is shown beside it, in both languages."""

import asyncio

import httpx
import pytest
from playwright.async_api import expect

from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.network import Network

LANGUAGES = ["fr", "en"]
FAILURES = 30
WAITING = "23456789"
"""The last signs of codes that others type: one is tried a second; nobody waits longer than 5."""


async def on_the_home_page(room: Room, url: str, language: str) -> Phone:
    phone = await room.page(Phone, PHONE, language)
    await phone.page.goto(url)
    return phone


async def types(phone: Phone, code: str) -> None:
    await phone.page.get_by_label(phone.say("home.join.code")).fill(code)
    await phone.press("home.join.enter")


async def is_told(phone: Phone, key: str) -> None:
    """The message is in an alert, and the typed code stays in the field."""
    await expect(phone.page.get_by_role("alert").first).to_have_text(phone.say(key))
    field = phone.page.get_by_label(phone.say("home.join.code"))
    await expect(field).to_be_focused()
    await expect(field).to_have_attribute("aria-invalid", "true")
    await expect(field).not_to_have_value("")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_error_in_a_code_is_shown_beside_the_field(room: Room, language: str):
    """[N12] A short code, an unknown one; then the right one, in lower case with a space."""
    phone = await on_the_home_page(room, room.served.url, language)
    code = room.links["code"]
    await types(phone, code[:5])
    await is_told(phone, "home.join.incomplete")
    await types(phone, "aaa aaa")
    await is_told(phone, "home.join.unknown")
    await types(phone, f" {code[:3]} {code[3:]} ".lower())
    await phone.press("common.notice.enter")
    await phone.holds("connected && version > 0")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_link_may_be_pasted(room: Room, language: str):
    """[N12] The page takes the code out of it."""
    phone = await on_the_home_page(room, room.served.url, language)
    await types(phone, room.links["join"])
    await phone.page.wait_for_url(f"**/{room.links['code']}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_field_says_that_the_server_does_not_answer(room: Room, language: str):
    """[N12] The same code enters once it answers."""
    async with Network(room.served.port) as network:
        phone = await on_the_home_page(room, network.url, language)
        await network.cut()
        await types(phone, room.links["code"])
        await is_told(phone, "home.join.network")
        await network.mend()
        await phone.press("home.join.enter")
        await phone.page.wait_for_url(f"**/{room.links['code']}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_field_says_that_there_were_too_many_tries(lonely_room: Room, language: str):
    """[N12] [E8] Others' codes, each typed twice, are tried first. A link still enters."""
    room = lonely_room
    phone = await on_the_home_page(room, room.served.url, language)
    options = {"base_url": room.served.url, "headers": {"Origin": room.served.url}, "timeout": 30}
    async with httpx.AsyncClient(**options) as stranger:
        for _ in range(FAILURES):
            await stranger.post("/222222/enter", json={})
        async with asyncio.TaskGroup() as others:
            for number in (*WAITING, *WAITING):
                others.create_task(stranger.post(f"/33333{number}/enter", json={}))
            await types(phone, "222 222")
            await is_told(phone, "home.join.too_many")
    await phone.enters(room.links["join"])
