"""The foot of the page on which a person taps what resonates."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.choosing_group import TITLES, gathered
from tests.browser.drivers.room import Room

# Left, top, width and height of each button at the foot.
BOXES = """() => [...document.querySelectorAll(".step-foot .button")].map((button) => {
  const { left, top, width, height } = button.getBoundingClientRect();
  return [left, top, width, height].map(Math.round);
})"""


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [320, 360, 390])
async def test_passing_and_answering_stand_side_by_side(room: Room, language: str, width: int):
    """[H12] Of one size in one row, before the first tap and after it."""
    group = await gathered(room, people=6, cards=4)
    phone = await room.phone(language=language)
    await phone.page.set_viewport_size({"width": width, "height": 640})
    await group.console.chooses("open_resonance")
    await phone.is_choosing("resonance")
    for tapped in (False, True):
        if tapped:
            await phone.page.get_by_role("button", name=TITLES[0]).click()
        key = "phone.resonate.send" if tapped else "phone.resonate.none"
        await expect(phone.button(key)).to_be_enabled()
        boxes = await phone.page.evaluate(BOXES)
        assert len(boxes) == 2
        assert len({tuple(sizes) for _, *sizes in boxes}) == 1


async def test_what_was_tapped_is_never_answered_with_nothing(room: Room):
    """[C1] Nothing resonates is an answer of its own; it is offered again once no tap is left."""
    group = await gathered(room, people=6, cards=2)
    phone = group.phone
    await group.console.chooses("open_resonance")
    tap = phone.page.get_by_role("button", name=TITLES[0])
    await tap.click()
    await expect(phone.button("phone.resonate.none")).to_have_count(0)
    await tap.click()
    await expect(phone.button("phone.resonate.send")).to_have_count(0)
    await phone.press("phone.resonate.none")
    await phone.holds("you.get('ballot')?.items.length === 0")
