"""A method at whose steps phones rest: the group speaks, and the console records."""

from playwright.async_api import expect

from tests.browser.meeting.conftest import Following

PILE = {"kind": "situation", "nature": None, "text": ""}


async def test_phones_rest_at_every_step_and_the_group_chooses_aloud(following: Following):
    """[Y5] No page of a phone asks for anything, and the console records what was named."""
    resting = await following("calme", ('id = "calme"', 'id = "calme"\nrest = "always"'))
    console, phone, wall = await resting.console(), await resting.phone(), await resting.wall()
    lead = await resting.lead()
    await lead.say("go_to", step="express")
    for number, title in enumerate(("La relève", "Les lettres", "Le couloir")):
        inner = {"card": f"carte-{number:05}", "title": title, **PILE}
        said = {"name": "post_card", "arguments": inner}
        await lead.say("post_for", person="pile", command=said)
    for step in ("express", "group", "choose"):
        await lead.say("go_to", step=step)
        await expect(phone.page.locator("main.rest")).to_be_visible()
        await expect(phone.page.locator("form, .rest-actions button")).to_have_count(0)
    await wall.sees("Les lettres")
    await console.page.get_by_label("Les lettres").check()
    await console.press("console.choose.agree")
    await console.sees(console.say("common.announce.agreed"))
    await wall.sees(wall.say("wall.agreed.title_one"))
    for step in ("explore", "synthesis", "words"):
        await lead.say("go_to", step=step)
        await expect(phone.page.locator("main.rest")).to_be_visible()
        await expect(phone.page.locator("form, .rest-actions button")).to_have_count(0)
    await expect(console.page.get_by_text(console.say("console.volunteers.title"))).to_have_count(0)
    await lead.say("end_meeting")
    await expect(phone.page.locator("phone-ended")).to_be_visible()
