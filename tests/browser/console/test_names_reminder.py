"""Names in what a facilitator types for others are asked about, wherever it is typed."""

from playwright.async_api import Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

NAMED = "Hier, Mme Durand est restée"
NOW_UNNAMED = "Hier, une résidente est restée"


def dialog(console: Console) -> Locator:
    return console.page.get_by_role("dialog", name=console.say("phone.names.title"))


async def edits(console: Console, field: Locator) -> None:
    """Nothing was sent; the words stay in their field, and can be changed and sent."""
    await expect(dialog(console)).to_contain_text("Durand")
    await dialog(console).get_by_role("button", name=console.say("phone.names.edit")).click()
    await expect(dialog(console)).to_have_count(0)
    await expect(field).to_have_value(NAMED)
    await field.fill(NOW_UNNAMED)


async def told(lead: ProtocolScreen, kind: str, field: str) -> None:
    await lead.until(lambda: NOW_UNNAMED in [record[field] for record in lead.of(kind).values()])
    assert NAMED not in [record[field] for record in lead.of(kind).values()]


async def test_cards_for_people_without_a_phone_and_the_pile(room: Room):
    """[N13] [A6] A pile is asked about once; what was looked at is not asked about again."""
    lead = await room.lead()
    console = await room.console()
    await console.goes_to("express")
    await console.adds_someone()
    field = console.page.get_by_label(console.say("phone.deposit.title_field"))
    await field.fill(NAMED)
    await console.press("console.paper.deposit")
    await edits(console, field)
    await console.press("console.paper.deposit")
    await told(lead, "card", "title")
    await console.press("console.pile.title")
    await console.page.get_by_label(console.say("console.pile.field")).fill(
        "Monsieur Petit a crié\nLa relève\nMonsieur Petit encore"
    )
    await console.press("console.pile.deposit", count=3)
    await expect(dialog(console)).to_contain_text("Petit")
    send = dialog(console).get_by_role("button", name=console.say("phone.names.send_anyway"))
    await send.click()
    await lead.until(lambda: len(lead.of("card")) == 4)
    await expect(dialog(console)).to_have_count(0)


async def test_a_reformulation_a_rule_a_theme_and_the_synthesis(room: Room):
    """[N13] By keyboard too: Escape means to change the words."""
    lead = await room.lead()
    author = await room.spoken()
    await lead.say("go_to", step="express")
    await author.say("post_card", card="card-0001", kind="situation", title="La relève")
    console = await room.console()
    await console.press("console.cards.reveal")
    await console.press("console.cards.more", title="La relève")
    await console.press("console.cards.reformulate")
    field = console.page.get_by_label(console.say("console.cards.reformulation"))
    await field.fill(NAMED)
    await console.press("common.action.save")
    await edits(console, field)
    await console.press("common.action.save")
    await told(lead, "card", "reformulation")

    await console.goes_to("rules")
    rules = console.page.get_by_label(console.say("console.rules.one_per_line"))
    await rules.fill(NAMED)
    await console.press("console.rules.save")
    await edits(console, rules)
    await console.press("console.rules.save")
    await lead.until(lambda: lead.records["meeting"]["rules"] == [NOW_UNNAMED])

    await console.goes_to("group")
    await console.page.get_by_role("button", name="La relève").first.click()
    new = console.place(console.say("common.group.new_theme"))
    await new.get_by_role("button", name=console.say("common.group.drop_here")).click()
    name = console.page.get_by_label(console.say("common.group.name"))
    await name.fill(NAMED)
    await name.press("Enter")
    await expect(dialog(console)).to_contain_text("Durand")
    await console.page.keyboard.press("Escape")
    await expect(dialog(console)).to_have_count(0)
    assert NAMED not in [theme["title"] for theme in lead.of("theme").values()]

    await console.goes_to("synthesis")
    question = console.say("common.synthesis_field.key_points")
    points = console.page.get_by_role("textbox", name=question)
    await points.fill(NAMED)
    await console.press("common.action.save")
    await edits(console, points)
    await console.press("common.action.save")
    await lead.until(lambda: lead.records["synthesis"]["key_points"] == NOW_UNNAMED)
