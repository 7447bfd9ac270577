"""A review: what the group kept over the cycle stands side by side on the wall, as texts."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, expect

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.browser.drivers.audit import audited
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import PROJECTOR, Room
from tests.support.servers.board_process import Served

LEGIBLE = Path(__file__).parents[1].joinpath("drivers/legible.js").read_text(encoding="utf-8")
LEAST = {"near": 2.7, "normal": 4.0, "far": 5.3}
"""16 minutes of arc in hundredths of the image's height [M6]."""

COLUMNS = """() => [...document.querySelectorAll(".earlier-closing")].map((one) => {
  const { left, top } = one.getBoundingClientRect();
  return [Math.round(left), Math.round(top)];
})"""
SIT = """(row) => {
  document.querySelector("wall-app").session.storage.set("board:wall:last-row", row);
  dispatchEvent(new Event("resize"));
}"""
CLOSED = [
    ("On a pris le temps d’écouter avant de répondre.", "souffle"),
    ("Les transmissions du matin relient les deux équipes.", "confiance"),
    ("Le silence a sa place dans nos réunions.", "écoute"),
]
LONG = " ".join(
    f"Voici la phrase numéro {word} de ce que le groupe a gardé ensemble."
    for word in ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit")
)
assert len(LONG) <= 600


class Cycle:
    """Meetings of a cycle, led by the protocol alone, and then a review with screens."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self.visitor = Visitor(served.url)
        self.key = ""

    async def opens(self) -> None:
        body = {"title": "Équipe du matin", "language": "fr"}
        self.key = (await self.visitor.post("/cycles", body))[1]["key"]

    async def meets(self, synthesis: str, word: str, *, keeps: bool = True) -> None:
        """A meeting that says this at its close, and ends; the group keeps it or does not."""
        opened = await self.next()
        lead = await self._screen("facilitator", opened, "console")
        phone = await self._screen("participant", opened, "join")
        await lead.say("go_to", step="words")
        await lead.say("write_synthesis", field="key_points", text=synthesis)
        await phone.say("post_word", entry="entry-001", kind="keyword", text=word)
        await lead.say("reveal", what="words", shown=True)
        if keeps:
            await lead.say("record_group_agreement", what="closing", agreed=True)
        await lead.say("end_meeting")
        await lead.close()
        await phone.close()

    async def next(self, **said: Any) -> dict[str, Any]:
        status, opened = await self.visitor.post("/cycles/next", {"key": self.key, **said})
        assert status == 201, opened
        return dict(opened)

    async def reviews(self, browser: Browser) -> Room:
        opened = await self.next(method="bilan")
        return Room(self.served, browser, {**opened["links"], "code": opened["code"]})

    async def _screen(self, role: str, opened: dict[str, Any], link: str) -> ProtocolScreen:
        screen = ProtocolScreen(Visitor(self.served.url), opened["code"], role)
        await screen.enter(opened["links"][link].partition("#")[2])
        await screen.connect()
        return screen


async def cycle_of(house: Served, *closings: tuple[str, str]) -> Cycle:
    cycle = Cycle(house)
    await cycle.opens()
    for synthesis, word in closings:
        await cycle.meets(synthesis, word)
    return cycle


def button(console: Console) -> Any:
    return console.page.locator("[data-closings]")


async def asked(wall: Wall, question: str) -> Any:
    if not await wall.page.evaluate("() => 'legible' in globalThis"):
        await wall.page.evaluate(LEGIBLE)
    await wall.page.evaluate(SETTLED)
    return await wall.page.evaluate(f"() => legible.{question}")


async def test_one_press_shows_what_was_kept_side_by_side_and_a_phone_reads_it(
    house: Served, chromium: Browser
):
    """[K12] [H17] By the keyboard; in the order of the meetings; and away by the same button."""
    cycle = await cycle_of(house, *CLOSED)
    async with await cycle.reviews(chromium) as room:
        console, wall, phone = await room.console(), await room.wall(), await room.phone()
        assert "earlier:1" not in (await wall.held())["records"]
        await button(console).focus()
        await console.page.keyboard.press("Enter")
        await expect(button(console)).to_have_attribute("aria-pressed", "true")
        await wall.sees(wall.say("common.earlier.title"))
        for number, words in enumerate(CLOSED, start=1):
            column = wall.page.locator(".earlier-closing").nth(number - 1)
            await expect(column).to_contain_text(f"Séance {number}")
            for text in words:
                await expect(column).to_contain_text(text)
        places = await wall.page.evaluate(COLUMNS)
        assert places == sorted(places) and len({top for _, top in places}) == 1, places
        assert len({left for left, _ in places}) == len(CLOSED), places
        assert await audited(console) == [] and await audited(wall) == []
        assert "earlier:1" not in (await phone.held())["records"]
        await phone.press("phone.menu.label")
        await phone.press("phone.wall.title")
        for text in (word for words in CLOSED for word in words):
            await phone.sees(text)
        await console.page.keyboard.press("Enter")
        await expect(wall.page.locator(".earlier-closing")).to_have_count(0)


async def test_a_wall_kept_in_view_offers_to_read_what_was_kept(house: Served, chromium: Browser):
    """[K12] [H42] By a press, as closing words, and by nothing before it."""
    cycle = await cycle_of(house, *CLOSED)
    async with await cycle.reviews(chromium) as room:
        console, phone = await room.console(), await room.phone()
        await phone.press("phone.menu.label")
        await phone.press("phone.menu.keep_wall")
        await phone.press("common.action.back")
        await button(console).click()
        kept = phone.page.get_by_role("region", name=phone.say("phone.wall.kept"))
        await expect(kept).to_contain_text(phone.say("common.earlier.title"))
        assert "earlier:1" not in (await phone.held())["records"]
        await kept.get_by_role("button", name=phone.say("phone.wall.read_words")).click()
        for text in (word for words in CLOSED for word in words):
            await expect(kept).to_contain_text(text)


async def test_where_the_group_kept_nothing_there_is_no_button(house: Served, chromium: Browser):
    """[K12] [T5] Nor in a meeting of another method of the cycle."""
    cycle = await cycle_of(house)
    await cycle.meets("Rien n’est gardé.", "souffle", keeps=False)
    async with await cycle.reviews(chromium) as room:
        console = await room.console()
        await console.sees(console.say("console.script.wall_shows"))
        await expect(button(console)).to_have_count(0)


async def test_a_wall_with_controls_shows_them_where_no_console_is_open(
    house: Served, chromium: Browser
):
    """[K12] [M4]"""
    cycle = await cycle_of(house, CLOSED[0])
    async with await cycle.reviews(chromium) as room:
        wall = await room.leading_wall()
        await wall.press("wall.controls.show_closings")
        await wall.sees(CLOSED[0][0])
        await wall.press("wall.controls.close_large")
        await expect(wall.page.locator(".earlier-closing")).to_have_count(0)


@pytest.mark.parametrize("ground", ["light", "dark"])
async def test_the_last_row_reads_all_of_nine_long_closings(
    house: Served, chromium: Browser, ground: str
):
    """[K12] [M5] [M6] Over pages where one cannot be read; short ones need no second page."""
    cycle = await cycle_of(house, *CLOSED, *((LONG, "lien") for _ in range(6)))
    async with await cycle.reviews(chromium) as room:
        lead = await room.lead(screen="wall")
        wall = await room.wall(color_scheme=ground)
        await lead.say("project", item="closings:list")
        await wall.sees(CLOSED[0][0])
        for size in ({"width": 1024, "height": 768}, PROJECTOR):
            await wall.page.set_viewport_size(size)
            for row, share in LEAST.items():
                await wall.page.evaluate(SIT, row)
                await legible_on_each_page(wall, size["height"] * share / 100)


async def legible_on_each_page(wall: Wall, least: float) -> None:
    await wall.page.evaluate(SETTLED)
    total = int((await wall.page.locator(".wall-page").inner_text()).split()[-1])
    assert total > 1
    for number in range(1, total + 1):
        words = wall.say("common.action.page_number", number=number, total=total)
        await expect(wall.page.locator(".wall-page")).to_have_text(words)
        assert await asked(wall, "faint(7)") == []
        assert await asked(wall, f"small({least}, 'button, .tabs')") == []
        assert await asked(wall, "cut()") == []
        await wall.page.keyboard.press("PageDown")
    for _ in range(total):
        await wall.page.keyboard.press("PageUp")


async def test_short_closings_of_nine_meetings_stand_on_one_page(house: Served, chromium: Browser):
    """[K12] Three rows of three, in the order of the meetings, as on several pages."""
    words = ("souffle", "écoute", "lien", "place", "soin", "temps", "appui", "doute", "élan")
    cycle = await cycle_of(house, *((f"Du {word}.", word) for word in words))
    async with await cycle.reviews(chromium) as room:
        lead, wall = await room.lead(screen="wall"), await room.wall()
        await lead.say("project", item="closings:list")
        await wall.sees("Du souffle.")
        await wall.page.evaluate(SETTLED)
        places = await wall.page.evaluate(COLUMNS)
        rows = [places[at : at + 3] for at in (0, 3, 6)]
        assert all(len({top for _, top in row}) == 1 for row in rows), places
        assert all(row == sorted(row) for row in rows), places
