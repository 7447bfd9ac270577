"""Grouping by keyboard alone and beside another facilitator, and checked by axe-core."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.audit import audited
from tests.browser.drivers.grouping_board import CARDS, Mouse, Table
from tests.browser.drivers.leading_screens import Console

SEUIL, LETTRE, COULOIR, NUIT = CARDS
NARROW = {"width": 360, "height": 640}


async def test_several_cards_are_moved_and_the_move_undone_by_keyboard_alone(table: Table):
    """[G1] [G5] [G11] Space selects, Enter lifts, arrows aim, Enter drops; then undo and redo."""
    await table.theme("Les lettres", LETTRE)
    keyboard = table.screen.page.keyboard
    for card in (SEUIL, NUIT):
        await table.card(card).focus()
        await keyboard.press("Space")
    await keyboard.press("Enter")
    await keyboard.press("ArrowRight")
    await table.is_aimed(table.place("Les lettres"))
    await keyboard.press("Enter")
    together = {None: [COULOIR], "Les lettres": [LETTRE, SEUIL, NUIT]}
    await table.stands(together)
    await keyboard.press("ControlOrMeta+z")
    await table.stands({None: [SEUIL, COULOIR, NUIT], "Les lettres": [LETTRE]})
    await keyboard.press("ControlOrMeta+y")
    await table.stands(together)


async def test_a_lifted_card_stays_lifted_while_another_facilitator_moves_it(table: Table):
    """[G2] [G12] The change neither moves nor replaces the lifted element."""
    await table.theme("Les lettres", LETTRE)
    mouse = Mouse(table)
    await mouse.lifts(table.card(SEUIL))
    held = await table.card(SEUIL).element_handle()
    await table.lead.say("move_cards", cards=[table.id_of(SEUIL)], theme="theme-les-lettres")
    await table.screen.holds(f"version >= {table.lead.version}")
    assert held
    assert await held.evaluate("(one) => one.isConnected && one.closest('.grouping-tray') !== null")
    await table.screen.page.keyboard.press("Escape")
    await mouse.drops()
    await table.stands({None: [COULOIR, NUIT], "Les lettres": [LETTRE, SEUIL]})


async def test_a_lifted_card_that_its_author_withdraws_is_dropped(table: Table):
    """[S4] [G12]"""
    mouse = Mouse(table)
    await mouse.lifts(table.card(NUIT))
    await table.ana.say("withdraw_card", card=table.id_of(NUIT))
    await expect(table.screen.page.locator(".grouping-drag-image")).to_have_count(0)
    await mouse.drops()
    await table.stands({None: [SEUIL, LETTRE, COULOIR]})


@pytest.mark.parametrize("size", ["own", "narrow"])
async def test_no_fault_is_found_while_cards_are_grouped(table: Table, size: str):
    """[H1] At rest, with a lifted card, selected cards, a proposal, a menu, a name being edited."""
    screen, page = table.screen, table.screen.page
    await table.theme("Les lettres", LETTRE)
    if size == "narrow" and isinstance(screen, Console):
        await page.set_viewport_size(NARROW)
        # The tabs of a wide screen are gone a frame after it is narrow.
        await page.locator("[data-tab=script][role=tab]").wait_for()
        await screen.opens("step")
    assert await audited(screen) == []
    await table.card(SEUIL).click()
    assert await audited(screen) == []
    await page.keyboard.press("Escape")
    await screen.press("common.group.choose")
    assert await audited(screen) == []
    await table.card(SEUIL).click()
    await table.card(NUIT).click()
    assert await audited(screen) == []
    await page.keyboard.press("Escape")
    await screen.press("common.group.propose")
    await page.locator(".grouping-proposal").wait_for()
    assert await audited(screen) == []
    await screen.press("common.group.propose")
    more = screen.say("common.group.more", title="Les lettres")
    await table.place("Les lettres").get_by_role("button", name=more).click()
    assert await audited(screen) == []
    await screen.press("common.group.rename")
    assert await audited(screen) == []
