"""A moment of silence, to settle or to write in: its clock, on the console and on the wall."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room


async def test_silent_writing_has_five_minutes_and_its_word_on_the_wall(room: Room):
    """[S13] The step's clock comes back when it is ended."""
    console, wall = await room.console(), await room.wall()
    await console.goes_to("express")
    await console.press("console.clock.writing", count=5)
    clock = wall.page.locator(".wall-clock")
    await expect(clock).to_contain_text(wall.say("common.silence.writing"))
    await expect(clock).to_contain_text(wall.say("common.clock.left", count=5))
    await console.sees(console.say("common.clock.left", count=5))
    await console.press("console.clock.end_silence")
    await expect(clock).not_to_contain_text(wall.say("common.silence.writing"))
    await expect(clock).to_contain_text(wall.say("common.clock.left", count=40))


async def test_a_silence_has_its_word_and_leaves_the_clock_of_the_step(room: Room):
    """[S13] At the arrival time."""
    console, wall = await room.console(), await room.wall()
    await console.goes_to("welcome")
    ends = "records.get('meeting').clock_ends_at"
    before = (await console.held())["records"]["meeting"]["clock_ends_at"]
    await console.press("console.clock.silence", count=2)
    clock = wall.page.locator(".wall-clock")
    await expect(clock).to_contain_text(wall.say("common.silence.word"))
    await expect(clock).to_contain_text(wall.say("common.clock.left", count=2))
    await wall.holds(f"{ends} === {before}")
    await console.goes_to("prompt")
    await expect(clock).not_to_contain_text(wall.say("common.silence.word"))
