"""Hidden cards and closing words are opened in lots, in a meeting of four and in one of twelve."""

import pytest
from playwright.async_api import Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import PHONE, Room

WAITING = "[data-unopened]"


async def group_of(room: Room, number: int, step: str) -> tuple[Console, list[ProtocolScreen]]:
    console = await room.console()
    await console.goes_to(step)
    return console, [await room.spoken() for _ in range(number)]


async def writes(person: ProtocolScreen, title: str) -> None:
    card = f"carte-{title.rpartition(' ')[2]:0>3}"
    await person.say("post_card", card=card, kind="situation", title=title)


def cards(console: Console) -> Locator:
    return console.page.locator("console-cards article")


async def test_in_a_meeting_of_four_hidden_cards_open_once_the_writing_is_over(room: Room):
    """[V18] [V19] [H35] Until then their number is shown; what comes alone is first seen by all."""
    console, people = await group_of(room, 4, "express")
    wall, waiting = await room.wall(), console.page.locator(WAITING)
    for number, person in enumerate(people[:3], 1):
        await expect(waiting.get_by_role("button")).to_have_count(0)
        await writes(person, f"Un seuil {number}")
        await expect(waiting).to_contain_text(console.say("console.unopened.cards", count=number))
    await expect(cards(console)).to_have_count(0)
    assert "Un seuil" not in "".join(console.frames)
    await expect(console.button("console.unopened.open_some")).to_have_count(0)
    await console.opens_the_rest()
    await expect(cards(console)).to_have_count(3)
    await expect(waiting).to_have_count(0)
    heading = console.page.get_by_role("heading", name=console.say("console.cards.list"))
    await expect(heading).to_be_focused()
    await writes(people[3], "Un seuil 4")
    await console.sees(console.say("console.unopened.not_yet"))
    await expect(waiting.get_by_role("button")).to_have_count(0)
    assert "Un seuil" not in "".join(wall.frames)
    await console.press("console.cards.reveal")
    await wall.sees("Un seuil 4")
    await expect(cards(console)).to_have_count(4)
    await expect(waiting).to_have_count(0)


async def test_in_a_meeting_of_twelve_lots_open_during_the_writing(room: Room):
    """[V19] [L3] [D1] Two stay closed, and every console has the lot. Moderation can begin."""
    console, people = await group_of(room, 12, "express")
    other = await room.console(language="en")
    for number, person in enumerate(people[:9], 1):
        await writes(person, f"Un seuil {number}")
    await console.knows_of(9)
    await console.press("console.unopened.open_some")
    for screen in (console, other):
        await expect(cards(screen)).to_have_count(7)
        await screen.sees(screen.say("console.unopened.cards", count=2))
        await screen.sees(screen.say("console.unopened.not_yet_some"))
    await cards(other).first.locator(".console-more").click()
    await other.press("console.cards.set_aside")
    await console.sees(console.say("console.cards.aside_title"))
    for number, person in enumerate(people[9:], 10):
        await writes(person, f"Un seuil {number}")
    await other.press("console.unopened.open_some")
    await expect(cards(console)).to_have_count(10)
    await console.opens_the_rest()
    await expect(cards(other)).to_have_count(12)


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_closing_words_of_four_open_in_the_same_way(room: Room, language: str):
    """[V18] [V19] [H33] Also on a console as narrow as a phone."""
    console = await room.console(language=language)
    await console.goes_to("words")
    await console.page.set_viewport_size(PHONE)
    await expect(console.page.locator(".console-tab[data-tab=script]")).to_be_visible()
    await console.opens("step")
    for number in range(1, 5):
        said = {"entry": f"entry-{number:05}", "kind": "keyword", "text": f"seuil{number}"}
        await (await room.spoken()).say("post_word", **said)
        await console.knows_of(number, "words")
    await expect(console.page.locator(".console-word")).to_have_count(0)
    assert "seuil" not in "".join(console.frames)
    await console.opens_the_rest()
    await expect(console.page.locator(".console-word")).to_have_count(4)


async def test_cards_that_wait_are_opened_by_keyboard_at_any_step(room: Room):
    """[V19] [H16] The tab of the cards is there though none of them was opened."""
    console, people = await group_of(room, 5, "express")
    for number, person in enumerate(people, 1):
        await writes(person, f"Un seuil {number}")
    await console.goes_to("prompt")
    await console.opens("cards")
    await console.tabs_to(console.button("console.unopened.open_some"))
    await console.page.keyboard.press("Enter")
    await expect(cards(console)).to_have_count(3)
    await console.tabs_to(console.button("console.unopened.over"))
    await console.page.keyboard.press("Enter")
    await expect(console.button("common.action.cancel")).to_be_focused()
    await console.tabs_to(console.button("console.unopened.open_all"))
    await console.page.keyboard.press("Enter")
    await expect(cards(console)).to_have_count(5)
