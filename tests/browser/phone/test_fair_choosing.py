"""All answers of the check are equal on a small phone, also in a group of few people."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.choosing_group import gathered
from tests.browser.drivers.gallery import SMALL
from tests.browser.drivers.plain_phone import PlainPhone
from tests.browser.drivers.room import Room

BOXES = """() => {
  const page = document.querySelector(".step-main").getBoundingClientRect();
  return [...document.querySelectorAll(".grade")].map((grade) => {
    const { top, bottom, height, width } = grade.getBoundingClientRect();
    const inView = top >= page.top && bottom <= page.bottom;
    return [inView, Math.round(width), Math.round(height)];
  });
}"""
LARGE = "() => { document.documentElement.style.fontSize = '200%'; }"
MORE = "() => document.querySelector('.step').hasAttribute('data-more')"
TO_THE_END = "() => document.querySelector('.step-main').scrollTo(0, 1e6)"


@pytest.mark.parametrize("size", [SMALL, {"width": 360, "height": 640}], ids=["320", "360"])
async def test_all_six_answers_are_in_view_and_of_one_size(room: Room, size):
    """[H3] [H12] Six people: the sentence for small groups stands on the page as well."""
    group = await gathered(room, people=6, cards=2)
    await group.console.chooses("open_check")
    await group.phone.is_choosing("check")
    await group.phone.page.set_viewport_size(size)
    await group.phone.sees(group.phone.say("common.small_group"))
    boxes = await group.phone.page.evaluate(BOXES)
    assert len(boxes) == 6
    assert [in_view for in_view, *_ in boxes] == [True] * 6
    assert len({(width, height) for _, width, height in boxes}) == 1


async def test_all_six_answers_are_in_view_in_plain_french(room: Room):
    """[H3] [H30] On the smallest phone."""
    group = await gathered(room, people=11, cards=2)
    plain = await room.page(PlainPhone, SMALL, has_touch=True)
    await plain.enters(room.links["join"])
    await group.console.chooses("open_check")
    await plain.is_choosing("check")
    await plain.sees(plain.say("common.grade.none"))
    boxes = await plain.page.evaluate(BOXES)
    assert [in_view for in_view, *_ in boxes] == [True] * 6


async def test_a_page_that_goes_on_below_says_so(room: Room):
    """[H10] With letters twice as large some answers are further down."""
    group = await gathered(room, people=6, cards=2)
    await group.console.chooses("open_check")
    await group.phone.is_choosing("check")
    await group.phone.page.set_viewport_size(SMALL)
    await group.phone.page.evaluate(LARGE)
    await group.phone.page.wait_for_function(MORE)
    await group.phone.page.evaluate(TO_THE_END)
    await group.phone.page.wait_for_function(f"() => !({MORE})()")


async def test_a_phone_whose_whole_page_scrolls_says_that_it_goes_on(room: Room):
    """[H10] With letters a third larger, by the setting of the browser."""
    group = await gathered(room, people=6, cards=2)
    await group.console.chooses("open_check")
    await group.phone.is_choosing("check")
    page = group.phone.page
    await page.set_viewport_size(SMALL)
    browser = await page.context.new_cdp_session(page)
    await browser.send("Page.setFontSizes", {"fontSizes": {"standard": 21}})
    phone = page.locator("phone-app")
    await expect(phone).to_have_attribute("data-more", "")
    await page.evaluate("() => document.documentElement.scrollTo(0, 1e6)")
    await expect(phone).not_to_have_attribute("data-more", "")
