"""A phone on which the wall stays in view as text, above what is asked or beside it."""

import pytest
from playwright.async_api import Locator, expect

from tests.browser.drivers.audit import SIDEWAYS, TOO_SMALL, audited
from tests.browser.drivers.choosing_group import TITLES, gathered
from tests.browser.drivers.gallery import SETTLED, SMALL
from tests.browser.drivers.heard import Heard
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone

LAPTOP = {"width": 1280, "height": 800}
HALF = "La lettre sans ré"
STORED = "() => localStorage.getItem('board:kept-wall')"
SCROLLED = "(element) => element.scrollTop"
# Where the person is: the element with the focus, its selection, and how far the page went.
PLACE = """() => {
  const { activeElement: at } = document;
  return [at.id, at.value, at.selectionStart, scrollY, at.getBoundingClientRect().top];
}"""


def wall_of(phone: Phone) -> Locator:
    return phone.page.get_by_role("region", name=phone.say("phone.wall.kept"))


async def keeps(phone: Phone) -> None:
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.keep_wall")
    await expect(wall_of(phone)).to_be_visible()
    await phone.press("common.action.back")
    # The step is drawn, and has the focus, a frame after the press.
    await expect(phone.button("common.action.back")).to_have_count(0)
    await expect(phone.button("phone.menu.label")).to_be_visible()
    await phone.page.evaluate(SETTLED)


def sent(heard: Heard) -> dict[str, list[str]]:
    return {kind: told for kind, told in heard.without_chance().items() if " sent " in kind}


async def test_the_choice_is_kept_after_a_reload_and_is_undone(room: Room):
    """[H42] On this device alone."""
    lead, phone, other = await room.lead(), await room.phone(), await room.phone()
    await keeps(phone)
    await phone.page.reload()
    await expect(wall_of(phone)).to_contain_text(phone.say("phone.wall.principles"))
    await lead.say("go_to", step="prompt")
    await expect(wall_of(phone)).to_contain_text(phone.say("phone.rest.prompt"))
    await expect(wall_of(other)).to_have_count(0)
    await phone.press("phone.menu.label")
    switch = phone.button("phone.menu.keep_wall")
    await expect(switch).to_have_attribute("aria-pressed", "true")
    await switch.press("Enter")
    await expect(switch).to_be_focused()
    await expect(wall_of(phone)).to_have_count(0)
    assert await phone.page.evaluate(STORED) is None


async def test_a_folded_wall_stays_folded(room: Room):
    """[H42]"""
    phone = await room.phone()
    await keeps(phone)
    fold = wall_of(phone).get_by_role("button")
    await expect(fold).to_have_attribute("aria-expanded", "true")
    await fold.press("Enter")
    await expect(fold).to_be_focused()
    await phone.page.reload()
    await expect(fold).to_have_attribute("aria-expanded", "false")
    await expect(wall_of(phone)).not_to_contain_text(phone.say("phone.wall.principles"))
    await fold.click()
    await expect(wall_of(phone)).to_contain_text(phone.say("phone.wall.principles"))


@pytest.mark.parametrize("size", [SMALL, PHONE, LAPTOP])
async def test_a_change_of_the_wall_moves_nothing_of_what_is_written(
    room: Room, size: dict[str, int]
):
    """[H42] [H14] Neither the focus, nor the text, nor the page; and nothing is announced."""
    lead, other = await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    await phone.page.set_viewport_size(size)
    await keeps(phone)
    await phone.writes(HALF)
    await phone.page.keyboard.press("ArrowLeft")
    before = await phone.page.evaluate(PLACE)
    said = await phone.page.locator("#announcements").inner_text()
    for number, title in enumerate(TITLES):
        await other.say("post_card", card=f"card-{number:04}", kind="situation", title=title)
    await expect(wall_of(phone)).to_contain_text(TITLES[-1])
    assert await phone.page.evaluate(PLACE) == before
    assert await phone.page.locator("#announcements").inner_text() == said
    await lead.say("go_to", step="choose")
    await phone.is_at("choose")
    await expect(phone.page.get_by_label(phone.say("phone.deposit.title_field"))).to_have_value(
        HALF
    )
    await phone.press("phone.deposit.send")
    await lead.until(lambda: len(lead.of("card")) == len(TITLES) + 1)


async def test_another_step_of_the_wall_is_read_from_its_beginning(room: Room):
    """[H42]"""
    group = await gathered(room, people=3, cards=9)
    await keeps(group.phone)
    page = wall_of(group.phone).locator("[tabindex='0']")
    await expect(page).to_contain_text(TITLES[8])
    await page.evaluate("(element) => element.scrollTo(0, 100)")
    assert await page.evaluate(SCROLLED) == 100
    await group.console.chooses("open_check")
    await expect(page).to_contain_text(group.phone.say("phone.check.title"))
    await group.phone.page.wait_for_function(
        "() => document.querySelector('.kept-wall-page').scrollTop === 0"
    )


@pytest.mark.parametrize("size", [SMALL, PHONE, LAPTOP])
async def test_what_is_asked_stays_within_reach(room: Room, size: dict[str, int]):
    """[H42] [H1] [H3] The question and its answers, whole, on the smallest phone as on a laptop."""
    group = await gathered(room, people=3, cards=3)
    phone = group.phone
    await keeps(phone)
    await phone.page.set_viewport_size(size)
    await group.console.chooses("open_check")
    await phone.is_choosing("check")
    asked = phone.page.get_by_role("main")
    for target in (
        asked.get_by_role("heading", level=1),
        *await asked.get_by_role("radio").all(),
        phone.button("phone.check.next"),
    ):
        box = target.locator("xpath=ancestor-or-self::*[self::label or self::h1 or self::button]")
        await box.scroll_into_view_if_needed()
        await expect(box).to_be_in_viewport(ratio=0.98)
    assert await audited(phone) == []
    assert await phone.page.evaluate(SIDEWAYS) <= 0
    assert await phone.page.evaluate(TOO_SMALL) == []


async def test_on_a_laptop_both_stand_side_by_side(room: Room):
    """[H42]"""
    phone = await room.phone()
    await phone.page.set_viewport_size(LAPTOP)
    await keeps(phone)
    wall = await wall_of(phone).bounding_box()
    asked = await phone.page.get_by_role("main").bounding_box()
    assert wall is not None and asked is not None
    assert wall["x"] + wall["width"] <= asked["x"]
    assert wall["height"] == LAPTOP["height"]


async def test_cards_are_legible_on_it_while_the_phone_is_at_rest(room: Room):
    """[H42] [H1] The phone is dark, the wall is not."""
    lead, phone = await room.lead(), await room.phone()
    await lead.say("go_to", step="express")
    await lead.say("post_card", card="card-0001", kind="situation", title="Un seuil")
    await keeps(phone)
    await lead.say("go_to", step="group")
    await expect(wall_of(phone)).to_contain_text("Un seuil")
    await phone.page.wait_for_selector("phone-app[data-mood=rest]")
    assert await audited(phone) == []


async def test_a_phone_with_it_sends_what_a_phone_without_it_sends(room: Room):
    """[H42] Also after a reload. Closing words are asked for by a press, as in the menu."""
    lead, other = await room.lead(), await room.spoken()
    phones = [await room.phone(), await room.phone()]
    await keeps(phones[0])
    heard = [Heard(phone, room.links["code"]) for phone in phones]
    for phone in phones:
        await phone.page.reload()
        await phone.holds("connected && version > 0")
    await lead.say("go_to", step="express")
    for phone in phones:
        await phone.deposits("Un seuil")
        await phone.sees(phone.say("common.state.saved"))
    await lead.say("go_to", step="words")
    await lead.say("reveal", what="words", shown=True)
    await other.say("post_word", entry="entry-0001", kind="keyword", text="confiance")
    await lead.until(lambda: lead.of("word"))
    # Phones are not sent the word, so they are seen to come to a change after it.
    stored = await lead.say("set_prompt", text="Et demain ?")
    for phone in phones:
        await phone.holds(f"version >= {stored}")
    assert sent(heard[0]) == sent(heard[1]) != {}
    await expect(wall_of(phones[0])).not_to_contain_text("confiance")
    await phones[0].press("phone.wall.read_words")
    await expect(wall_of(phones[0])).to_contain_text("confiance")
    await phones[1].press("phone.menu.label")
    await phones[1].press("phone.menu.read_wall")
    await phones[1].sees("confiance")
    assert sent(heard[0]) == sent(heard[1])
