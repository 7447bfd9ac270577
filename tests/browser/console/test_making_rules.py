"""Making rules on the console: what comes next is in view, and what was typed is not forgotten."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room

RULES = "\n".join(
    f"Une règle du groupe, assez longue pour une ligne entière, {n}" for n in range(9)
)


async def test_after_saving_the_next_action_is_in_view_and_says_that_all_is_saved(room: Room):
    """[B2] Nothing blue leads away from it."""
    console = await room.console()
    await console.goes_to("rules")
    await console.page.get_by_label(console.say("console.rules.one_per_line")).fill(RULES)
    first = console.page.locator(".console-foot [data-rank=first]")
    await expect(first).to_have_count(0)
    await console.press("console.rules.save")
    await console.sees(console.say("console.rules.saved"))
    for key in ("console.rules.ask", "console.rules.agree"):
        await expect(console.button(key)).to_be_in_viewport(ratio=1)
    foot = await console.page.locator(".console-foot").bounding_box()
    ask = await console.button("console.rules.ask").bounding_box()
    assert foot and ask and ask["y"] + ask["height"] <= foot["y"]
    await expect(first).to_have_count(0)


async def test_rules_that_were_not_saved_are_told_of_at_the_next_step(room: Room):
    """[B2] One press goes back to them."""
    console = await room.console()
    await console.goes_to("rules")
    field = console.page.get_by_label(console.say("console.rules.one_per_line"))
    await field.fill("Chacun son tour.")
    await console.goes_to("welcome")
    await console.sees(console.say("console.rules.unsaved"))
    await console.press("console.attention.back_to_it")
    await console.is_at("rules")
    await expect(field).to_have_value("Chacun son tour.")
