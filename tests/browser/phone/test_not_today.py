"""An item is marked as not for today on a phone; nobody can tell by whom or why."""

from playwright.async_api import expect

from tests.browser.drivers.choosing_group import TITLES, Group, card, gathered
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone, Screen

MINE = TITLES[0]


async def agreed(room: Room) -> tuple[Group, Phone]:
    """Six people; the group agreed on the first card, whose author has a phone on screen."""
    group = await gathered(room, people=6, cards=3)
    author = group.phone
    await group.console.goes_to("express")
    await author.deposits("Le mien")
    await group.console.holds("[...records.values()].some((r) => r.title === 'Le mien')")
    await group.console.goes_to("choose")
    await group.console.chooses("open_check")
    items = (await group.console.held())["records"]["choice"]["items"]
    mine = next(item for item in items if item not in map(card, TITLES[:3]))
    for item, grade in ((mine, 2), (card(MINE), 1)):
        await group.answer("grade", *[{"item": item, "grade": grade}] * 5)
    await group.answered(5)
    await group.console.chooses("close_check")
    await group.console.agrees_on("Le mien")
    return group, author


def deltas(screen: Screen) -> list[str]:
    """What was told of the board. How many screens are connected is told by the clock as well."""
    return [frame for frame in screen.frames if "delta" in frame]


async def test_the_next_item_is_proposed_without_a_reason(room: Room):
    """[C7] [V7] Other screens are told nothing at first, and no reason later."""
    group, author = await agreed(room)
    other = await room.phone()
    await group.console.goes_to("pause")
    for screen in (group.wall, group.console, author, other):
        await screen.is_at("pause")
    for phone in (author, other):
        await expect(phone.button("phone.not_today.open")).to_be_visible()
    before = [deltas(screen) for screen in (group.wall, group.console, other)]
    await author.press("phone.not_today.open")
    await author.page.get_by_role("button", name="Le mien").click()
    await author.holds("you.get('seat').not_today.length === 1 && pending.length === 0")
    assert before == [deltas(screen) for screen in (group.wall, group.console, other)]

    told = "console.script.go_next"
    title = next(
        step["title"]
        for step in (await group.console.held())["records"]["meeting"]["steps"]
        if step["id"] == "explore"
    )
    await group.console.press(told, title=title)
    for screen in (group.console, group.wall, other):
        await screen.is_at("choose")
        choice = (await screen.held())["records"]["choice"]
        assert choice["proposed"] == [card(MINE)] and choice["stage"] == "result"
        frames = "".join(screen.frames)
        assert "not_today" not in frames.replace('"not_today\\":[]', "").replace(
            '"not_today":[]', ""
        )
    await group.console.sees(group.console.say("console.choose.next_follows"))
    await group.console.chooses("agree")
    await group.console.goes_to("explore")
    await group.wall.sees(MINE)


async def test_a_facilitator_proposes_the_next_item_in_the_same_words(room: Room):
    """[C7]"""
    group, _ = await agreed(room)
    await group.console.press("console.choose.next_proposal")
    await group.console.is_choosing("result")
    await group.console.sees(group.console.say("console.choose.next_follows"))
    await expect(group.console.page.get_by_role("checkbox", checked=True)).to_have_count(1)
    await expect(group.console.page.get_by_role("checkbox", name="Le mien")).to_have_count(0)


async def test_the_buttons_of_a_short_and_a_long_title_are_of_one_size(room: Room):
    """[C7] [H12] On a phone of 390 pixels."""
    lead, ana, phone = await room.lead(), await room.spoken(), await room.phone()
    await lead.say("go_to", step="express")
    for number, title in enumerate(("Un seuil", "Une lettre qui est restée sans réponse")):
        await ana.say("post_card", card=f"carte-{number:03}", kind="theme", title=title)
    await lead.say("agree", items=["card:carte-000", "card:carte-001"])
    await lead.say("go_to", step="pause")
    await phone.press("phone.not_today.open")
    says = phone.page.locator(".menu-say")
    await expect(says).to_have_count(2)
    boxes = [await say.bounding_box() for say in await says.all()]
    assert len({(round(box["width"]), round(box["height"])) for box in boxes if box}) == 1
