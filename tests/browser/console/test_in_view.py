"""What a facilitator looks for is in view when the step opens, or the page plainly goes on."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

# Scrolls a narrow page so that an element stands just above the foot.
TO_THE_FOOT = """(element) => {
  const { top } = document.querySelector(".console-foot").getBoundingClientRect();
  scrollBy({ top: element.getBoundingClientRect().bottom + 4 - top, behavior: "instant" });
}"""
CLEAR_OF_THE_FOOT = """() => {
  const { bottom } = document.activeElement.getBoundingClientRect();
  return bottom <= document.querySelector(".console-foot").getBoundingClientRect().top;
}"""


LAPTOPS = pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (960, 600)], ids=str)

# Whether no part that scrolls cuts an element or fades over it.
UNCUT = """(element) => {
  const { top, bottom } = element.getBoundingClientRect();
  for (let part = element.parentElement; part; part = part.parentElement) {
    const box = part.getBoundingClientRect();
    const { overflowY, paddingBottom, maskImage } = getComputedStyle(part);
    const fade = maskImage === "none" ? 0 : parseFloat(paddingBottom);
    if (overflowY !== "visible" && (top < box.top || bottom > box.bottom - fade)) return false;
  }
  return true;
}"""


@LAPTOPS
async def test_the_plan_is_in_view_beside_the_list_of_steps(room: Room, size: tuple[int, int]):
    """[S9] [H35] On a laptop, above the clock and the wall, however long the script is."""
    console = await room.console()
    await console.page.set_viewport_size({"width": size[0], "height": size[1]})
    summary = console.page.locator(".console-plan > summary")
    for step in ("aims", "express", "group", "choose"):
        await console.goes_to(step)
        assert await summary.evaluate(UNCUT)
        await summary.click(timeout=2_000)
        await expect(console.page.locator(".console-plan > ol")).to_be_visible()
        await summary.click()


@LAPTOPS
async def test_a_choice_made_aloud_is_in_view_above_a_long_list(room: Room, size: tuple[int, int]):
    """[C5] [H35]"""
    console, lead, ana = await room.console(), await room.lead(screen="wall"), await room.spoken()
    await console.page.set_viewport_size({"width": size[0], "height": size[1]})
    await lead.say("go_to", step="express")
    for number in range(12):
        card = {"card": f"card-{number:04}", "kind": "theme", "title": f"Une carte {number}"}
        await ana.say("post_card", **card)
    await lead.say("go_to", step="choose")
    await console.is_at("choose")
    aloud = console.page.get_by_text(console.say("console.choose.aloud"))
    await expect(aloud).to_be_in_viewport(ratio=1)


async def test_there_is_nothing_to_read_together_before_anything_was_written(room: Room):
    """[R1] [R5] The button comes with the first thing to read."""
    console, lead = await room.console(), await room.lead(screen="wall")
    show = console.page.locator("[data-show]")
    await console.opens("traces")
    await expect(console.page.get_by_text(console.say("common.report.nothing"))).to_have_count(1)
    await expect(show).to_have_count(0)
    await lead.say("set_rules", rules=["Une règle"])
    await expect(show).to_have_count(1)


async def test_a_card_is_shown_large_while_the_group_puts_cards_together(room: Room):
    """[S4] [M15] From the card that is selected, and back."""
    console, wall, lead = await room.console(), await room.wall(), await room.lead(screen="wall")
    ana = await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card="card-0001", kind="theme", title="Un seuil")
    await lead.say("go_to", step="group")
    await console.is_at("group")
    large = console.button("common.group.large")
    await expect(large).to_have_count(0)
    await console.page.locator("[data-card]").click()
    await large.click()
    await wall.holds("records.get('meeting').projected === 'card:card-0001'")
    await expect(large).to_have_attribute("aria-pressed", "true")
    await large.click()
    await wall.holds("records.get('meeting').projected === null")


async def test_the_page_of_the_step_stands_in_for_a_tab_that_is_gone(room: Room):
    """[S1] The tab of the cards goes with the last card."""
    console, lead = await room.console(), await room.lead(screen="wall")
    ana = await room.spoken()
    await lead.say("go_to", step="express")
    await ana.say("post_card", card="card-0001", kind="theme", title="Un seuil")
    await lead.say("go_to", step="choose")
    await console.is_at("choose")
    await console.opens("cards")
    await ana.say("withdraw_card", card="card-0001")
    selected = console.page.locator("[role=tab][aria-selected=true]")
    await expect(selected).to_have_text(console.say("console.tab.step"))
    await console.sees(console.say("console.choose.nothing"))


async def test_what_is_asked_stays_in_view_when_less_room_is_left(room: Room):
    """[H35] The clock and the wall's state come below the script, or a window becomes lower."""
    console, lead = await room.console(), await room.lead(screen="wall")
    await console.page.set_viewport_size({"width": 1024, "height": 768})
    await lead.say("edit_step", step="words", minutes=20)
    await console.page.locator(".console-plan > summary").click()
    await console.press("console.plan.restore")
    confirm = console.page.locator(".confirm-question [data-confirm]")
    await expect(confirm).to_be_in_viewport(ratio=1)
    await console.page.set_viewport_size({"width": 1024, "height": 660})
    await expect(confirm).to_be_in_viewport(ratio=1)


async def test_what_is_asked_stays_in_view_when_the_foot_grows(room: Room):
    """[H35] [S16] On a phone, a change elsewhere has its undo at the foot."""
    console, lead = await room.console(), await room.lead(screen="wall")
    await console.page.set_viewport_size({"width": 390, "height": 560})
    await console.opens("room")
    await console.press("console.room.change_code")
    confirm, foot = (console.page.locator(at) for at in ("[data-confirm]", ".console-foot"))
    await expect(confirm).to_be_in_viewport(ratio=1)
    await confirm.evaluate(TO_THE_FOOT)
    await lead.say("reveal", what="cards", shown=True)
    await expect(console.page.locator("undo-offer button")).to_be_visible()
    await expect(foot).to_be_visible()
    await console.page.wait_for_function(CLEAR_OF_THE_FOOT, timeout=5_000)


async def test_what_a_fold_shows_stays_in_view_when_less_room_is_left(room: Room):
    """[H35] The line that opens it has the focus; all that it opened stays in view with it."""
    console, lead = await room.console(), await room.lead(screen="wall")
    await console.page.set_viewport_size({"width": 1024, "height": 768})
    await lead.say("edit_step", step="words", minutes=20)
    await console.page.locator(".console-plan > summary").click()
    await console.page.locator(".console-plan li summary").last.click()
    skip = console.page.locator(".console-plan li [data-skip]").last
    await expect(skip).to_be_in_viewport(ratio=1)
    await console.page.set_viewport_size({"width": 1024, "height": 660})
    await expect(skip).to_be_in_viewport(ratio=1)


async def test_what_is_to_be_said_is_in_view_in_the_window_of_a_browser(room: Room):
    """[H35] A laptop of 1366 × 768 leaves a page some 625 pixels; the wall here has pages."""
    console, wall, lead = await room.console(), await room.wall(), await room.lead()
    await console.page.set_viewport_size({"width": 1366, "height": 625})
    ana = await room.spoken()
    await lead.say("go_to", step="express")
    for number in range(11):
        said = {"card": f"card-{number:04}", "kind": "theme", "title": f"Une carte {number}"}
        await ana.say("post_card", **said)
    await lead.say("go_to", step="group")
    await wall.is_at("group")
    await expect(console.page.locator(".console-wall .console-pages")).to_be_visible()
    assert await console.page.locator(".console-say").evaluate(UNCUT)


async def test_how_to_enter_stands_apart_from_what_is_pressed(house: Served, chromium: Browser):
    """[H35] At a first step at which people write."""
    async with Room(house, chromium, await house.open_meeting(method="codev")) as room:
        console = await room.console()
        entrance = await console.page.locator(".console-panel .console-join").bounding_box()
        silence = await console.page.locator(".console-panel [data-silence]").bounding_box()
        assert entrance and silence
        assert silence["y"] >= entrance["y"] + entrance["height"] + 8
