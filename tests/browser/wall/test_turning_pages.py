"""The pages of walls: turned by hand, from a wall or a console, and the same on all walls."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Wall
from tests.browser.drivers.room import PROJECTOR, Room
from tests.browser.drivers.screen import Screen

NINE = 9


async def twenty_cards(room: Room) -> None:
    """Post twenty cards and show them; they take three pages of a wall."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await deposited(room)
    await lead.say("reveal", what="cards", shown=True)


async def deposited(room: Room) -> None:
    people = [await room.spoken() for _ in range(2)]
    await asyncio.gather(
        *(
            people[n % 2].say("post_card", card=f"card-{n:04}", kind="theme", title=f"Carte {n}")
            for n in range(20)
        )
    )


def says_page(screen: Screen, number: int, total: int = 3):
    words = screen.say("common.action.page_number", number=number, total=total)
    return expect(screen.page.get_by_text(words)).to_be_visible()


def titles(wall: Wall):
    return wall.page.get_by_role("main").get_by_role("heading", level=2)


async def test_arrows_and_a_clicker_turn_the_pages_of_a_wall_without_controls(room: Room):
    """[M1] [M3] It turns its own pages only, and stops at both ends."""
    await twenty_cards(room)
    wall, other = await room.wall(), await room.wall()
    await says_page(wall, 1)
    await expect(titles(wall)).to_have_count(NINE)
    for key, number in (("PageDown", 2), ("ArrowRight", 3), ("PageDown", 3), ("PageUp", 2)):
        await wall.page.keyboard.press(key)
        await says_page(wall, number)
    await wall.page.keyboard.press("ArrowLeft")
    await says_page(wall, 1)
    await says_page(other, 1)


async def test_every_wall_follows_the_one_with_controls_and_the_console(room: Room):
    """[M3] A wall that is opened later shows the same page."""
    await twenty_cards(room)
    shown, leading = await room.wall(), await room.leading_wall()
    await says_page(leading, 1)
    await leading.page.keyboard.press("PageDown")
    await says_page(leading, 2)
    await says_page(shown, 2)
    console = await room.console()
    await says_page(console, 2)
    await console.press("common.action.page_next")
    late = await room.wall()
    for wall in (shown, leading, late):
        await says_page(wall, 3)
        await expect(titles(wall)).to_have_count(2)
    await says_page(console, 3)
    await expect(console.button("common.action.page_next")).to_be_disabled()
    assert await titles(late).all_inner_texts() == await titles(shown).all_inner_texts()


async def test_closing_a_projected_item_shows_the_same_page_as_before(room: Room):
    """[M3]"""
    await twenty_cards(room)
    lead = await room.lead()
    wall = await room.wall()
    await says_page(wall, 1)
    await lead.say("turn_page", of="cards", view=0, page=1)
    await says_page(wall, 2)
    await lead.say("project", item="card:card-0003")
    await expect(wall.page.get_by_role("heading", name="Carte 3", level=1)).to_be_visible()
    await lead.say("project", item=None)
    await says_page(wall, 2)


async def test_a_new_card_is_added_at_the_end_and_moves_no_other(room: Room):
    """[M1]"""
    await twenty_cards(room)
    wall = await room.wall()
    person = await room.spoken()
    await wall.page.keyboard.press("End")
    for _ in range(2):
        await wall.page.keyboard.press("PageDown")
    await says_page(wall, 3)
    before = await places(wall)
    await person.say("post_card", card="card-late", kind="theme", title="La dernière venue")
    await expect(titles(wall)).to_have_count(3)
    after = await places(wall)
    assert list(after)[-1] == "La dernière venue"
    assert {title: after[title] for title in before} == before


async def places(wall: Wall) -> dict[str, list[float]]:
    """The position of each card after its animation."""
    found: dict[str, list[float]] = await wall.page.evaluate(
        """async () => {
          await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
          const cards = [...document.querySelectorAll(".wall-card")];
          return Object.fromEntries(cards.map((card) => {
            const { x, y, width, height } = card.getBoundingClientRect();
            return [card.querySelector("h2").textContent, [x, y, width, height]];
          }));
        }"""
    )
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_wall_has_controls_only_while_no_console_is_open(room: Room, language: str):
    """[M4] They disappear from a wall while a console is open."""
    wall, plain = await room.leading_wall(language=language), await room.wall(language=language)
    controls = wall.page.get_by_role("navigation", name=wall.say("wall.controls.label"))
    await expect(controls).to_be_visible()
    first, second = await room.console(), await room.console()
    await expect(controls).to_have_count(0)
    await first.page.context.close()
    await wall.holds("presence.consoles === 1")
    await expect(controls).to_have_count(0)
    await second.page.context.close()
    await expect(controls).to_be_visible()
    label = plain.say("wall.controls.label")
    await expect(plain.page.get_by_role("navigation", name=label)).to_have_count(0)


async def test_a_wall_stays_lit_at_an_address_without_a_certificate(room: Room):
    """[M8] There is no wake lock there, so an invisible video plays."""
    wall = await room.wall(room.links["wall"].replace("127.0.0.1", "board.test"))
    assert not await wall.page.evaluate("() => isSecureContext || 'wakeLock' in navigator")
    film = wall.page.locator("video.awake")
    await expect(film).to_have_js_property("paused", value=False)
    assert await film.evaluate("(film) => film.muted && film.srcObject.active")


async def test_a_wall_asks_for_a_wake_lock_if_the_browser_has_one(room: Room):
    """[M8] It asks again each time the page is visible again."""
    wall = await room.page(Wall, PROJECTOR)
    await wall.page.add_init_script(
        """globalThis.asked = [];
        navigator.wakeLock.request = async (what) => void asked.push(what);"""
    )
    await wall.page.goto(room.links["wall"])
    await wall.page.wait_for_function("() => asked.length > 0")
    again = """() => {
      const before = asked.length;
      document.dispatchEvent(new Event("visibilitychange"));
      return asked.slice(before);
    }"""
    assert await wall.page.evaluate(again) == ["screen"]
    await expect(wall.page.locator("video.awake")).to_have_count(0)


async def test_a_wall_with_controls_is_used_by_keyboard_alone(room: Room):
    """[M7] [H2] A change of step, the settings, a projected card, a page."""
    wall = await room.leading_wall()
    keyboard = wall.page.keyboard
    await wall.goes_to("express")
    await deposited(room)
    await wall.press("wall.controls.show_cards")
    await wall.tabs_to(wall.button("wall.settings"))
    await keyboard.press("Enter")
    near = wall.page.get_by_role("radio", name=wall.say("wall.last_row.near"))
    await wall.tabs_to(wall.page.get_by_role("radio", name=wall.say("wall.last_row.normal")))
    await keyboard.press("ArrowLeft")
    await expect(near).to_be_checked()
    await says_page(wall, 1, 2)
    await keyboard.press("Escape")
    await expect(wall.button("wall.settings")).to_be_focused()
    large = wall.button("wall.controls.large", title=await titles(wall).first.inner_text())
    await wall.tabs_to(large)
    await keyboard.press("Enter")
    await wall.tabs_to(wall.button("wall.controls.close_large"))
    await keyboard.press("Enter")
    await wall.tabs_to(wall.button("common.action.page_next"))
    await keyboard.press("Enter")
    await says_page(wall, 2, 2)
    step = wall.page.locator("[data-control='next']")
    await wall.tabs_to(step)
    await keyboard.press("Enter")
    await wall.is_at("group")
