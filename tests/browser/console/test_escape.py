"""Escape closes what is open around the focus, and gives the focus back."""

import pytest_asyncio
from playwright.async_api import Locator, expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

TITLE = "Un seuil"


@pytest_asyncio.fixture(loop_scope="session")
async def console(room: Room) -> Console:
    """At the free expression, with one card."""
    console, lead, ana = await room.console(), await room.lead(screen="wall"), await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card="carte-000", kind="situation", title=TITLE)
    await lead.say("reveal", what="cards", shown=True)
    await console.is_at("express")
    return console


async def closes(console: Console, opener: Locator, inside: Locator) -> None:
    """Opened with Enter, and closed with Escape from inside."""
    await opener.focus()
    await console.page.keyboard.press("Enter")
    await expect(inside).to_be_visible()
    await inside.focus()
    await console.page.keyboard.press("Escape")
    await expect(inside).not_to_be_visible()
    await expect(opener).to_be_focused()


async def test_a_menu_and_a_fold_are_closed(console: Console):
    """[H16] [H35]"""
    menu = console.button("console.cards.more", title=TITLE)
    await closes(console, menu, console.button("console.cards.reformulate"))
    fold = console.page.locator(".console-plan > summary")
    await closes(console, fold, console.page.locator(".console-plan li summary").first)


async def test_a_question_and_a_link_are_closed(console: Console):
    """[H16] [H35]"""
    await console.opens("room")
    change = console.button("console.room.change_code")
    await closes(console, change, console.page.locator("[data-cancel]"))
    link = console.page.locator("[data-wall-link]")
    await closes(console, link, console.page.locator("[data-close]"))


async def test_a_form_is_closed_and_what_was_typed_is_not_lost_by_one_key(console: Console):
    """[H16] [H35] With words in it, Escape leads to the button that drops them."""
    await console.press("console.cards.more", title=TITLE)
    open_form = console.button("console.cards.reformulate")
    field = console.page.get_by_label(console.say("console.cards.reformulation"))
    await closes(console, open_form, field)
    await console.page.keyboard.press("Enter")
    await field.fill("Si j’entends bien")
    await console.page.keyboard.press("Escape")
    await expect(field).to_have_value("Si j’entends bien")
    await expect(console.button("common.action.cancel")).to_be_focused()
    await console.page.keyboard.press("Escape")
    await expect(field).to_have_value("Si j’entends bien")


async def test_escape_closes_one_thing_at_a_time(console: Console):
    """[H16] The form in a menu, then the menu."""
    menu = console.button("console.cards.more", title=TITLE)
    await menu.click()
    await console.press("console.cards.reformulate")
    field = console.page.get_by_label(console.say("console.cards.reformulation"))
    await expect(field).to_be_focused()
    await console.page.keyboard.press("Escape")
    await expect(console.button("console.cards.reformulate")).to_be_focused()
    await console.page.keyboard.press("Escape")
    await expect(menu).to_be_focused()
    await expect(menu).to_have_attribute("aria-expanded", "false")
