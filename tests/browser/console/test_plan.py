"""The plan of a meeting on the console, before its start and during it."""

from playwright.async_api import Locator, expect

from tests.browser.console.test_accessibility import SMALL
from tests.browser.drivers.audit import SIDEWAYS, SMALL_TARGETS, audited
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import PHONE, Room


async def unfolds(console: Console, step: str) -> Locator:
    """The row of a step, with what can be changed of it."""
    plan = console.page.locator("console-plan")
    fold = plan.get_by_text(console.say("console.plan.title"), exact=True)
    if not await plan.locator("ol").is_visible():
        await fold.click()
    row = plan.locator(f"li[data-step='{step}']")
    await row.locator("summary").click()
    return row


def titled(console: Console, key: str, title: str) -> Locator:
    return console.button(f"console.plan.{key}", title=title)


async def test_going_on_or_back_passes_over_a_skipped_step_until_it_is_restored(room: Room):
    """[S10] The path of every screen leaves it out."""
    console, phone = await room.console(), await room.phone()
    await console.goes_to("express")
    for step, title in (("group", "Regrouper"), ("choose", "Choisir ensemble"), ("pause", "Pause")):
        await unfolds(console, step)
        await titled(console, "skip_step", title).click()
        await console.holds(
            f"records.get('meeting').steps.find(({{ id }}) => id === '{step}').skipped"
        )
    for screen in (console, phone):
        await expect(screen.page.locator("li[data-state]")).to_have_count(4)
    await console.press("console.script.go_next", title="Exploration collective")
    await phone.is_at("explore")
    await expect(titled(console, "skip_step", "Exploration collective")).to_have_count(0)
    await console.press("console.script.go_back", title="Expression libre")
    await phone.is_at("express")
    await unfolds(console, "choose")
    await titled(console, "take_step", "Choisir ensemble").click()
    await expect(phone.page.locator("li[data-state]")).to_have_count(5)
    await console.press("console.script.go_next", title="Choisir ensemble")
    await phone.is_at("choose")


async def test_a_wall_with_controls_passes_over_a_skipped_step(room: Room):
    """[S10]"""
    lead, wall = await room.lead(screen="wall"), await room.leading_wall()
    await lead.say("go_to", step="welcome")
    await lead.say("edit_step", step="prompt", skipped=True)
    await wall.is_at("welcome")
    onward = {"name": wall.say("wall.controls.next"), "title": "Expression libre"}
    await wall.press("wall.controls.to", **onward)
    await lead.until(lambda: lead.records["meeting"]["step"] == "express")


async def test_the_plan_is_without_fault_unfolded_on_a_laptop_and_on_a_phone(room: Room):
    """[S9] [H1] [H16] In English, on both grounds; every target of a phone is 44 pixels high."""
    console = await room.console(language="en")
    row = await unfolds(console, "express")
    assert await audited(console) == []
    await console.page.set_viewport_size(SMALL)
    await console.opens("script")
    await row.locator("button").first.scroll_into_view_if_needed()
    assert await console.page.evaluate(SIDEWAYS) <= 0
    assert await console.page.evaluate(SMALL_TARGETS, 44) == []


async def test_minutes_and_order_are_changed_by_keyboard_and_restored(room: Room):
    """[S9] The focus stays on the pressed button; two quick presses count twice."""
    console, other = await room.console(), await room.lead()
    row = await unfolds(console, "pause")
    longer = titled(console, "longer", "Pause")
    await longer.focus()
    for _ in range(2):
        await console.page.keyboard.press("Enter")
    await other.until(lambda: minutes(other, "pause") == 20)
    await expect(row.locator("summary")).to_contain_text("20")
    earlier = titled(console, "earlier", "Pause")
    await earlier.focus()
    await console.page.keyboard.press("Enter")
    await other.until(lambda: order(other).index("pause") == order(other).index("choose") - 1)
    await expect(console.page.locator("console-plan li").nth(6)).to_contain_text("Pause")
    await expect(earlier).to_be_focused()
    await other.say("edit_step", step="pause", skipped=True)
    await console.sees(console.say("console.plan.total", count=170, total=180))
    await console.press("console.plan.restore")
    await console.page.locator("console-plan [data-confirm]").click()
    await other.until(lambda: order(other).index("pause") > order(other).index("choose"))
    await expect(console.button("console.plan.restore")).to_have_count(0)
    assert minutes(other, "pause") == 10


async def test_before_its_start_a_meeting_is_at_the_first_step_of_its_plan(room: Room):
    """[S11] The plan is changed on a phone-sized console; phones follow."""
    console, phone = await room.console(), await room.phone()
    await console.page.set_viewport_size(PHONE)
    row = await unfolds(console, "welcome")
    for button in await row.locator("button").all():
        box = await button.bounding_box()
        assert box and box["height"] >= 44 and box["width"] >= 44
    for _ in range(2):
        before = order_of(await console.held())
        await titled(console, "earlier", "Temps d’accueil").click()
        at = before.index("welcome") - 1
        await console.holds(f"records.get('meeting').steps[{at}].id === 'welcome'")
    for screen in (console, phone):
        await screen.is_at("welcome")
    await phone.sees(phone.say("phone.rest.first"))


def order_of(held: dict) -> list[str]:
    return [step["id"] for step in held["records"]["meeting"]["steps"]]


def order(screen) -> list[str]:
    return [step["id"] for step in screen.records["meeting"]["steps"]]


def minutes(screen, name: str) -> int:
    steps = screen.records["meeting"]["steps"]
    return next(step["minutes"] for step in steps if step["id"] == name)
