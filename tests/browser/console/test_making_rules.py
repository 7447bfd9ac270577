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


async def test_once_the_group_has_agreed_nothing_asks_to_make_the_rules_anew(room: Room):
    """[H39] [B3] In a first meeting the script goes on from what was agreed."""
    console = await room.console()
    await console.goes_to("rules")
    say = console.page.locator(".console-say")
    agreed = console.say("console.say.rules_agreed")
    await expect(say).not_to_have_text(agreed)
    await console.page.get_by_label(console.say("console.rules.one_per_line")).fill("À tour.")
    await console.press("console.rules.save")
    await console.press("console.rules.agree")
    await expect(say).to_have_text(agreed)
    await console.press("console.rules.edit_together")
    await expect(say).not_to_have_text(agreed)


async def test_a_rule_that_was_taken_keeps_its_line(room: Room):
    """[H35] The sign that it is in the list stands where the button was, and nothing moves."""
    console, ana, lead = await room.console(), await room.spoken(), await room.lead()
    await console.goes_to("rules")
    rule = "Chaque personne peut parler, écouter, passer, ou demander une pause."
    await ana.say("post_card", card="carte-001", kind="rule", title=rule)
    await lead.until(lambda: "card:carte-001" in lead.records)
    row = console.page.locator(".console-action-list li").first
    words = row.locator("p").first
    await expect(words).to_have_text(rule)
    height = await words.evaluate("(p) => p.offsetHeight")
    await row.get_by_role("button").first.click()
    await expect(row.locator(".console-on-wall")).to_be_visible()
    assert await words.evaluate("(p) => p.offsetHeight") == height
