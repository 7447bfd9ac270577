"""A wall can be read from the last row in every state: contrast, sizes, and no cut text."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser

from board import methods
from board.demo.screen import ProtocolScreen
from tests.browser.drivers.gallery import GROUNDS, LANGUAGES, SETTLED, Gallery
from tests.browser.drivers.grouping_board import CARDS, laid
from tests.browser.drivers.room import PROJECTOR, Room
from tests.browser.drivers.screen import Screen
from tests.support.servers.board_process import Served
from tests.support.stories.sized_meeting import SizedMeeting

LEGIBLE = Path(__file__).parents[1].joinpath("drivers/legible.js").read_text(encoding="utf-8")
CONTRAST = 7
SIZES = ({"width": 1024, "height": 768}, PROJECTOR, {"width": 3840, "height": 2160})
# 16 minutes of arc in hundredths of the image's height, at a distance of 4, 6 and 8 heights.
LEAST = {"near": 2.7, "normal": 4.0, "far": 5.3}
# What colour and sign say as well, or the facilitator says aloud (docs/decisions.md, The wall).
LABELS = (
    ".card-kind, .card-tag, .note-name, .grouping-count, .grouping-tools, .tabs, .count, button"
)
LONG = "Une situation dont le nom tient toute la place qui est permise"[:60]
SIT = """(row) => {
  document.querySelector("wall-app").session.storage.set("board:wall:last-row", row);
  dispatchEvent(new Event("resize"));
}"""


async def asked(wall: Screen, question: str) -> Any:
    """The page's security policy forbids script elements; the debugger may evaluate code."""
    if not await wall.page.evaluate("() => 'legible' in globalThis"):
        await wall.page.evaluate(LEGIBLE)
    await wall.page.evaluate(SETTLED)
    return await wall.page.evaluate(f"() => legible.{question}")


async def test_every_word_of_the_wall_has_a_contrast_of_seven_to_one(gallery: Gallery, state: str):
    """[M5] The contrast of each text with its background, as drawn."""
    wall = gallery.walls["fr"]
    await wall.page.set_viewport_size(PROJECTOR)
    for ground in GROUNDS:
        await wall.page.emulate_media(color_scheme=ground)
        assert await asked(wall, f"faint({CONTRAST})") == [], ground


async def test_no_word_is_smaller_than_the_last_row_can_read_or_cut(gallery: Gallery, state: str):
    """[M6] Near, normal and far, from a small projector to a large one."""
    wall = gallery.walls["fr"]
    for size in SIZES:
        await wall.page.set_viewport_size(size)
        for row, share in LEAST.items():
            await wall.page.evaluate(SIT, row)
            small = f"small({size['height'] * share / 100}, '{LABELS}')"
            assert await asked(wall, small) == [], (size, row)
            assert await asked(wall, "cut()") == [], (size, row)
    await wall.page.evaluate(SIT, "normal")


@pytest.mark.parametrize("ground", GROUNDS)
async def test_the_controls_of_a_wall_are_large_and_dark_enough(room: Room, ground: str):
    """[M5] [M7] Also on the smallest projector, with the settings open."""
    wall = await room.leading_wall(color_scheme=ground)
    await wall.page.set_viewport_size(SIZES[0])
    person = await room.spoken()
    await wall.goes_to("express")
    for number in range(8):
        card = {"card": f"card-{number:04}", "kind": "theme", "title": f"Carte {number}"}
        await person.say("post_card", **card)
    await wall.press("wall.controls.show_cards")
    await wall.press("wall.settings")
    for step in ("express", "group", "choose"):
        await wall.goes_to(step)
        assert await asked(wall, f"faint({CONTRAST})") == [], step
        assert await asked(wall, "targets(24)") == [], step
        assert await asked(wall, "covered()") == [], step


async def test_buttons_of_the_grouping_board_are_large_enough(room: Room):
    """[M7] At rest, with one card selected, several, a theme's menu, and its name being edited."""
    table = await laid(room, "wall")
    wall, page = table.screen, table.screen.page
    await page.set_viewport_size(SIZES[0])
    await table.theme("Les lettres", CARDS[0])
    more = table.place("Les lettres").locator(".grouping-more")

    async def held() -> None:
        await table.card(CARDS[1]).click()

    async def several() -> None:
        await page.keyboard.press("Escape")
        await wall.press("common.group.choose")

    async def menu() -> None:
        await page.keyboard.press("Escape")
        await more.click()

    async def naming() -> None:
        await wall.press("common.group.rename")

    for act in (None, held, several, menu, naming):
        if act:
            await act()
        assert await asked(wall, "targets(24)") == [], act
        assert await asked(wall, "crowded(24)") == [], act


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_line_is_cut_with_many_cards_and_long_titles(
    house: Served, chromium: Browser, language: str
):
    """[M1] [M6] Two hundred cards with the longest titles, on the first pages of each state."""
    async with (
        SizedMeeting(house.url, 200, language) as meeting,
        Room(house, chromium, meeting.links) as room,
    ):
        wall = await room.wall(language=language)
        for state in meeting.states[:-1]:
            version = await meeting.reach(state)
            await wall.holds(f"version >= {version}")
            for size, row in ((PROJECTOR, "far"), (SIZES[0], "normal"), (PROJECTOR, "normal")):
                await wall.page.set_viewport_size(size)
                await wall.page.evaluate(SIT, row)
                for _ in range(3):
                    assert await asked(wall, "cut()") == [], (state, size, row)
                    await wall.page.keyboard.press("PageDown")


async def test_spoken_steps_of_every_method_can_be_read_from_the_last_row(
    house: Served, chromium: Browser
):
    """[M5] [M6] [Y4] Under a topic with a long title, on the smallest projector."""
    size = SIZES[0]
    for method in (methods.load(name) for name in methods.names()):
        spoken = [step.id for step in method.steps if step.kind == "speak"]
        if not spoken:
            continue
        async with Room(house, chromium, await house.open_meeting(method=method.id)) as room:
            lead, wall = await room.lead(), await room.wall()
            await wall.page.set_viewport_size(size)
            for collect in [step.id for step in method.steps if step.kind == "collect"][:1]:
                await with_a_topic(lead, collect)
            for step in spoken:
                await lead.say("go_to", step=step)
                await wall.is_at(step)
                for row, share in LEAST.items():
                    await wall.page.evaluate(SIT, row)
                    small = f"small({size['height'] * share / 100}, '{LABELS}')"
                    assert await asked(wall, small) == [], (method.id, step, row)
                    assert await asked(wall, "cut()") == [], (method.id, step, row)
                for ground in GROUNDS:
                    await wall.page.emulate_media(color_scheme=ground)
                    assert await asked(wall, f"faint({CONTRAST})") == [], (method.id, step)


async def with_a_topic(lead: ProtocolScreen, step: str) -> None:
    """Post a card with a long title for a person without a phone, and agree on it."""
    meeting = lead.records["meeting"]
    (asked_here,) = (one["cards"] for one in meeting["steps"] if one["id"] == step)
    kinds = asked_here or [one["id"] for one in meeting["vocabulary"]["cards"]]
    card = {"card": "card-0001", "kind": kinds[0], "title": LONG}
    await lead.say("go_to", step=step)
    await lead.say("post_for", command={"name": "post_card", "arguments": card})
    await lead.say("agree", items=["card:card-0001"])
