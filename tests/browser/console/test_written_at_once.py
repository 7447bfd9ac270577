"""Two facilitators who write in the same field: neither text replaces the other unseen."""

from playwright.async_api import expect

from tests.browser.drivers.room import Room


async def test_of_rules_saved_at_once_none_replaces_the_other_unseen(room: Room):
    """[N20] The later one is told, and has its text beside the other."""
    first, lead = await room.console(), await room.lead()
    await lead.say("go_to", step="rules")
    await first.is_at("rules")
    field = first.page.locator("#rules")
    await field.fill("Un seul à la fois")
    await first.page.context.set_offline(True)
    await first.press("console.rules.save")
    await first.holds("pending.length === 1")
    await lead.say("set_rules", rules=["Parler en je"], replaces=[[]])
    await first.page.context.set_offline(False)
    await first.sees(first.say("common.error.changed"))
    await expect(first.page.locator(".conflict")).to_contain_text("Parler en je")
    await expect(field).to_have_value("Un seul à la fois")
    await first.press("common.synthesis.both")
    await first.press("console.rules.save")
    await first.holds("records.get('meeting').rules.length === 2")


async def test_of_prompts_saved_at_once_none_replaces_the_other_unseen(room: Room):
    """[N20] The later one stays in its field."""
    first, lead = await room.console(), await room.lead()
    await lead.say("go_to", step="prompt")
    await first.is_at("prompt")
    field = first.page.locator("#own-prompt")
    await field.fill("Une autre porte")
    await first.page.context.set_offline(True)
    await first.press("console.prompt.set")
    await lead.say("set_prompt", text="Une porte")
    await first.page.context.set_offline(False)
    await first.sees(first.say("common.error.changed"))
    await expect(field).to_have_value("Une autre porte")
    await first.press("console.prompt.set")
    await first.holds("records.get('meeting').prompt === 'Une autre porte'")


async def test_of_syntheses_saved_at_once_both_stand_side_by_side(room: Room):
    """[N20] [N19] The refused text stays in its field, beside the one that was stored."""
    first, lead = await room.console(), await room.lead()
    await lead.say("go_to", step="synthesis")
    await first.is_at("synthesis")
    field = first.page.locator("#key_points")
    await field.fill("Dire non")
    await first.page.context.set_offline(True)
    await first.press("common.action.save")
    await first.holds("pending.length === 1")
    await lead.say("write_synthesis", field="key_points", text="Dire oui")
    await first.page.context.set_offline(False)
    await expect(first.page.locator(".conflict")).to_contain_text("Dire oui")
    await expect(field).to_have_value("Dire non")
    await first.press("common.synthesis.both")
    await first.press("common.action.save")
    await lead.until(lambda: lead.records["synthesis"]["key_points"] == "Dire oui\nDire non")


async def test_what_both_write_as_rules_stands_side_by_side_until_one_chooses(room: Room):
    """[L3] [N19] Nobody replaces unseen what the other one has saved or is writing."""
    first, other, lead = await room.console(), await room.console(), await room.lead()
    await lead.say("go_to", step="rules")
    for screen, rule in ((first, "Parler en je"), (other, "Un seul à la fois")):
        await screen.is_at("rules")
        await screen.page.locator("#rules").fill(rule)
    await first.press("console.rules.save")
    meanwhile = other.page.locator(".conflict")
    await expect(meanwhile).to_contain_text("Parler en je")
    await expect(other.button("console.rules.save")).to_be_disabled()
    await other.press("common.synthesis.both")
    await expect(meanwhile).to_have_count(0)
    await other.press("console.rules.save")
    await first.holds("records.get('meeting').rules.length === 2")
    await expect(first.page.locator("#rules")).to_have_value("Parler en je\nUn seul à la fois")
