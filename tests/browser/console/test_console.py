"""The facilitator's own screen, on a laptop and on a phone."""

import pytest
from playwright.async_api import expect

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import LAPTOP, PHONE, Room


@pytest.mark.parametrize("size", [PHONE, None])
async def test_any_console_undoes_a_change_of_step(room: Room, size):
    """[S6] Without a dialog; the cards that the step showed are hidden again."""
    console, wall = await room.console(), await room.wall()
    other = await room.console(language="en")
    if size:
        await console.page.set_viewport_size(size)
    phone = await room.phone()
    await console.goes_to("express")
    await phone.deposits("La lettre sans réponse")
    await console.knows_of(1)
    await console.goes_to("group")
    await wall.sees("La lettre sans réponse")
    await other.press("common.undo.back", title=await other.calls("express"))
    for screen in (console, other, wall, phone):
        await screen.is_at("express")
    await expect(wall.page.get_by_text("La lettre sans réponse")).to_have_count(0)
    assert not any("La lettre sans" in str(r) for r in (await wall.held())["records"].values())


async def test_showing_the_cards_can_be_undone(room: Room):
    """[S3] [S6]"""
    console = await room.console()
    await console.goes_to("express")
    await console.press("console.cards.reveal")
    await console.holds("records.get('meeting').cards_shown")
    await console.press("common.undo.hide_cards")
    await console.holds("!records.get('meeting').cards_shown")
    await expect(console.button("common.undo.hide_cards")).to_have_count(0)


async def test_after_the_end_undo_is_not_offered(room: Room):
    """[S6] The end is final."""
    console = await room.console()
    await console.goes_to("rules")
    await expect(console.page.locator("undo-offer button")).to_have_count(1)
    await console.ends()
    await console.is_at("ended")
    await expect(console.page.locator("undo-offer button")).to_have_count(0)


async def test_undo_disappears_by_itself_but_not_while_it_has_the_focus(room: Room):
    """[S6] The test moves the clock of the page only."""
    console = await room.page(Console, LAPTOP)
    await console.page.clock.install()
    await console.page.goto(room.links["console"])
    await console.holds("connected && version > 0")
    await console.goes_to("rules")
    undo = console.page.locator("undo-offer button")
    await undo.focus()
    await console.page.clock.run_for(30_000)
    await expect(undo).to_be_visible()
    await console.page.get_by_role("tab").first.focus()
    await console.page.clock.run_for(9_000)
    await expect(undo).to_be_visible()
    await console.page.clock.run_for(2_000)
    await expect(undo).to_have_count(0)
    await console.is_at("rules")


async def test_the_clock_is_started_moved_paused_and_removed(room: Room):
    """[S5] [S7] Phones show the minutes left, also during a pause."""
    console, phone = await room.console(), await room.phone()
    await console.page.locator(".console-time summary").click()
    await console.press("console.clock.start", count=5)
    await phone.sees(phone.say("common.step.minutes_short", count=5))
    await console.press("console.clock.more", count=5)
    await phone.sees(phone.say("common.step.minutes_short", count=10))
    await console.press("console.clock.pause")
    await console.sees(console.say("console.clock.paused"))
    await phone.holds(
        "records.get('meeting').clock_left > 0 && records.get('meeting').clock_ends_at === null"
    )
    await phone.sees(phone.say("common.step.minutes_short", count=10))
    await console.press("console.clock.resume")
    await phone.holds("records.get('meeting').clock_ends_at > 0")
    await console.press("console.clock.stop")
    await phone.holds("records.get('meeting').clock_ends_at === null")


async def test_ten_opening_prompts_are_shipped_and_one_is_marked_for_the_third_session(room: Room):
    """[S8] [L3] The two of the founding text come first; both consoles show a typed prompt."""
    console, wall, other = await room.console(), await room.wall(), await room.console()
    await console.goes_to("prompt")
    shipped = console.page.locator(".console-prompts button")
    await expect(shipped).to_have_count(10)
    await console.page.locator(".console-panel summary").click()
    await expect(shipped.nth(0)).to_contain_text("Quelle situation récente vous a marqué")
    await expect(shipped.nth(1)).to_contain_text("Quels questionnements ou thématiques émergent")
    await expect(shipped.nth(7)).to_contain_text(
        console.say("console.prompt.from_session", number=3)
    )
    await shipped.nth(4).click()
    await wall.sees("Une réussite, même petite")
    await console.page.get_by_label(console.say("console.prompt.write")).fill("Et vous, ce matin")
    await console.press("console.prompt.set")
    await wall.sees("Et vous, ce matin")
    shown = other.page.locator(".console-prompts").get_by_role("button", pressed=True)
    await expect(shown).to_contain_text("Et vous, ce matin")


async def test_the_entrance_is_locked_beside_the_wall_once_the_introduction_is_over(room: Room):
    """[E1] One press, and another opens it again; no notice stands above the work."""
    console = await room.console()
    lock, unlock = console.button("console.room.lock"), console.button("console.room.unlock")
    await expect(lock).to_have_count(0)
    await console.goes_to("express")
    await expect(console.page.locator(".console-notice")).to_have_count(0)
    await lock.click()
    await console.holds("records.get('meeting').locked")
    await unlock.click()
    await console.holds("!records.get('meeting').locked")


async def test_a_device_is_removed_only_after_a_confirmation(room: Room):
    """[E4]"""
    console, phone = await room.console(), await room.phone()
    await console.opens("room")
    await console.page.get_by_text(console.say("console.devices.title"), exact=True).click()
    await console.press("common.action.take_back")
    await console.sees(console.say("console.devices.remove_sure", number=1))
    await phone.holds("connected")
    await console.press("console.devices.remove")
    await phone.holds("ending === 'removed'")


async def test_all_devices_that_are_away_are_removed_at_once(room: Room):
    """[E18] Whoever is connected stays; the console asks before it does it."""
    console, phone = await room.console(), await room.phone()
    for _ in range(3):
        away = ProtocolScreen(Visitor(room.served.url), room.links["code"], "participant")
        await away.enter()
    devices = "[...records.values()].filter((r) => r.type === 'device').length"
    await console.holds(f"{devices} === 4")
    await console.opens("room")
    await console.page.get_by_text(console.say("console.devices.title"), exact=True).click()
    await console.press("console.devices.remove_away")
    await console.sees(console.say("console.devices.remove_away_sure"))
    await console.press("console.devices.remove_away_confirm")
    await console.holds(f"{devices} === 1")
    await expect(console.button("console.devices.remove_away")).to_have_count(0)
    assert (await phone.held())["records"]
