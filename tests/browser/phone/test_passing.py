"""Passing is as easy as answering, and what is asked next is shown again."""

from playwright.async_api import expect

from tests.browser.drivers.choosing_group import TITLES, card, gathered
from tests.browser.drivers.room import Room

MOOD = "() => document.querySelector('phone-app').dataset.mood"


async def test_a_person_passes_what_resonates_and_is_asked_at_the_check(room: Room):
    """[H12] To pass is no answer: nothing is sent, and the check is shown all the same."""
    group = await gathered(room, people=6, cards=2)
    phone = group.phone
    await group.console.chooses("open_resonance")
    await phone.is_choosing("resonance")
    await phone.press("phone.listen")
    await phone.sees(phone.say("phone.passed"))
    assert await phone.page.evaluate(MOOD) == "rest"
    await phone.holds("own.get('ballot') === undefined && pending.length === 0")
    await group.answer("resonate", *[{"items": [card(one) for one in TITLES[:2]]}] * 5)
    await group.answered(5)
    await group.console.chooses("close_resonance")
    await group.console.chooses("open_check")
    await phone.sees(phone.say("common.grade.0"))
    await phone.press("phone.check.next")
    await phone.press("phone.check.finish")
    await phone.sees(phone.say("phone.check.sent_none"))
    await phone.page.wait_for_selector("phone-app[data-mood=rest]")
    await phone.press("phone.check.change")
    await phone.sees(phone.say("common.grade.0"))


async def test_after_sending_the_phone_may_be_put_down(room: Room):
    """[H12] [N1] A dark page says that the answer is sent; it can be changed until the close."""
    group = await gathered(room, people=6, cards=2)
    phone = group.phone
    await group.console.chooses("open_resonance")
    await phone.is_choosing("resonance")
    await phone.page.get_by_role("button", name=TITLES[0]).click()
    await phone.press("phone.resonate.send")
    await phone.sees(phone.say("phone.resonate.sent_title"))
    assert await phone.page.evaluate(MOOD) == "rest"
    await phone.press("phone.resonate.change")
    await expect(phone.page.get_by_role("button", name=TITLES[0], pressed=True)).to_be_visible()
    assert await phone.page.evaluate(MOOD) == "page"
