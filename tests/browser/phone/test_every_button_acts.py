"""On a phone every button in sight does something, and no sign lies on one."""

import pytest
from playwright.async_api import FloatRect, Page, expect

from tests.browser.drivers.choosing_group import TITLES, card, gathered
from tests.browser.drivers.gallery import SETTLED, SMALL
from tests.browser.drivers.room import Room

IDLE = "button:visible:disabled"
# The sign alone, at its place: what lies under it is drawn, and nothing moves.
HIDE_THE_SIGN = """() => {
  const rule = "[data-more] > .step-foot::before { visibility: hidden !important; }";
  for (const sheet of document.styleSheets) return sheet.insertRule(rule, sheet.cssRules.length);
}"""
LARGE_LETTERS = {"fontSizes": {"standard": 21}}
# What a press on the sign at the lower edge would reach.
UNDER_THE_SIGN = """() => Array.from({ length: innerWidth / 4 }, (_, part) =>
    document.elementFromPoint(part * 4 + 2, innerHeight - 8))
  .filter((over) => !over.matches("phone-app")).map((over) => over.outerHTML)"""


async def test_a_check_of_one_question_has_no_way_back(room: Room):
    """[H41] Its one button takes the whole row."""
    group, lead = await gathered(room, people=3, cards=2), await room.lead(screen="wall")
    await lead.say("open_check", items=[card(TITLES[0])])
    phone = group.phone
    await phone.is_choosing("check")
    await expect(phone.button("phone.check.finish")).to_be_visible()
    await expect(phone.button("phone.check.previous")).to_have_count(0)
    await expect(phone.page.locator(IDLE)).to_have_count(0)


async def test_the_first_of_several_questions_has_no_way_back(room: Room):
    """[H41] *Next* stands where it stands at the second question, which has one."""
    group, lead = await gathered(room, people=3, cards=3), await room.lead(screen="wall")
    await lead.say("open_check", items=[card(title) for title in TITLES[:3]])
    phone = group.phone
    await phone.is_choosing("check")
    go_on, back = phone.button("phone.check.next"), phone.button("phone.check.previous")
    first = await go_on.bounding_box()
    await expect(back).to_be_hidden()
    await go_on.click()
    await expect(back).to_be_visible()
    assert await go_on.bounding_box() == first
    await back.click()
    await expect(back).to_be_hidden()
    await expect(go_on).to_be_focused()


async def test_what_was_sent_is_not_offered_again(room: Room):
    """[H41] A reminder of the rules is sent once; what is left is *Close*, with the focus."""
    lead, phone = await room.lead(), await room.phone()
    await lead.say("go_to", step="explore")
    await phone.is_at("explore")
    await phone.press("phone.menu.recall_ground_rules")
    await phone.press("phone.ground_rules.send")
    await phone.sees(phone.say("phone.ground_rules.sent"))
    await expect(phone.page.locator(".pair button")).to_have_count(1)
    await expect(phone.button("common.action.close")).to_be_focused()


@pytest.mark.parametrize("cards", [1, 2, 3])
async def test_the_sign_that_a_page_goes_on_lies_on_nothing(room: Room, cards: int):
    """[H41] On the smallest phone, over the cards that were sent and their buttons."""
    lead, phone = await room.lead(), await room.phone()
    await lead.say("go_to", step="express")
    await phone.is_at("express")
    await phone.page.set_viewport_size(SMALL)
    for number in range(cards):
        await phone.deposits(f"Une situation {number}")
        await expect(phone.page.locator(".own-cards > li")).to_have_count(number + 1)
    await expect(phone.page.locator(".step[data-more]")).to_have_count(1)
    await phone.page.evaluate(SETTLED)
    page = await whole(phone.page)
    before = await phone.page.screenshot(clip=page)
    await phone.page.evaluate(HIDE_THE_SIGN)
    assert await phone.page.screenshot(clip=page) == before


async def whole(page: Page) -> FloatRect:
    """The place of what scrolls above the foot."""
    box = await page.locator(".step-main").bounding_box()
    assert box
    return box


async def test_a_press_on_the_sign_at_the_lower_edge_reaches_nothing(room: Room):
    """[H41] Where the whole page scrolls, with letters a third larger."""
    group = await gathered(room, people=6, cards=2)
    await group.console.chooses("open_check")
    await group.phone.is_choosing("check")
    page = group.phone.page
    await page.set_viewport_size(SMALL)
    browser = await page.context.new_cdp_session(page)
    await browser.send("Page.setFontSizes", LARGE_LETTERS)
    await expect(page.locator("phone-app")).to_have_attribute("data-more", "")
    await page.evaluate(SETTLED)
    assert await page.evaluate(UNDER_THE_SIGN) == []
