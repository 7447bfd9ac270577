"""The page of a participant on a tablet or a laptop."""

from playwright.async_api import expect

from tests.browser.drivers.room import LAPTOP, Room
from tests.browser.drivers.screen import Phone

# Where the words of the page begin and end, and where what its foot holds does.
COLUMNS = """() => [...document.querySelectorAll(".step-main, .step-foot > *")].map((element) => {
  const { left, right } = element.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  const padding = element.matches(".step-main") ? [paddingLeft, paddingRight] : [0, 0];
  const [before, after] = padding.map((size) => parseFloat(size));
  return [left + before, right - after];
})"""


async def stands_in_one_column(phone: Phone) -> None:
    page, *foot = await phone.page.evaluate(COLUMNS)
    assert foot, "the page has a foot"
    for held in foot:
        assert all(abs(one - other) <= 1 for one, other in zip(page, held, strict=True)), (
            page,
            held,
        )


async def test_what_the_foot_holds_stands_below_the_page_on_a_wide_screen(room: Room):
    """[H11] One button alone, and two beside each other."""
    lead, phone = await room.lead(), await room.page(Phone, LAPTOP)
    await phone.page.goto(room.links["join"])
    await expect(phone.button("common.notice.enter")).to_be_visible()
    await stands_in_one_column(phone)
    await phone.enters(room.links["join"])
    await lead.say("go_to", step="express")
    await phone.is_at("express")
    await expect(phone.button("phone.deposit.send")).to_be_visible()
    await stands_in_one_column(phone)
