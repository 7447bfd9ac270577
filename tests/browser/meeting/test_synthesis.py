"""The synthesis, written by two people at once: nothing is lost."""

from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

FIRST, SECOND = "Le silence aussi demande une place.", "Personne n’était seul."


def field(screen: Console | Phone, name: str):
    return screen.page.get_by_label(screen.say(f"common.synthesis_field.{name}"))


async def with_pen(room: Room, console: Console) -> Phone:
    phone = await room.phone()
    await console.goes_to("synthesis")
    await phone.press("phone.volunteer.offer")
    await console.press("console.volunteers.accept")
    await phone.holds("you.get('seat').pen")
    return phone


async def test_two_people_who_write_one_field_at_once_lose_nothing(room: Room):
    """[X3] [X8] The text that was saved meanwhile is shown beside the field."""
    console, wall = await room.console(), await room.wall()
    phone = await with_pen(room, console)
    await field(console, "key_points").fill(SECOND)
    await field(phone, "key_points").fill(FIRST)
    await phone.press("common.action.save")
    await wall.sees(FIRST)
    await console.sees(console.say("common.synthesis.meanwhile"))
    await expect(field(console, "key_points")).to_have_value(SECOND)
    await console.press("common.action.save")
    await wall.sees(FIRST)
    await console.press("common.synthesis.both")
    await console.press("common.action.save")
    await wall.holds(
        f"records.get('synthesis').key_points.includes({FIRST!r})"
        f" && records.get('synthesis').key_points.includes({SECOND!r})"
    )


async def test_a_person_whose_text_was_replaced_is_told_and_can_restore_it(room: Room):
    """[X8] Or leave it replaced."""
    console = await room.console()
    phone = await with_pen(room, console)
    await field(phone, "key_points").fill(FIRST)
    await phone.press("common.action.save")
    await console.holds(f"records.get('synthesis').key_points === {FIRST!r}")
    await phone.holds(f"records.get('synthesis').key_points === {FIRST!r}")
    await field(console, "key_points").fill(SECOND)
    await console.press("common.action.save")
    await phone.sees(phone.say("common.synthesis.overtaken"))
    await phone.sees(FIRST)
    await phone.press("common.synthesis.leave")
    await expect(phone.page.get_by_text(phone.say("common.synthesis.overtaken"))).to_have_count(0)
    await expect(field(phone, "key_points")).to_have_value(SECOND)


async def test_the_pen_is_taken_back_in_the_middle_of_a_sentence(room: Room):
    """[X3] [X8] The words stay on that phone; the facilitator can write the other fields."""
    console = await room.console()
    phone = await with_pen(room, console)
    await field(phone, "connections").fill(FIRST)
    await console.press("console.volunteers.release")
    await phone.holds("!you.get('seat').pen")
    await field(console, "open").fill(SECOND)
    await console.press("common.action.save")
    await phone.holds(f"records.get('synthesis').open === {SECOND!r}")
    kept = await phone.page.evaluate("() => JSON.stringify({...localStorage})")
    assert FIRST in kept


async def test_links_made_while_exploring_are_offered_to_whoever_writes_the_second_field(
    room: Room,
):
    """[X3] Each is added once, as the screens say it, after what was written."""
    lead, person = await room.lead(screen="wall"), await room.spoken()
    await lead.say("go_to", step="express")
    for number, title in enumerate(("La lettre", "Le couloir")):
        card = {"card": f"card-{number:04}", "kind": "theme", "title": title}
        await person.say("post_card", **card)
    ends = {"from": "card:card-0000", "to": "card:card-0001"}
    await lead.say("link", link="link-0001", label="ethics", **ends)
    console = await room.console()
    phone = await with_pen(room, console)
    said = {"from": "La lettre", "to": "Le couloir", "label": phone.say("common.label.ethics")}
    sentence = phone.say("common.link.sentence_labelled", **said)
    for screen in (phone, console):
        await field(screen, "connections").fill("Un fil :")
        await screen.page.get_by_text(screen.say("common.synthesis.links", count=1)).click()
        await screen.page.get_by_role("button", name="La lettre").click()
        await expect(field(screen, "connections")).to_have_value(f"Un fil :\n{sentence}")
        await expect(screen.page.locator(".offered")).to_have_count(0)


async def test_the_wall_keeps_the_line_breaks_of_the_synthesis(room: Room):
    """[X3]"""
    lead, wall = await room.lead(), await room.wall()
    await lead.say("go_to", step="synthesis")
    await lead.say("write_synthesis", field="key_points", text=f"{FIRST}\n{SECOND}")
    await wall.sees(FIRST)
    assert FIRST in (await wall.page.locator(".question p").first.inner_text()).split("\n")
