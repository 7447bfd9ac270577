"""The wall, as the console sees it: open or closed, its page and a picture, and how to open it."""

from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import LAPTOP, Room

OPENED_HERE = ".console-wall a"


def says(console: Console, key: str):
    return expect(console.page.locator("#console-wall")).to_contain_text(console.say(key))


async def test_a_console_says_that_a_wall_was_closed_and_opens_it_again(room: Room):
    """[M15]"""
    console = await room.console()
    await says(console, "console.wall.closed")
    wall = await room.wall()
    await says(console, "console.wall.open")
    await wall.page.close()
    await says(console, "console.wall.closed")
    async with console.page.context.expect_page() as opened:
        await console.page.locator(OPENED_HERE).click()
    page = await opened.value
    await expect(page.locator(".wall-path")).to_be_visible()
    await says(console, "console.wall.open")


async def test_the_picture_of_the_wall_shows_what_the_wall_shows_and_has_no_controls(room: Room):
    """[M15] It has the size of the wall, and counts as no wall itself."""
    wall, console = await room.wall(), await room.console()
    picture = console.page.frame_locator("wall-picture iframe")
    await console.goes_to("prompt")
    await wall.is_at("prompt")
    sentence = await wall.page.get_by_role("main").locator("h1").inner_text()
    await expect(picture.locator(".wall-main h1")).to_have_text(sentence)
    await expect(picture.locator("button")).to_have_count(0)
    frame = console.page.locator("wall-picture iframe")
    await expect(frame).to_have_attribute("title", console.say("console.wall.picture"))
    size = await frame.evaluate(
        "(frame) => [frame.contentWindow.innerWidth, frame.contentWindow.innerHeight]"
    )
    assert size == list((wall.page.viewport_size or {}).values())
    await wall.page.close()
    await says(console, "console.wall.closed")


async def test_how_to_enter_is_shown_large_at_any_step_and_put_away(room: Room):
    """[M9] For whoever comes late; not while the entrance is locked."""
    wall, console = await room.wall(), await room.console()
    await console.goes_to("express")
    large, small = (wall.page.locator(f".join[data-size={size}]") for size in ("large", "small"))
    await expect(small).to_be_visible()
    await console.press("console.wall.join")
    await expect(large).to_be_visible()
    await wall.sees(wall.say("wall.join.late"))
    await console.press("console.wall.join")
    await expect(small).to_be_visible()
    await console.press("console.room.lock")
    await expect(console.button("console.wall.join")).to_have_count(0)


async def test_who_has_one_computer_is_told_so_where_the_wall_is_opened(room: Room):
    """[M15] On the page of the links, and on a console while no wall is open."""
    home = await room.page(Console, LAPTOP)
    await home.page.goto(room.served.url)
    await home.press("home.open.submit")
    await home.sees(home.say("home.ready.wall_helper"))
    console = await room.console()
    await console.sees(console.say("console.wall.helper"))
    one = console.say("console.walls.one_laptop").partition("?")[0]
    for words in (home.say("home.ready.wall_helper"), console.say("console.wall.helper")):
        assert one.removesuffix(" dans la salle\u202f") in words


async def test_with_one_computer_the_wall_is_opened_here_and_takes_over_the_controls(room: Room):
    """[M4] [M15] Once no console is open any more."""
    console = await room.console()
    async with console.page.context.expect_page() as opened:
        await console.page.locator(OPENED_HERE).click()
    wall = Wall(await opened.value, "fr", room.faults)
    await wall.holds("connected && version > 0")
    await console.sees(console.say("console.wall.one_computer"))
    await console.page.close()
    await wall.goes_to("prompt")
    await wall.is_at("prompt")


async def test_the_link_of_the_wall_and_its_qr_code_are_given_at_any_time(room: Room):
    """[M15] For the computer at the projector."""
    console = await room.console()
    await console.goes_to("express")
    await console.press("console.wall.elsewhere")
    await console.press("console.walls.link")
    await expect(
        console.page.get_by_role("img", name=console.say("console.walls.qr"))
    ).to_be_visible()
    link = await console.page.locator(".console-link").inner_text()
    wall = await room.wall(link)
    await wall.is_at("express")
    await says(console, "console.wall.open")
