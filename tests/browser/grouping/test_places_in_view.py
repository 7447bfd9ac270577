"""On a console every place is in view while a card is selected, whatever is scrolled."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.grouping_board import laid
from tests.browser.drivers.room import Room

MANY = 40
AUTHORS = 4
LAPTOP_AT_TWICE_THE_SIZE = {"width": 683, "height": 384}
SIZES = ({"width": 1366, "height": 768}, {"width": 1024, "height": 768}, LAPTOP_AT_TWICE_THE_SIZE)


@pytest.mark.parametrize("size", SIZES)
async def test_every_place_is_in_view_after_scrolling_to_the_last_of_forty_cards(room: Room, size):
    """[G11] On a laptop, on a tablet and with letters twice as large."""
    table = await laid(room, "console")
    titles = [f"Une carte de plus, {number}" for number in range(MANY)]
    people = [await room.spoken() for _ in range(AUTHORS)]
    for number, title in enumerate(titles):
        said = {"card": f"more-{number:04}", "kind": "theme", "title": title}
        await people[number % AUTHORS].say("post_card", **said)
    await table.lead.until(lambda: len(table.lead.of("card")) > MANY)
    await table.theme("Les seuils", "Un seuil")
    await table.theme("Les lettres", "Une lettre")
    page = table.screen.page
    await page.set_viewport_size(size)
    await table.screen.opens("step")
    last = table.card(titles[-1])
    await last.scroll_into_view_if_needed()
    await last.click()
    places = page.locator(".grouping-target")
    await expect(places).to_have_count(4)
    for place in await places.all():
        await expect(place).to_be_in_viewport(ratio=1)
    await places.filter(has_text="Les lettres").click()
    await table.screen.holds(
        "[...records.values()].some((r) => r.title === 'Les lettres') &&"
        f" records.get('card:more-{MANY - 1:04}').theme?.startsWith('theme-les-lettres')"
    )


async def test_ungrouped_cards_stand_in_columns_beside_the_themes(room: Room):
    """[G11] As many as there is room for."""
    table = await laid(room, "console")
    await table.theme("Les seuils", "Un seuil")
    first, second = [
        await table.card(title).bounding_box() for title in ("Une lettre", "Le couloir")
    ]
    theme = await table.place("Les seuils").bounding_box()
    assert first and second and theme
    assert first["y"] == second["y"] and first["x"] < second["x"] < theme["x"]
