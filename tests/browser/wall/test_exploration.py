"""The exploration of a topic on the wall: its cards in a strip, the newest notes, each whole."""

from playwright.async_api import Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Wall
from tests.browser.drivers.room import PROJECTOR, Room

SIZES = ({"width": 1024, "height": 768}, PROJECTOR, {"width": 3840, "height": 2160})
TITLES = ("La lettre sans réponse", "Une porte restée ouverte", "Hier, au couloir")
LONG = "Ce que les familles disent quand on les laisse parler. " * 5
LONGEST = LONG.ljust(280, "n").strip()[:280]
SHOWN = "[...document.querySelectorAll('.note:not([data-away])')]"
# Where each shown note stands, by its words, in pixels.
BOXES = f"""() => Object.fromEntries({SHOWN}.map((note) => {{
  const {{ left, top, right, bottom }} = note.getBoundingClientRect();
  return [note.querySelector("p").textContent, [left, top, right, bottom].map(Math.round)];
}}))"""

Boxes = dict[str, list[int]]


async def exploring(room: Room) -> tuple[ProtocolScreen, ProtocolScreen, Wall]:
    """A theme of three cards is explored. Returns who leads, a participant, and a wall."""
    lead, person, wall = await room.lead(screen="wall"), await room.spoken(), await room.wall()
    await lead.say("go_to", step="express")
    for number, title in enumerate(TITLES):
        said = {"card": f"card-{number:04}", "kind": "situation", "title": title}
        await person.say("post_card", **said, text=f"Ce qui s’est passé, {number}.")
    await lead.say("reveal", what="cards", shown=True)
    cards = [f"card-{number:04}" for number in range(len(TITLES))]
    await lead.say("create_theme", theme="theme-0001", title="Le couloir", cards=cards)
    await lead.say("agree", items=["theme:theme-0001"])
    await told(wall, await lead.say("go_to", step="explore"))
    return lead, person, wall


async def told(wall: Wall, version: int) -> None:
    await wall.holds(f"version >= {version}")
    await wall.page.evaluate(SETTLED)


async def adds(person: ProtocolScreen, number: int, words: str, column: str = "insight") -> int:
    note = {"note": f"note-{number:04}", "topic": "topic:theme-0001", "column": column}
    return await person.say("add_note", **note, text=words)


async def shown(wall: Wall) -> Boxes:
    found: Boxes = await wall.page.evaluate(BOXES)
    return found


def newest(wall: Wall) -> Locator:
    return wall.page.locator(".note[data-newest]:not([data-away])")


async def test_the_first_page_holds_the_topic_its_cards_and_the_notes(room: Room):
    """[X10] [M14] One card is open with its text and its reformulation, then another."""
    lead, person, wall = await exploring(room)
    await lead.say("reformulate", card="card-0000", text="Qui répond, et au nom de qui.")
    await told(wall, await adds(person, 1, "Le livre d’une pair-aidante."))
    strip = wall.page.locator(".strip")
    await expect(strip.get_by_role("heading", level=1)).to_have_text("Le couloir")
    for words in (*TITLES, "Ce qui s’est passé, 0.", "Qui répond, et au nom de qui."):
        await expect(strip.get_by_text(words)).to_be_in_viewport(ratio=0.99)
    await expect(newest(wall)).to_be_in_viewport(ratio=0.99)
    opened = {"topic": "topic:theme-0001", "card": "card-0002"}
    await told(wall, await lead.say("open_card", **opened))
    await expect(strip.get_by_text("Ce qui s’est passé, 2.")).to_be_in_viewport(ratio=0.99)
    await expect(strip.get_by_text("Ce qui s’est passé, 0.")).to_have_count(0)


async def test_a_wall_with_controls_opens_another_card_of_the_topic(room: Room):
    """[X10]"""
    await exploring(room)
    wall = await room.leading_wall()
    await wall.page.get_by_role("button", name=TITLES[1], exact=True).click()
    await expect(wall.page.locator(".strip-open")).to_contain_text("Ce qui s’est passé, 1.")


async def test_a_console_opens_another_card_of_the_topic(room: Room):
    """[X10] And says which one is open: a label, not a button that does nothing."""
    wall = (await exploring(room))[2]
    console = await room.console()
    await console.press("console.explore.open_card")
    await expect(wall.page.locator(".strip-open")).to_contain_text("Ce qui s’est passé, 1.")
    opened = console.page.get_by_role("article").filter(has_text=TITLES[1])
    label = opened.get_by_text(console.say("console.explore.opened"))
    await expect(label).to_be_visible()
    await expect(opened.get_by_role("button").filter(has=label)).to_have_count(0)


async def test_the_newest_note_is_in_view_and_moves_no_other(room: Room):
    """[M14] On every size of wall, with notes of any length, whole."""
    wall = (await exploring(room))[2]
    for size in SIZES:
        person = await room.spoken()
        await wall.page.set_viewport_size(size)
        before: Boxes = {}
        for number in range(9):
            words = f"{size['width']} {number} {LONGEST[: 20 + number * 33]}"[:280].strip()
            column = ("insight", "resonance")[number % 2]
            await told(wall, await adds(person, size["width"] * 100 + number, words, column))
            await expect(newest(wall)).to_have_count(1)
            await expect(newest(wall)).to_be_in_viewport(ratio=0.99)
            here = await shown(wall)
            assert words in here
            kept = set(before) & set(here)
            assert {name: here[name] for name in kept} == {name: before[name] for name in kept}
            assert not overlapping(here), (size, number)
            before = here
        for number in range(9):
            note = f"note-{size['width'] * 100 + number:04}"
            await person.say("withdraw_note", note=note)


def overlapping(boxes: Boxes) -> list[tuple[str, str]]:
    pairs = [(a, b) for a in boxes for b in boxes if a < b]
    return [(a, b) for a, b in pairs if meet(boxes[a], boxes[b])]


def meet(a: list[int], b: list[int]) -> bool:
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return across > 1 and down > 1


async def test_who_has_turned_back_reads_on_until_they_turn_forward_again(room: Room):
    """[M14] [M3] Each column says how many notes are on earlier sheets."""
    _, person, wall = await exploring(room)
    for number in range(8):
        last = await adds(person, number, f"{number} {LONG[:110]}".strip())
    await told(wall, last)
    name = wall.page.locator('[data-column="insight"] h2')
    await expect(name).to_have_attribute("data-earlier", "7")
    await wall.page.keyboard.press("PageUp")
    read = await shown(wall)
    await told(wall, await adds(person, 8, "Plus récente"))
    assert await shown(wall) == read
    await expect(name).to_have_attribute("data-later", "2")
    await wall.page.keyboard.press("PageDown")
    await expect(newest(wall).locator("p").first).to_have_text("Plus récente")


async def test_a_long_text_of_a_card_has_a_page_after_the_notes(room: Room):
    """[X10] Nothing that a card says is missing on the wall."""
    _, person, wall = await exploring(room)
    words = "Elle a demandé qu’on ne dise rien, et personne n’a su quoi répondre. " * 5
    await told(wall, await person.say("edit_card", card="card-0000", text=words.strip()))
    await wall.page.keyboard.press("PageDown")
    whole = wall.page.locator(".whole-card").first
    await expect(whole).to_be_in_viewport(ratio=0.99)
    await expect(whole).to_contain_text("personne n’a su quoi répondre.")
