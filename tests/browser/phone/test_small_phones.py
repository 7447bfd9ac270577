"""On a small phone, and with its keyboard open, what is asked is whole and within reach."""

import pytest
from playwright.async_api import Locator, expect

from tests.browser.drivers.gallery import SMALL
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

WITH_KEYBOARD = {"width": 360, "height": 340}
LONG_PROMPT = (
    "Qu’est-ce qui, ces dernières semaines, a soutenu le pouvoir d’agir d’une personne "
    "accompagnée, et que vous n’avez encore raconté à personne ?"
)
IN_VIEW = """(element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}"""
WHOLE = """(heading) => {
  const page = heading.closest(".step-main").getBoundingClientRect();
  return heading.getBoundingClientRect().bottom <= page.bottom;
}"""


async def in_view(target: Locator) -> None:
    await expect(target).to_be_visible()
    assert await target.evaluate(IN_VIEW)


async def at_step(room: Room, step: str, size: dict[str, int]) -> Phone:
    lead = await room.lead()
    await lead.say("set_prompt", text=LONG_PROMPT)
    await lead.say("go_to", step=step)
    phone = await room.phone()
    await phone.is_at(step)
    await phone.page.set_viewport_size(size)
    return phone


async def test_a_long_prompt_is_whole_on_the_smallest_phone(room: Room):
    """[H11] [H10] The sentence of help below it may go on; an arrow says so."""
    phone = await at_step(room, "express", SMALL)
    heading = phone.page.get_by_role("heading", level=1)
    await expect(heading).to_be_visible()
    assert await heading.evaluate(WHOLE)


async def test_the_notice_says_that_it_goes_on_below_its_button(room: Room):
    """[H11] The button that shows all of it lies below on the smallest phone: an arrow says so."""
    phone = await room.page(Phone, SMALL, has_touch=True)
    await phone.page.goto(room.links["join"])
    more = phone.button("common.notice.more")
    await expect(more).to_be_attached()
    await expect(phone.page.locator(".step[data-more]")).to_have_count(1)
    await more.scroll_into_view_if_needed()
    await expect(more).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("step", "field", "send"),
    [("express", "#title", "phone.deposit.send"), ("words", "#word", "phone.words.send")],
)
async def test_with_the_keyboard_open_field_and_buttons_are_in_view(
    room: Room, step: str, field: str, send: str
):
    """[H11] [H12]"""
    phone = await at_step(room, step, WITH_KEYBOARD)
    await phone.page.locator(field).focus()
    await phone.page.wait_for_function("() => document.documentElement.scrollHeight <= 340")
    await in_view(phone.page.locator(field))
    await in_view(phone.button(send))
    await in_view(phone.button("phone.listen" if step == "express" else "phone.words.pass"))
