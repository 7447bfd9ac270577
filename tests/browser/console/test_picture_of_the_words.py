"""The picture of the cloud that the console links to is that of the wall."""

import re
from xml.etree import ElementTree as ET

from playwright.async_api import expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.room import Room

SVG = "{http://www.w3.org/2000/svg}"
SAID = ["écoute", "Écoute", "confiance", "la place", "oser dire", "ensemble", "lien ?", "patience"]
ON_THE_WALL = """words => words.map(word => [
  word.textContent.trim(), ...word.style.transform.match(/-?[\\d.]+(?=px)/g).map(Number),
  parseFloat(word.style.fontSize),
])"""


WIDE, NARROW = {"width": 1600, "height": 900}, {"width": 1024, "height": 768}
SHOWN = "words => words.map(word => word.getBoundingClientRect().height / innerHeight)"


async def cloud_of(room: Room, lead: ProtocolScreen) -> None:
    await lead.say("go_to", step="words")
    for number, text in enumerate(SAID):
        phone = await room.spoken()
        await phone.say("post_word", entry=f"entry-{number:05}", kind="keyword", text=text)
    await lead.say("reveal", what="words", shown=True)


async def test_each_word_of_the_picture_stands_where_the_wall_has_it(room: Room):
    """[X6] Position and size, to a hundredth of a unit of the sheet."""
    wall, lead = await room.wall(), await room.lead()
    await cloud_of(room, lead)
    on_the_wall = wall.page.locator(".cloud-word")
    await expect(on_the_wall).to_have_count(len(SAID) - 1)
    answer = await wall.page.request.get(
        f"{room.served.url}/{lead.code}/words.svg", headers={"Cookie": lead.visitor.cookie}
    )
    drawn = ET.fromstring(await answer.body())  # noqa: S314 - our own drawing
    assert rounded(await on_the_wall.evaluate_all(ON_THE_WALL)) == rounded(
        [word.text, *(float(word.get(name) or 0) for name in ("x", "y", "font-size"))]
        for word in drawn.iter(f"{SVG}text")
    )


async def test_a_narrow_wall_shows_the_cloud_as_large_and_its_list_on_a_second_page(room: Room):
    """[M11] Heights are compared with that of the wall."""
    wall, lead = await room.wall(), await room.lead()
    await cloud_of(room, lead)
    words, page = wall.page.locator(".cloud-word"), wall.page.locator(".wall-page")
    listed = wall.page.locator(".words-list li").first
    heights = []
    for size in (WIDE, NARROW):
        await wall.page.set_viewport_size(size)
        await expect(words).to_have_count(len(SAID) - 1)
        heights.append(min(await words.evaluate_all(SHOWN)))
    assert heights[1] > 0.95 * heights[0]
    await expect(page).to_have_text(wall.say("common.action.page_number", number=1, total=2))
    await expect(listed).not_to_be_in_viewport()
    await wall.page.keyboard.press("PageDown")
    await expect(listed).to_be_in_viewport()
    await expect(words.first).not_to_be_in_viewport()


async def test_the_console_links_to_the_picture_once_the_words_are_shown(room: Room):
    console, lead = await room.console(), await room.lead()
    await lead.say("go_to", step="words")
    phone = await room.spoken()
    await phone.say("post_word", entry="entry-00001", kind="feeling", text="soulagée")
    await console.opens("traces")
    link = console.page.get_by_role("link", name=console.say("console.words.picture"))
    await console.knows_of(1, "words")
    await expect(link).to_have_count(0)
    await lead.say("reveal", what="words", shown=True)
    async with console.page.expect_popup() as opened:
        await link.click()
    picture = await opened.value
    await picture.wait_for_url(re.compile(r"/words\.svg$"))
    word = picture.locator("text", has_text="soulagée")
    await expect(word).to_have_attribute("font-style", "italic")


def rounded(words):
    return sorted((text, *(round(number, 2) for number in numbers)) for text, *numbers in words)
