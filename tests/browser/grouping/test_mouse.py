"""Grouping with a mouse, on a wall with controls and on a console."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.grouping_board import CARDS, Mouse, Table, laid
from tests.browser.drivers.room import LAPTOP, PROJECTOR, Room

SEUIL, LETTRE, COULOIR, NUIT = CARDS


@pytest.fixture
def mouse(table: Table) -> Mouse:
    return Mouse(table)


async def test_a_card_is_dragged_into_a_theme_which_is_marked_as_target(table: Table, mouse: Mouse):
    """[G11] [G12]"""
    await table.theme("Les lettres", LETTRE)
    await table.listens()
    await mouse.lifts(table.card(SEUIL))
    await mouse.carries(table.place("Les lettres"), down=0.95)
    await table.is_aimed(table.place("Les lettres"))
    picture = table.screen.page.locator(".grouping-drag-image")
    await expect(picture).to_contain_text(SEUIL)
    await mouse.drops()
    await table.stands({None: [COULOIR, NUIT], "Les lettres": [LETTRE, SEUIL]})
    await expect(picture).to_have_count(0)
    say = table.screen.say
    assert say("common.group.dropped", card=SEUIL, place="Les lettres") in await table.said()


async def test_a_card_dragged_on_a_card_makes_a_theme_that_is_named_in_place(
    table: Table, mouse: Mouse
):
    """[G11] [G13] The title of a card is offered as its name, and may be replaced."""
    page, say = table.screen.page, table.screen.say
    await mouse.drags(table.card(NUIT), table.card(SEUIL))
    field = page.get_by_label(say("common.group.name"))
    await expect(field).to_be_focused()
    await expect(field).to_have_value("")
    offered = page.get_by_role("button", name=say("common.group.offered_name", name=SEUIL))
    await offered.click()
    await expect(field).to_have_value(SEUIL)
    await field.fill("Les passages")
    await field.press("Enter")
    await table.stands({None: [LETTRE, COULOIR], "Les passages": [SEUIL, NUIT]})


async def test_cards_change_their_order_within_a_theme(table: Table, mouse: Mouse):
    """[G11]"""
    await table.theme("Les lettres", SEUIL, LETTRE, COULOIR)
    await mouse.drags(table.card(COULOIR), table.card(SEUIL), down=0.2)
    await table.stands({None: [NUIT], "Les lettres": [COULOIR, SEUIL, LETTRE]})


async def test_a_card_is_taken_out_of_its_theme(table: Table, mouse: Mouse):
    """[G11]"""
    await table.theme("Les lettres", SEUIL, LETTRE)
    await mouse.drags(table.card(LETTRE), table.tray.get_by_role("heading"))
    await table.stands({None: [COULOIR, NUIT, LETTRE], "Les lettres": [SEUIL]})


async def test_a_theme_is_dragged_into_another_or_beside_it(table: Table, mouse: Mouse):
    """[G9] [G11] A drop on the middle merges them; a drop on the rim moves one before the other."""
    await table.theme("Les lettres", SEUIL, LETTRE)
    await table.theme("Les nuits", NUIT)
    head = table.place("Les nuits").get_by_role("heading")
    await mouse.drags(head, table.place("Les lettres"), 0.5, 0.04)
    await table.stands({None: [COULOIR], "Les nuits": [NUIT], "Les lettres": [SEUIL, LETTRE]})
    head = table.place("Les lettres").get_by_role("heading")
    await mouse.drags(head, table.place("Les nuits"))
    await table.stands({None: [COULOIR], "Les nuits": [NUIT, SEUIL, LETTRE]})


async def test_escape_or_a_drop_outside_every_place_changes_nothing(table: Table, mouse: Mouse):
    """[G12] This is announced."""
    await table.theme("Les lettres", LETTRE)
    await table.listens()
    await mouse.lifts(table.card(SEUIL))
    await mouse.carries(table.place("Les lettres"))
    await table.screen.page.keyboard.press("Escape")
    await expect(table.screen.page.locator(".grouping-drag-image")).to_have_count(0)
    await mouse.drops()
    await mouse.lifts(table.card(SEUIL))
    await mouse.carries(table.screen.page.locator("header").first)
    await mouse.drops()
    left = table.screen.say("common.group.left", card=SEUIL)
    assert (await table.said()).count(left) >= 1
    await expect(table.card(SEUIL)).to_have_attribute("aria-pressed", "false")
    await table.stands({None: [SEUIL, COULOIR, NUIT], "Les lettres": [LETTRE]})


async def test_a_press_without_a_movement_is_a_click(table: Table, mouse: Mouse):
    """[G11] It selects the card; a click on a place moves it there."""
    await table.theme("Les lettres", LETTRE)
    await table.card(SEUIL).click()
    await expect(table.card(SEUIL)).to_have_attribute("aria-pressed", "true")
    await table.place("Les lettres").get_by_role("heading").click()
    await table.stands({None: [COULOIR, NUIT], "Les lettres": [LETTRE, SEUIL]})


async def test_several_cards_are_selected_with_ctrl_and_shift_and_dragged_as_one_change(
    table: Table, mouse: Mouse
):
    """[G5] [G14]"""
    await table.theme("Les lettres", SEUIL)
    await table.card(LETTRE).click(modifiers=["ControlOrMeta"])
    await table.card(NUIT).click(modifiers=["Shift"])
    for title in (LETTRE, COULOIR, NUIT):
        await expect(table.card(title)).to_have_attribute("aria-pressed", "true")
    await table.card(COULOIR).click(modifiers=["ControlOrMeta"])
    await mouse.lifts(table.card(LETTRE))
    await expect(table.screen.page.locator(".grouping-drag-image")).to_have_attribute(
        "data-count", "2"
    )
    await mouse.carries(table.place("Les lettres"), down=0.95)
    await mouse.drops()
    await table.stands({None: [COULOIR], "Les lettres": [SEUIL, LETTRE, NUIT]})
    await table.screen.page.keyboard.press("ControlOrMeta+z")
    await table.stands({None: [LETTRE, COULOIR, NUIT], "Les lettres": [SEUIL]})


async def test_several_cards_are_selected_by_the_button_for_it(table: Table):
    """[G14] By taps; the last one is on the place."""
    await table.theme("Les lettres", SEUIL)
    await table.screen.press("common.group.choose")
    for title in (NUIT, COULOIR):
        await table.card(title).click()
    await table.screen.sees(table.screen.say("common.group.tap_chosen", count=2))
    await table.place("Les lettres").get_by_role("heading").click()
    await table.stands({None: [LETTRE], "Les lettres": [SEUIL, NUIT, COULOIR]})


async def test_a_drag_scrolls_a_console_at_its_edges(room: Room):
    """[G12] Down and up again; the card stays lifted."""
    table = await laid(room, "console")
    page = table.screen.page
    await page.set_viewport_size(LAPTOP | {"height": 560})
    scrolled = "document.querySelector('.console-panel').scrollTop"
    mouse = Mouse(table)
    await mouse.lifts(table.card(SEUIL))
    await mouse.goes(900, 555)
    await page.wait_for_function(f"() => {scrolled} > 20")
    await mouse.goes(900, 4)
    await page.wait_for_function(f"() => {scrolled} === 0")
    await expect(page.locator(".grouping-drag-image")).to_contain_text(SEUIL)
    await page.keyboard.press("Escape")
    await mouse.drops()


async def test_a_drag_turns_the_page_of_a_wall_at_its_sides(room: Room):
    """[G12] [M3] It is dropped on another page."""
    table = await laid(room, "wall")
    for number in range(8):
        said = {"kind": "theme", "title": f"Ce qui reste à dire de la lettre, et à qui, {number}"}
        await table.ana.say("post_card", card=f"card-more-{number}", **said)
    await table.theme("Les lettres", LETTRE)
    page, say = table.screen.page, table.screen.say
    shown = page.locator(".wall-page")
    mouse = Mouse(table)
    await mouse.lifts(table.card(SEUIL))
    for x, number in ((PROJECTOR["width"] - 8, 2), (8, 1)):
        await mouse.goes(x, 400)
        words = say("common.action.page_number", number=number, total="").strip()
        await expect(shown).to_contain_text(words)
        await mouse.goes(800, 400)
    await mouse.carries(table.place("Les lettres"), down=0.95)
    await mouse.drops()
    await table.lead.until(
        lambda: table.lead.records["card:card-0000"]["theme"] == "theme-les-lettres"
    )
