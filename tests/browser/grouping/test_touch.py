"""Grouping with a finger, on a console as narrow as a phone."""

import re

import pytest_asyncio
from playwright.async_api import expect

from tests.browser.drivers.grouping_board import CARDS, Finger, Table, laid
from tests.browser.drivers.room import Room

SEUIL, LETTRE, COULOIR, NUIT = CARDS
NARROW = {"width": 360, "height": 640}


@pytest_asyncio.fixture(loop_scope="session")
async def narrow(room: Room) -> Table:
    table = await laid(room, "console", has_touch=True)
    await table.screen.page.set_viewport_size(NARROW)
    await table.screen.page.locator("[data-tab=script][role=tab]").wait_for()
    await table.screen.opens("step")
    await table.card(SEUIL).wait_for()
    return table


async def test_a_long_press_lifts_a_card_and_drops_it_on_a_place(narrow: Table):
    """[G11] [G12] The places stand near the thumb, and the one under the finger is marked."""
    await narrow.theme("Les lettres", LETTRE)
    finger = await Finger.on(narrow)
    await finger.touches(narrow.card(SEUIL))
    await finger.rests(narrow.card(SEUIL))
    await finger.slides(200, 300)
    await narrow.screen.page.locator(".grouping-drag-image").wait_for()
    place = narrow.screen.page.locator(".grouping-target", has_text="Les lettres")
    await finger.slides_to(place)
    await expect(place).to_have_attribute("data-target", "")
    await finger.leaves()
    await narrow.stands({None: [COULOIR, NUIT], "Les lettres": [LETTRE, SEUIL]})


async def test_a_swipe_scrolls(narrow: Table):
    """[G11] It does not drag a card."""
    page = narrow.screen.page
    finger = await Finger.on(narrow)
    card = await narrow.card(COULOIR).bounding_box()
    assert card
    await finger.touches(narrow.card(COULOIR))
    await finger.slides(card["x"] + card["width"] / 2, card["y"] - 200)
    await finger.leaves()
    await page.wait_for_function("() => scrollY > 0")
    await expect(page.locator(".grouping-drag-image")).to_have_count(0)


async def test_a_drag_that_is_cancelled_changes_nothing(narrow: Table):
    """[G11] A card lifted by its handle; then the system cancels the touch."""
    await narrow.theme("Les lettres", LETTRE)
    picture = narrow.screen.page.locator(".grouping-drag-image")
    finger = await Finger.on(narrow)
    await finger.touches(narrow.card(SEUIL).locator(".grouping-handle"), 0.5, 0.5)
    await finger.slides(150, 320)
    await picture.wait_for()
    await finger.is_interrupted()
    await expect(picture).to_have_count(0)
    await narrow.stands({None: [SEUIL, COULOIR, NUIT], "Les lettres": [LETTRE]})


async def test_a_long_press_selects_several_cards_that_move_together(narrow: Table):
    """[G5] [G11]"""
    await narrow.theme("Les lettres", LETTRE)
    finger = await Finger.on(narrow)
    await finger.touches(narrow.card(SEUIL))
    await finger.rests(narrow.card(SEUIL))
    await finger.leaves()
    await expect(narrow.card(SEUIL)).to_have_attribute("aria-pressed", "true")
    await narrow.card(COULOIR).tap()
    await narrow.screen.page.locator(".grouping-target", has_text="Les lettres").tap()
    await narrow.stands({None: [NUIT], "Les lettres": [LETTRE, SEUIL, COULOIR]})


async def test_the_tools_stand_in_one_row_also_if_the_last_change_is_another_facilitators(
    narrow: Table,
):
    """[G6] [H16] Below the line of help; the name of the undo button says whose change it is."""
    await narrow.theme("Les lettres", LETTRE)
    tools = narrow.screen.page.locator(".grouping-tools button")
    theirs = narrow.screen.say("common.group.theirs")
    undo = narrow.screen.page.locator("[data-tool=undo]")
    await expect(undo).to_have_accessible_name(re.compile(theirs))
    tops = await tools.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().top)")
    assert len(tops) == 4 and len(set(tops)) == 1
