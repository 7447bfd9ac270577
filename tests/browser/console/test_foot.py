"""The foot of the console: undo, the pages of the walls and the actions do not overlap."""

import pytest

from tests.browser.drivers.room import Room

CARDS = 12
COVERED = """() => {
  const boxes = [...document.querySelectorAll(".console-foot :is(button, p, .console-page)")]
    .map((element) => [element.textContent.trim(), element.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height);
  const covers = ([, a], [, b]) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return boxes.flatMap((one, index) => boxes.slice(index + 1)
    .filter((other) => covers(one, other)).map((other) => [one[0], other[0]]));
}"""
SIZES = ((360, 640), (768, 1024), (960, 700), (1024, 768), (1280, 720), (1366, 768), (1920, 1080))


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_nothing_at_the_foot_of_the_console_covers_anything(room: Room, language: str):
    """[H16] With undo, pages on the wall, and the most actions there are."""
    wall, console = await room.wall(), await room.console(language=language)
    lead, ana = await room.lead(screen="wall"), await room.spoken()
    await lead.say("go_to", step="express")
    for number in range(CARDS):
        said = {"card": f"card-{number:04}", "kind": "situation", "title": f"Une carte {number}"}
        await ana.say("post_card", **said)
    await wall.is_at("express")
    for step in ("group", "choose"):
        await lead.say("go_to", step=step)
        await wall.is_at(step)
        await console.page.locator("undo-offer button").wait_for()
        await console.page.locator(".console-page").wait_for()
        for width, height in SIZES:
            await console.page.set_viewport_size({"width": width, "height": height})
            await console.page.wait_for_function(f"() => innerWidth === {width}")
            assert await console.page.evaluate(COVERED) == [], (step, width)


async def test_nothing_is_covered_when_the_next_proposal_is_offered(room: Room):
    """[H16] Four actions, and pages on the wall."""
    wall, console, lead = await room.wall(), await room.console(), await room.lead(screen="wall")
    people = [await room.spoken() for _ in range(3)]
    await lead.say("go_to", step="express")
    cards = [f"card-{number:04}" for number in range(CARDS)]
    for card in cards:
        said = {"card": card, "kind": "situation", "title": f"Une carte au titre long, {card}"}
        await people[0].say("post_card", **said)
    await lead.say("go_to", step="choose")
    items = [f"card:{card}" for card in cards]
    await lead.say("open_check", items=items)
    for person in people:
        await person.say("grade", item=items[0], grade=2)
    await lead.say("close_check")
    await console.is_choosing("result")
    await wall.is_choosing("result")
    await console.page.locator("[data-action=next_proposal]").wait_for()
    await console.page.locator(".console-page").wait_for()
    for width, height in SIZES:
        await console.page.set_viewport_size({"width": width, "height": height})
        await console.page.wait_for_function(f"() => innerWidth === {width}")
        assert await console.page.evaluate(COVERED) == [], width


@pytest.mark.parametrize(("width", "height"), [(360, 640), (1366, 768)])
async def test_no_button_moves_when_the_cards_are_shown(room: Room, width: int, height: int):
    """[H16] A second tap at the same place shows or hides the cards, and does not go on."""
    console, lead = await room.console(), await room.lead(screen="wall")
    await console.page.set_viewport_size({"width": width, "height": height})
    await lead.say("go_to", step="express")
    await console.is_at("express")
    main = console.page.locator("[data-main]")
    shown = await main.bounding_box()
    await main.click()
    await console.holds("records.get('meeting').cards_shown")
    hide = console.button("console.cards.hide")
    box = await hide.bounding_box()
    assert shown and box
    middle = shown["x"] + shown["width"] / 2, shown["y"] + shown["height"] / 2
    assert box["x"] < middle[0] < box["x"] + box["width"]
    assert box["y"] < middle[1] < box["y"] + box["height"]
