"""One phone with the meeting in two tabs: what is begun in one tab stays there."""

from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

HERE, THERE = "Commencé dans cet onglet", "Écrit dans l’autre"


async def second_tab(phone: Phone) -> Phone:
    """The same meeting in another tab of the same browser."""
    other = Phone(await phone.page.context.new_page(), phone.language, [])
    await other.page.goto(phone.page.url)
    await other.holds("connected && version > 0")
    return other


async def sends_card(tab: Phone) -> None:
    await tab.press("phone.deposit.send")


async def sends_word(tab: Phone) -> None:
    await tab.page.get_by_role("radio", name=tab.say("common.closing.feeling")).check()
    await tab.press("phone.words.send")


@pytest.mark.parametrize(
    ("step", "field", "send"),
    [("express", "#title", sends_card), ("words", "#word", sends_word)],
)
async def test_words_begun_in_one_tab_stay_when_others_are_sent_in_a_second_tab(
    room: Room, step: str, field: str, send: Any
):
    """[N1] [N16] Through a reload too."""
    lead = await room.lead()
    await lead.say("go_to", step=step)
    phone = await room.phone()
    other = await second_tab(phone)
    await phone.page.locator(field).fill(HERE)
    await other.page.locator(field).fill(THERE)
    await send(other)
    await other.holds("pending.length === 0")
    await phone.page.bring_to_front()
    await expect(phone.page.locator(field)).to_have_value(HERE)
    await phone.page.reload()
    await expect(phone.page.locator(field)).to_have_value(HERE)


async def test_each_tab_shows_its_own_words_after_the_end(room: Room):
    """[N4]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    other = await second_tab(phone)
    for tab, words in ((phone, HERE), (other, THERE)):
        await tab.writes(words)
    await lead.say("end_meeting")
    for tab, words in ((phone, HERE), (other, THERE)):
        await tab.sees(tab.say("phone.ended.title"))
        await expect(tab.page.get_by_role("listitem").filter(has_text=words)).to_be_visible()
