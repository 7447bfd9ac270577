"""Themes on the pages of a wall do not overlap, whatever changes."""

import asyncio

from playwright.async_api import expect

from board.demo.meeting import meeting
from board.demo.screen import ProtocolScreen
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Wall
from tests.browser.drivers.room import Room

SMALL = {"width": 1024, "height": 768}
LARGE = {"width": 1920, "height": 1080}
SIT = """(row) => {
  document.querySelector("wall-app").session.storage.set("board:wall:last-row", row);
  dispatchEvent(new Event("resize"));
}"""
TITLES = [f"Carte {n:02}" for n in range(20)]
# Each runs on over pages of its own, some of them out of sight.
BOARD = (".grouping-themes > *", ".grouping-themes li", ".grouping-tray li")
# Whatever stands on the board, on whichever page, in pixels of the page that is shown.
BOXES = """(what) => [...document.querySelectorAll(what)].map((one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const words = one.textContent.trim().replaceAll(/\\s/g, " ");
  return { words, left, right, top, bottom };
})"""

Box = dict[str, float]


async def cards(room: Room, lead: ProtocolScreen, count: int = len(TITLES)) -> None:
    people = [await room.spoken() for _ in range(2)]
    await lead.say("go_to", step="express")
    await asyncio.gather(
        *(
            people[n % 2].say("post_card", card=f"card-{n:04}", kind="theme", title=title)
            for n, title in enumerate(TITLES[:count])
        )
    )
    await lead.say("reveal", what="cards", shown=True)
    await lead.say("go_to", step="group")


async def makes_theme(lead: ProtocolScreen, name: str, first: int, last: int) -> int:
    held = [f"card-{n:04}" for n in range(first, last)]
    return await lead.say("create_theme", theme=f"theme-{first:04}", title=name, cards=held)


async def settled(wall: Wall, version: int) -> None:
    await wall.holds(f"version >= {version}")
    await wall.page.evaluate(SETTLED)


async def says_page(wall: Wall, number: int, total: int) -> None:
    words = wall.say("common.action.page_number", number=number, total=total)
    await expect(wall.page.locator(".wall-page")).to_have_text(words)


async def laid_over(wall: Wall, what: str) -> list[tuple[object, object]]:
    boxes = await wall.page.evaluate(BOXES, what)
    pairs = ((a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    return [(a["words"], b["words"]) for a, b in pairs if meet(a, b)]


def meet(a: Box, b: Box) -> bool:
    across = min(a["right"], b["right"]) - max(a["left"], b["left"])
    down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
    return across > 1 and down > 1


async def shown(wall: Wall, what: str) -> list[str]:
    """The items of the shown page, in reading order; asserts that none is cut."""
    frame = (await wall.page.evaluate(BOXES, ".frame:has(.grouping-themes)"))[0]
    boxes = [box for box in await wall.page.evaluate(BOXES, what) if meet(box, frame)]
    for box in boxes:
        assert box["left"] >= frame["left"] and box["right"] <= frame["right"], box["words"]
        assert box["bottom"] <= frame["bottom"] + 1, box["words"]
    return [box["words"] for box in boxes]


async def test_a_theme_of_many_cards_has_its_title_on_each_of_its_pages(room: Room):
    """[M10] Each card is whole and on one page; the next theme follows."""
    lead, wall = await room.lead(), await room.wall()
    await wall.page.set_viewport_size(SMALL)
    await cards(room, lead)
    await makes_theme(lead, "Les lettres", 0, 18)
    await settled(wall, await makes_theme(lead, "Le couloir", 18, 20))
    pages = wall.page.locator(".wall-page")
    total = int((await pages.inner_text()).split()[-1])
    seen: list[str] = []
    for number in range(1, total + 1):
        await says_page(wall, number, total)
        here = await shown(wall, ".grouping-themes .card-title")
        name = "Les lettres" if here[0] != TITLES[18] else "Le couloir"
        assert name in await shown(wall, ".grouping-themes h2")
        seen += here
        await wall.page.keyboard.press("PageDown")
    assert total >= 2
    assert seen == TITLES


async def test_nothing_else_moves_when_a_card_joins_a_theme(room: Room):
    """[M16] Neither the other themes nor what stands below the ungrouped cards."""
    lead, wall = await room.lead(), await room.wall()
    await cards(room, lead, 15)
    for first in (0, 3, 6):
        await makes_theme(lead, f"Thème {first}", first, first + 3)
    await settled(wall, await makes_theme(lead, "Thème 9", 9, 12))
    for card in ("card-0012", "card-0013"):
        before = await where(wall, ".grouping-theme")
        await settled(wall, await lead.say("move_cards", cards=[card], theme="theme-0009"))
        after = await where(wall, ".grouping-theme")
        assert {**after, "Thème 9": 0} == {**before, "Thème 9": 0}, card


async def where(wall: Wall, what: str) -> dict[str, object]:
    """Where the items stand on all pages, by their headings."""
    return dict(
        await wall.page.evaluate(
            """(what) => [...document.querySelectorAll(what)].map((one) =>
              [one.querySelector("h2").textContent, [one.offsetLeft, one.offsetTop]])""",
            what,
        )
    )


async def test_a_page_holds_as_many_themes_as_the_last_row_can_read(room: Room):
    """[M16] Five themes of four cards, and four cards in no theme; all are on some page, whole."""
    lead, wall = await room.lead(), await room.wall()
    people = [await room.spoken() for _ in range(3)]
    posted = meeting()["cards"]
    await lead.say("go_to", step="express")
    for number, card in enumerate(posted):
        await people[number % 3].say("post_card", **card)
    await lead.say("reveal", what="cards", shown=True)
    await lead.say("go_to", step="group")
    for number, theme in enumerate(meeting()["themes"][:5]):
        held = [card["card"] for card in posted[4 * number : 4 * number + 4]]
        last = await lead.say(
            "create_theme", theme=f"theme-{number:04}", title=theme["title"], cards=held
        )
    await settled(wall, last)
    titles = sorted(card["title"] for card in posted)
    await wall.page.set_viewport_size(SMALL)
    assert await turned(wall, pages=3) == titles
    await wall.page.set_viewport_size(LARGE)
    assert await turned(wall, pages=2) == titles
    for card in posted[20:]:
        last = await lead.say("set_aside", card=card["card"])
    await settled(wall, last)
    await wall.page.evaluate(SIT, "near")
    await wall.page.evaluate(SETTLED)
    await expect(wall.page.locator(".wall-page")).to_have_count(0)
    assert sorted(await shown(wall, ".card-title")) == sorted(c["title"] for c in posted[:20])


async def turned(wall: Wall, pages: int) -> list[str]:
    """The titles of all cards, in alphabetical order, seen by turning so many pages."""
    seen: list[str] = []
    await wall.page.evaluate(SETTLED)
    for number in range(1, pages + 1):
        await says_page(wall, number, pages)
        seen += await shown(wall, ".card-title")
        await wall.page.keyboard.press("PageDown")
    for _ in range(pages):
        await wall.page.keyboard.press("PageUp")
    return sorted(seen)


async def test_nothing_overlaps_whatever_changes(room: Room):
    """[M10] Cards move, a theme gets a long title, another is dissolved, the window is resized."""
    lead, wall = await room.lead(), await room.leading_wall()
    await cards(room, lead)
    for first, last in ((0, 2), (2, 9), (9, 17)):
        await makes_theme(lead, f"Thème {first}", first, last)
    changes = [
        ("move_cards", {"cards": ["card-0000"], "theme": "theme-0002"}),
        ("move_cards", {"cards": ["card-0010"], "theme": None}),
        ("rename_theme", {"theme": "theme-0009", "title": "Ce qui se dit, ce qui se tait " * 2}),
        ("move_cards", {"cards": ["card-0011"], "theme": "theme-0000"}),
        ("dissolve_theme", {"theme": "theme-0002"}),
    ]
    for name, arguments in changes:
        await settled(wall, await lead.say(name, **arguments))
        assert [await laid_over(wall, what) for what in BOARD] == [[], [], []], name
    for width in (1024, 1366, 1920):
        await wall.page.set_viewport_size({"width": width, "height": 768})
        await wall.page.evaluate(SETTLED)
        assert [await laid_over(wall, what) for what in BOARD] == [[], [], []], width
