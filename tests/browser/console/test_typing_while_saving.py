"""Typing goes on while what was typed before is being saved, or waits for the network."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

FIRST, MORE = "Une phrase", "Une phrase\nUne autre"

Begins = Callable[[Console, ProtocolScreen], Awaitable[tuple[Locator, str]]]


async def at(console: Console, lead: ProtocolScreen, step: str) -> None:
    await lead.say("go_to", step=step)
    await console.is_at(step)


async def prompt(console: Console, lead: ProtocolScreen) -> tuple[Locator, str]:
    await at(console, lead, "prompt")
    return console.page.locator("#own-prompt"), "console.prompt.set"


async def rules(console: Console, lead: ProtocolScreen) -> tuple[Locator, str]:
    await at(console, lead, "rules")
    return console.page.locator("#rules"), "console.rules.save"


async def synthesis(console: Console, lead: ProtocolScreen) -> tuple[Locator, str]:
    await at(console, lead, "synthesis")
    return console.page.locator("#key_points"), "common.action.save"


async def paper_card(console: Console, lead: ProtocolScreen) -> tuple[Locator, str]:
    await at(console, lead, "express")
    await console.adds_someone()
    return console.page.locator("#paper-title"), "console.paper.deposit"


async def reformulation(console: Console, lead: ProtocolScreen) -> tuple[Locator, str]:
    await at(console, lead, "express")
    await lead.say("post_card", card="card-0001", kind="theme", title="Un seuil")
    await console.page.locator("[data-more]").click()
    await console.press("console.cards.reformulate")
    return console.page.locator("console-reformulation textarea"), "common.action.save"


@pytest.mark.parametrize("begins", [prompt, rules, synthesis, paper_card, reformulation])
async def test_what_is_typed_while_it_is_saved_stays(room: Room, begins: Begins):
    """[N19] Also what is typed while the network is away."""
    console, lead = await room.console(), await room.lead()
    field, save = await begins(console, lead)
    await field.fill(FIRST)
    await console.page.context.set_offline(True)
    await console.press(save)
    await console.holds("pending.length === 1")
    await field.fill(MORE)
    await console.page.context.set_offline(False)
    await console.holds("connected && pending.length === 0")
    await expect(console.page.locator(".conflict")).to_have_count(0)
    await expect(field).to_have_value(MORE)


@pytest.mark.parametrize("begins", [prompt, rules, synthesis])
async def test_the_button_that_saved_keeps_the_focus(room: Room, begins: Begins):
    """[H35] A keyboard and a screen reader go on from there."""
    console, lead = await room.console(), await room.lead()
    field, save = await begins(console, lead)
    await field.fill(FIRST)
    button = console.button(save)
    await button.press("Enter")
    await expect(button).to_be_disabled()
    await console.holds("pending.length === 0")
    await expect(button).to_be_focused()


async def test_lines_added_to_a_pile_while_it_is_deposited_stay(room: Room):
    """[N19] Each line that was deposited leaves the field."""
    console, lead = await room.console(), await room.lead()
    await at(console, lead, "express")
    await console.opens("paper")
    await console.press("console.pile.title")
    field = console.page.locator("#pile")
    await field.fill(FIRST)
    await console.page.context.set_offline(True)
    await console.press("console.pile.deposit", count=1)
    await field.fill(MORE)
    await console.page.context.set_offline(False)
    await console.holds("connected && pending.length === 0")
    await expect(field).to_have_value("Une autre")
    await console.press("console.pile.deposit", count=1)
    await console.holds("[...records.values()].filter((r) => r.type === 'card').length === 2")
