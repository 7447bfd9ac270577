"""A card or a note is shown large with one press, and one press goes to the next or back."""

from playwright.async_api import Locator, expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import PHONE, Room

TITLES = ("La lettre sans réponse", "Une porte restée ouverte", "Le groupe photo")


async def with_cards(room: Room) -> Console:
    console, lead, ana = await room.console(), await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    for number, title in enumerate(TITLES):
        said = {"card": f"carte-{number:03}", "kind": "situation", "title": title}
        await ana.say("post_card", **said)
    await console.is_at("express")
    return console


def large(console: Console, title: str) -> Locator:
    return console.page.get_by_role("button", name=console.large(title))


async def test_each_card_that_the_room_sees_has_a_button_that_shows_it_large(room: Room):
    """[L6] What is rare or hurts stays in the menu; a hidden card cannot be shown."""
    console, wall = await with_cards(room), await room.wall()
    await expect(console.page.locator("[data-large]")).to_have_count(0)
    await console.press("console.cards.reveal")
    await expect(console.page.locator("[data-large]")).to_have_count(3)
    await expect(console.button("console.cards.set_aside")).to_have_count(0)
    await large(console, TITLES[1]).click()
    await wall.holds("records.get('meeting').projected === 'card:carte-001'")
    await expect(large(console, TITLES[1])).to_have_attribute("aria-pressed", "true")
    await console.press("wall.controls.close_large")
    await wall.holds("records.get('meeting').projected === null")
    await expect(large(console, TITLES[1])).to_have_attribute("aria-pressed", "false")


async def test_one_button_alone_is_named_for_taking_away_what_is_large(room: Room):
    """[M15] [L6] Whatever it is; the button that shows it keeps its name, and is pressed."""
    console, lead = await with_cards(room), await room.lead(screen="wall")
    await console.press("console.cards.reveal")
    await lead.say("set_rules", rules=["À tour de rôle."])
    away = console.page.get_by_text(console.say("wall.controls.close_large"), exact=True)
    pressed = console.page.locator(".console-panel [aria-pressed=true]")
    await large(console, TITLES[0]).click()
    await shows_once(away, pressed)
    await console.opens("prompts")
    await console.page.locator(".console-role button").first.click()
    await shows_once(away, pressed)
    await console.opens("traces")
    await console.page.locator("[data-show]").first.click()
    await shows_once(away, pressed)
    await lead.say("agree", items=["rules:list"])
    await lead.say("build_rules", building=False)
    await console.goes_to("rules")
    await console.press("console.rules.show")
    await shows_once(away, pressed)
    await away.click()
    await expect(pressed).to_have_count(0)


async def shows_once(away: Locator, pressed: Locator) -> None:
    await expect(pressed).to_have_count(1)
    await expect(away).to_have_count(1)


async def test_one_press_goes_from_the_large_card_to_the_next_and_back(room: Room):
    """[L6] Cards that were set aside are passed over; at either end it goes no further."""
    console, lead = await with_cards(room), await room.lead(screen="wall")
    await console.press("console.cards.reveal")
    await console.holds("records.get('meeting').cards_shown")
    order = await console.page.locator("[data-large]").evaluate_all(
        "(all) => all.map((one) => one.dataset.large)"
    )
    await lead.say("set_aside", card=order[1].partition(":")[2])
    await console.page.locator(f"[data-large='{order[0]}']").click()
    await expect(console.button("console.large.previous")).to_be_disabled()
    await console.press("console.large.next")
    await console.holds(f"records.get('meeting').projected === '{order[2]}'")
    await expect(console.button("console.large.next")).to_be_disabled()
    await console.press("console.large.previous")
    await console.holds(f"records.get('meeting').projected === '{order[0]}'")


async def test_in_the_exploration_the_cards_of_the_topic_and_its_notes_are_shown_large(room: Room):
    """[L6] A note goes to the next note, in the order of the columns."""
    console, lead, ana = await with_cards(room), await room.lead(), await room.spoken()
    await lead.say("agree", items=["card:carte-000"])
    await lead.say("go_to", step="explore")
    said = {"topic": "topic:carte-000", "column": "insight"}
    for number, words in enumerate(("Comme une porte", "Comme un seuil")):
        await ana.say("add_note", note=f"note-{number:04}", **said, text=words)
    await large(console, TITLES[0]).click()
    await console.holds("records.get('meeting').projected === 'card:carte-000'")
    await large(console, "Comme une porte").click()
    await console.holds("records.get('meeting').projected === 'note:note-0000'")
    await console.press("console.large.next")
    await console.holds("records.get('meeting').projected === 'note:note-0001'")


async def test_what_is_large_is_told_in_one_line_also_on_a_phone(room: Room):
    """[H33] However long it is."""
    console, lead = await with_cards(room), await room.lead()
    await lead.say("project", text="Qui souhaite raconter, dans l’ordre que vous voulez ? " * 2)
    line = console.page.locator(".console-projected")
    for size in (PHONE, {"width": 1366, "height": 768}):
        await console.page.set_viewport_size(size)
        await line.wait_for()
        assert (await line.evaluate("(line) => line.getBoundingClientRect().height")) <= 48
