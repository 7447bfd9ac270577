"""What a facilitator has begun to type stays, whatever page, step or screen comes in between."""

from playwright.async_api import expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

TYPED = "Des mots en chemin"


async def with_a_card(room: Room) -> tuple[Console, ProtocolScreen]:
    console, lead, ana = await room.console(), await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card="card-0001", kind="theme", title="Un seuil")
    await lead.say("reveal", what="cards", shown=True)
    await console.is_at("express")
    return console, lead


async def test_a_reformulation_stays_through_another_tab_and_a_reload(room: Room):
    """[N19] Only Cancel drops it."""
    console, _ = await with_a_card(room)
    more = console.page.locator("[data-more]")
    await more.click()
    await console.press("console.cards.reformulate")
    field = console.page.locator("console-reformulation textarea")
    await field.fill(TYPED)
    await console.opens("room")
    await console.opens("step")
    await more.click()
    await expect(field).to_have_value(TYPED)
    await console.page.reload()
    await more.click()
    await expect(field).to_have_value(TYPED)
    await console.press("common.action.cancel")
    await expect(field).to_have_count(0)
    await console.press("console.cards.reformulate")
    await expect(field).to_have_value("")


async def test_a_setting_stays_when_the_other_one_goes_on_and_back(room: Room):
    """[N19]"""
    console, lead = await with_a_card(room)
    more = console.page.locator("[data-more]")
    await more.click()
    await console.press("console.elsewhere.mark")
    field = console.page.locator("console-elsewhere input")
    await field.fill(TYPED)
    for step in ("welcome", "express"):
        await lead.say("go_to", step=step)
        await console.is_at(step)
    await more.click()
    await expect(field).to_have_value(TYPED)
    await console.press("common.action.save")
    await console.holds("records.get('elsewhere:card-0001')?.frame === 'Des mots en chemin'")
    await expect(field).to_have_count(0)


async def test_the_name_of_a_theme_stays_through_another_step_and_a_reload(room: Room):
    """[N19] [G13] Only Escape drops it."""
    console, lead = await with_a_card(room)
    await lead.say("go_to", step="group")
    await lead.say("create_theme", theme="theme-0001", title="Les seuils", cards=["card-0001"])
    await console.page.locator(".grouping-more").click()
    await console.press("common.group.rename")
    field = console.page.locator(".grouping-name input")
    await field.fill(TYPED)
    for step in ("choose", "group"):
        await lead.say("go_to", step=step)
        await console.is_at(step)
    await expect(field).to_have_value(TYPED)
    await console.page.reload()
    await expect(field).to_have_value(TYPED)
    await field.press("Escape")
    await expect(field).to_have_count(0)
    await console.sees("Les seuils")
