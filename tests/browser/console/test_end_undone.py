"""The end of a meeting, undone from the console."""

from playwright.async_api import expect

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.room import Room


async def test_a_meeting_that_was_ended_by_mistake_goes_on_where_it_was(room: Room):
    """[E21] The wall comes back by itself with the way to enter, and people enter again."""
    console, wall, phone = await room.console(), await room.wall(), await room.phone()
    await console.goes_to("express")
    await phone.deposits("La lettre sans réponse")
    await console.knows_of(1)
    await console.ends()
    await wall.sees(wall.say("wall.ended.title"))
    await expect(console.page.locator("console-ended")).to_be_visible()
    await console.press("console.end.undo")
    await console.is_at("express")
    await wall.is_at("express")
    await expect(wall.page.locator(".join[data-size=large]")).to_be_visible()
    again = await room.phone()
    await again.is_at("express")
    await console.sees("La lettre sans réponse")


async def test_no_change_of_step_is_offered_to_undo_once_the_end_was_undone(room: Room):
    """[S16] [E21] It could only fail: the end has forgotten the way back."""
    console, lead = await room.console(), await room.lead()
    offer = console.page.locator("undo-offer button")
    await lead.say("go_to", step="express")
    await expect(offer).to_have_count(1)
    await lead.say("end_meeting")
    await console.is_at("ended")
    await lead.say("undo_end")
    await console.is_at("express")
    await console.page.evaluate(SETTLED)
    assert await offer.count() == 0
    answer = await lead.ask("undo_step", step="express")
    assert answer["rejected"] == "closed"


async def test_the_screens_say_when_all_is_erased_as_the_notice_does(room: Room):
    """[T2] In hours before it begins, then with its date, which no step changes."""
    console, wall = await room.console(), await room.wall()
    after = console.say("common.erase.after", period=console.say("common.period.hours", count=24))
    await console.sees(after)
    await wall.sees(after)
    await console.goes_to("rules")
    shown = wall.page.locator(".wall-erasing")
    await expect(shown).to_contain_text(f"{after}, le ")
    date = await shown.inner_text()
    await console.goes_to("express")
    await wall.is_at("express")
    assert await shown.inner_text() == date


async def test_the_foot_leads_to_a_page_with_the_one_button_that_ends(room: Room):
    """[E6] It says what will happen; the two have different names, and nothing else is asked."""
    console = await room.console()
    await console.goes_to("words")
    await console.press("console.words.reveal")
    await console.holds("records.get('meeting').words_shown")
    await expect(console.button("console.end.confirm")).to_have_count(0)
    await console.press("console.end.prepare")
    await expect(console.page.locator(".console-end-page h2")).to_be_focused()
    for key in ("console.end.closes", "console.end.undone_within"):
        await console.sees(console.say(key))
    await expect(console.button("console.end.prepare")).to_have_count(0)
    await expect(console.page.locator("[data-rank=first]")).to_have_count(1)
    assert await console.is_so("records.get('meeting').step === 'words'")
    await console.press("console.end.confirm")
    await console.is_at("ended")


async def test_after_an_early_erasure_no_screen_names_the_planned_hour(room: Room):
    """[T2] [T4] A wall that was told of the end looks, and says that all is erased."""
    console, wall, phone = await room.console(), await room.wall(), await room.phone()
    await console.goes_to("express")
    await console.ends()
    planned = "Effacement prévu"
    await wall.sees(planned)
    await console.page.get_by_label(
        console.say("console.erase.type_code", code=shown(room.links["code"]))
    ).fill(room.links["code"])
    await console.press("console.erase.confirm")
    await console.sees(console.say("console.erase.done"))
    await wall.sees(wall.say("common.bye.erased"))
    for screen in (console, wall, phone):
        await expect(screen.page.get_by_text(planned)).to_have_count(0)


def shown(code: str) -> str:
    """As screens write it."""
    return f"{code[:3]}-{code[3:]}"
