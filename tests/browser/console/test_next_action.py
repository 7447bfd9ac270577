"""The next action is blue: while cards are written and read, and once the room sees them."""

from playwright.async_api import Locator, expect

from tests.browser.drivers.choosing_group import TITLES, card, gathered
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

OPEN_CHECK = """(item) => document.querySelector("console-app").session
  .command("open_check", { items: [item] })"""


def blue(console: Console) -> Locator:
    return console.page.locator(".console-work, .console-foot").locator("[data-rank=first]:visible")


async def test_nothing_is_shown_to_the_room_before_it_was_read(room: Room):
    """[H39] [V19] To write comes first, then to open what waits, then to show it."""
    console, wall = await room.console(), await room.wall()
    people = [await room.spoken() for _ in range(3)]
    await console.goes_to("express")
    await expect(blue(console)).to_have_text([console.say("console.clock.writing", count=5)])
    await console.press("console.clock.writing", count=5)
    await expect(blue(console)).to_have_count(0)
    for number, person in enumerate(people):
        await person.say("post_card", card=f"carte-{number:03}", kind="theme", title="Un seuil")
    await expect(blue(console)).to_have_text([console.say("console.unopened.over")])
    await console.opens_the_rest()
    await expect(blue(console)).to_have_text([console.say("console.cards.reveal")])
    await wall.holds("records.get('meeting').silence === null")
    await console.press("console.cards.reveal")
    await expect(blue(console)).to_contain_text([await console.calls("group")])


async def test_once_cards_are_shown_the_script_asks_who_would_like_to_tell(room: Room):
    """[H39] And then what follows; hidden again, they are written."""
    console = await room.console()
    await console.goes_to("express")
    script = console.page.locator(".console-script-text")
    telling = console.say("console.say.cards_shown")
    await expect(script).not_to_contain_text(telling)
    await console.press("console.cards.reveal")
    await expect(script).to_contain_text(telling)
    await expect(script.locator("p").filter(has_text=await console.calls("group"))).to_be_visible()
    await console.press("console.cards.hide")
    await expect(script).not_to_contain_text(telling)


async def test_a_choice_says_what_its_boxes_and_buttons_do(room: Room):
    """[H39] What is ticked is proposed; rules are agreed on by phone or aloud."""
    console, ana = await room.console(), await room.spoken()
    await console.goes_to("rules")
    await console.page.get_by_label(console.say("console.rules.one_per_line")).fill("À tour.")
    await console.press("console.rules.save")
    await console.sees(console.say("console.rules.ask_helper"))
    await console.goes_to("express")
    await ana.say("post_card", card="carte-001", kind="theme", title="Un seuil")
    await console.goes_to("choose")
    await console.sees(console.say("console.choose.items_helper"))


async def test_a_title_stands_apart_in_the_question_that_is_asked_aloud(room: Room):
    """[C5] Titles are phrases themselves: unmarked, two of them cannot be read in a sentence."""
    group = await gathered(room, people=4, cards=1)
    await group.console.page.evaluate(OPEN_CHECK, card(TITLES[0]))
    await group.console.is_choosing("check")
    await group.answer("grade", *[{"item": card(TITLES[0]), "grade": 2}] * 3)
    await group.console.chooses("close_check")
    title = group.console.say("console.choose.quoted", title=TITLES[0])
    await group.console.sees(group.console.say("console.choose.ask_agreement", title=title))


async def test_where_no_topic_is_open_the_foot_does_not_lead_past_it(room: Room):
    """[H39] The page lists what may be opened; once one is open, the next step is blue."""
    console, ana = await room.console(), await room.spoken()
    await console.goes_to("express")
    await ana.say("post_card", card="carte-001", kind="theme", title="Un seuil")
    await console.goes_to("explore")
    await expect(blue(console)).to_have_count(0)
    await console.press("console.explore.open_title", title="Un seuil")
    await expect(blue(console)).to_contain_text([await console.calls("synthesis")])


async def test_the_end_is_next_once_there_are_words(room: Room):
    """[H39] A group of eleven or more sees words at once, and none has come when the step opens."""
    console, lead = await room.console(), await room.lead(screen="wall")
    people = [await room.spoken() for _ in range(12)]
    await console.holds("presence.phones === 12")
    await lead.say("go_to", step="words")
    await console.holds("records.get('meeting').words_shown")
    await expect(blue(console)).to_have_count(0)
    await people[0].say("post_word", entry="mot-00001", kind="keyword", text="écoute")
    await expect(blue(console)).to_have_text([console.say("console.end.prepare")])


async def test_the_page_of_the_end_has_its_own_button_alone(room: Room):
    """[H39] What is done to the words stands on their page."""
    console = await room.console()
    await console.goes_to("words")
    await expect(console.page.locator("[data-action=reveal-words]")).to_have_count(1)
    await console.press("console.end.prepare")
    await expect(blue(console)).to_have_text([console.say("console.end.confirm")])
    await expect(console.page.locator(".console-foot [data-action]")).to_have_count(1)


async def test_the_principles_come_before_the_next_step(room: Room):
    """[H39] While a wall is open; the full texts after them are shown if people ask."""
    console = await room.console()
    await expect(blue(console)).to_contain_text([await console.calls("rules")])
    wall = await room.wall()
    await expect(blue(console)).to_have_text([console.say("common.action.page_next")])
    await blue(console).click()
    await wall.holds("records.get('turned')?.view === 1")
    await expect(blue(console)).to_contain_text([await console.calls("rules")])
