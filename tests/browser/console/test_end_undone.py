"""The end of a meeting, undone from the console."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room


async def test_a_meeting_that_was_ended_by_mistake_goes_on_where_it_was(room: Room):
    """[E21] The wall comes back by itself with the way to enter, and people enter again."""
    console, wall, phone = await room.console(), await room.wall(), await room.phone()
    await console.goes_to("express")
    await phone.deposits("La lettre sans réponse")
    await console.holds("[...records.values()].some((r) => r.type === 'card')")
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
