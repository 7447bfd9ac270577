"""Setting aside: the room no longer sees it, its author rewords it, the facilitator shows it."""

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone, Screen

FIRST, SECOND = "La lettre sans réponse", "Une lettre qui attend"
NOTE = "Ce que la lettre ne dit pas"


async def gone(screen: Screen, words: str) -> None:
    """Wait until neither the screen nor its records hold these words."""
    await screen.holds(f"!JSON.stringify([...records]).includes({words!r})")
    await expect(screen.page.get_by_text(words)).to_have_count(0)


def deltas(screen: Screen) -> list[str]:
    return [frame for frame in screen.frames if "delta" in frame]


def notice(console: Console, key: str) -> Locator:
    return console.page.locator(".console-notice").filter(has_text=console.say(key))


async def answers(console: Console, key: str, answer: str) -> None:
    """Press a button of a notice, which may be folded."""
    told = notice(console, key)
    await told.first.wait_for(state="attached")
    fold = console.page.locator(".console-fold:not([open]) > summary")
    if await fold.count() and not await told.is_visible():
        await fold.click()
    await told.get_by_role("button", name=console.say(answer)).click()


async def opens_tools(console: Console, title: str) -> None:
    if not await console.is_so("records.get('meeting').step === 'express'"):
        await console.opens("cards")
    await console.press("console.cards.more", title=title)


@pytest_asyncio.fixture(loop_scope="session")
async def phone(room: Room) -> Phone:
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.deposits(FIRST)
    await phone.holds("pending.length === 0")
    await lead.say("go_to", step="group")
    return phone


async def test_a_card_that_was_set_aside_is_shown_again_once_reworded(room: Room, phone: Phone):
    """[D1] [D2] [V2] Until then the wall and the other phones are told nothing."""
    console, wall, other = await room.console(), await room.wall(), await room.phone()
    await wall.sees(FIRST)
    await opens_tools(console, FIRST)
    await console.press("console.cards.set_aside")
    await gone(wall, FIRST)
    await gone(other, FIRST)
    await expect(other.page.get_by_text(other.say("phone.aside.said"))).to_have_count(0)

    await phone.press("phone.aside.look")
    await phone.sees(phone.say("common.state.set_aside"))
    await phone.press("phone.mine.reword")
    await phone.writes(SECOND)
    await phone.press("phone.mine.save")
    await phone.holds("[...you.values()].some((r) => r.rephrased)")
    heard = deltas(wall), deltas(other)
    await notice(console, "console.attention.reworded").wait_for(state="attached")
    assert not [f for f in wall.frames + other.frames if SECOND in f]
    assert heard == (deltas(wall), deltas(other))

    await answers(console, "console.attention.reworded", "console.words.show_held")
    await wall.sees(SECOND)
    await phone.holds("[...you.values()].every((r) => !r.set_aside)")
    await expect(notice(console, "console.attention.reworded")).to_have_count(0)


async def test_a_card_is_brought_back_as_it_was(room: Room, phone: Phone):
    """[D1] By the other facilitator, from a phone."""
    console, other, wall = (
        await room.console(),
        await room.console(language="en"),
        await room.wall(),
    )
    await other.page.set_viewport_size({"width": 360, "height": 640})
    await opens_tools(console, FIRST)
    await console.press("console.cards.set_aside")
    await gone(wall, FIRST)
    await opens_tools(other, FIRST)
    await other.press("console.cards.bring_back")
    await wall.sees(FIRST)


async def test_a_note_and_a_closing_word_are_reworded_too(room: Room, phone: Phone):
    """[D2] [V3]"""
    console, wall, lead = await room.console(), await room.wall(), await room.lead()
    await lead.say("agree", items=[next(iter(lead.of("card")))])
    await console.goes_to("explore")
    await phone.adds_note(NOTE)
    await console.sees(NOTE)
    await console.press("console.cards.more", title=NOTE)
    await console.press("console.cards.set_aside")
    await phone.press("phone.aside.look")
    await phone.press("phone.mine.reword")
    await phone.page.get_by_label(phone.say("phone.note.field")).fill(SECOND)
    await phone.press("common.action.save")
    await answers(console, "console.attention.reworded", "console.words.show_held")
    await wall.holds(f"JSON.stringify([...records]).includes({SECOND!r})")

    await console.goes_to("words")
    await phone.closes_with("keyword", "tempête")
    await console.press("console.words.reveal")
    await wall.sees("tempête")
    await console.page.get_by_role("button", name="tempête", exact=True).click()
    await console.press("console.cards.set_aside")
    await gone(wall, "tempête")
    await phone.sees(phone.say("phone.words.set_aside"))
    await phone.press("phone.words.change")
    await phone.page.get_by_label(phone.say("phone.words.field_keyword")).fill("orage")
    await phone.press("phone.words.send")
    await phone.sees(phone.say("phone.words.rephrased"))
    await console.page.get_by_role(
        "button", name=f"{console.say('console.words.show_held')} : orage"
    ).click()
    await wall.sees("orage")


async def test_an_author_wishes_that_a_card_is_taken_up_elsewhere(room: Room, phone: Phone):
    """[D3] [V6] Only the facilitator is told; the wall shows the mark once the group agrees."""
    console, wall, other = await room.console(), await room.wall(), await room.phone()
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    await phone.press("phone.wish.begin")
    await phone.page.get_by_label(phone.say("phone.wish.setting")).fill("Avec la direction")
    await phone.press("phone.wish.send")
    await phone.sees(phone.say("phone.wish.waiting"))
    await answers(console, "console.attention.wished", "console.attention.note")
    await phone.sees(phone.say("phone.wish.heard"))
    for screen in (wall, other):
        held = await screen.held()
        assert "Avec la direction" not in str(held) + "".join(screen.frames)

    await console.opens("cards")
    await console.page.locator(".console-panel summary").click()
    await console.sees("Avec la direction")
    await console.press("console.elsewhere.agreement")
    await console.sees(console.say("common.elsewhere.agreed"))
    await wall.holds("[...records.values()].some((r) => r.type === 'elsewhere' && r.agreed)")


@pytest.mark.parametrize("step", ["express", "group", "choose", "explore", "synthesis", "words"])
async def test_a_card_is_marked_and_unmarked_from_deposit_to_closing(
    room: Room, phone: Phone, step
):
    """[D3] [V6]"""
    console = await room.console()
    await console.goes_to(step)
    await opens_tools(console, FIRST)
    await console.press("console.elsewhere.mark")
    await console.page.get_by_label(console.say("console.elsewhere.setting")).fill("La direction")
    await console.press("common.action.save")
    await console.holds("[...records.values()].some((r) => r.type === 'elsewhere')")
    await console.press("console.elsewhere.leave_here")
    await console.holds("![...records.values()].some((r) => r.type === 'elsewhere')")


async def test_moderating_a_card_keeps_the_focus_beside_it(room: Room, phone: Phone):
    """[D1] [D3] [H16] The focus goes to the neighbouring card, or to the button of the mark."""
    lead, console = await room.lead(), await room.console()
    await lead.say("go_to", step="express")
    await phone.is_at("express")
    for title in (SECOND, "Une troisième"):
        await phone.deposits(title)
    await lead.until(lambda: len(lead.of("card")) == 3)
    await opens_tools(console, FIRST)
    first, second = (console.button("console.cards.more", title=title) for title in (FIRST, SECOND))
    await console.press("console.cards.set_aside")
    await expect(second).to_be_focused()
    own = phone.page.get_by_role("main").get_by_role("article")
    await expect(own.first).to_contain_text(FIRST)
    await first.click()
    await console.press("console.cards.bring_back")
    await expect(own.last).to_contain_text(FIRST)

    await second.click()
    await console.press("console.elsewhere.mark")
    await console.page.get_by_label(console.say("console.elsewhere.setting")).fill("La direction")
    await console.page.keyboard.press("Enter")
    await expect(console.button("console.elsewhere.change").last).to_be_focused()


async def test_a_projected_prompt_is_removed_in_one_tap_beside_other_notices(
    room: Room, phone: Phone
):
    """[L3] Its notice is never folded."""
    lead, console, wall = await room.lead(), await room.console(), await room.wall()
    await lead.say("project", text="Qui souhaite raconter ?")
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.recall_ground_rules")
    await phone.press("phone.ground_rules.send")
    await notice(console, "console.signal.ground_rules").wait_for()
    await console.press("wall.controls.close_large")
    await wall.holds("records.get('meeting').projected_text === null")
