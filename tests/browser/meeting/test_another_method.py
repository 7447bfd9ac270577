"""A whole meeting of a method that is not the practice meeting, led from the console."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from board import methods
from tests.browser.drivers.room import LAPTOP, Room
from tests.browser.drivers.screen import Screen
from tests.support.servers.board_process import Served

CODEV = methods.load("codev")
STEPS = {step.id: step for step in CODEV.steps}
TITLE = "La relève trop courte"


@pytest_asyncio.fixture(loop_scope="session")
async def room(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    links = await house.open_meeting(method="codev", language="fr")
    async with Room(house, chromium, links) as room:
        yield room


async def test_a_meeting_of_another_method_uses_its_texts_from_first_card_to_report(room: Room):
    """[Y2] [Y3] [Y4] The wall is an English one; the meeting is held in French."""
    console, phone = await room.console(), await room.phone()
    wall = await room.wall(language="en")
    await phone.sees(CODEV.cards[0].helper.fr)
    await expect(
        phone.page.get_by_role("group", name=phone.say("phone.deposit.kind"))
    ).to_have_count(0)
    await phone.deposits(TITLE)
    await console.knows_of(1)
    await console.press("console.cards.reveal")
    await expect(wall.page.locator(".wall-card")).to_contain_text("Request")

    await console.goes_to("choose")
    await console.chooses("agree")
    for step in ("story", "clarify", "contract"):
        await console.goes_to(step)
        words = STEPS[step].wall
        assert words is not None
        await expect(wall.page.get_by_role("heading", level=1)).to_have_text(words.en)
        await wall.sees(TITLE)
        await wall.sees("The person who asks")
        await phone.sees(STEPS[step].rest.fr)
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.read_wall")
    await phone.sees(f"{phone.say('common.floor.speaks')} · La personne qui demande")
    await phone.press("common.action.back")

    await console.goes_to("consult")
    await wall.sees("Listening · The person who asks")
    await phone.press("phone.note.title")
    await phone.page.get_by_role("button", name="Expériences", exact=True).click()
    await phone.page.get_by_label(phone.say("phone.note.field")).fill("Un cahier de relève")
    await phone.press("phone.note.send")
    await expect(console.page.locator("[data-column='insight']")).to_contain_text("Expériences")
    await expect(console.page.locator("[data-column='insight']")).to_contain_text("Un cahier")

    await console.goes_to("synthesis")
    named = STEPS["synthesis"].title.fr
    await expect(console.page.get_by_role("heading", name=named, level=2)).to_be_visible()
    asked = CODEV.synthesis[0].title
    await console.page.get_by_label(asked.fr).fill("Dire ce qui pèse")
    await console.press("common.action.save")
    await wall.sees(asked.en)

    await console.goes_to("words")
    await expect(phone.page.get_by_role("heading", level=1)).to_have_text(CODEV.closing.question.fr)
    await phone.closes_with("keyword", "appui")
    await console.knows_of(1, "words")
    await console.press("console.words.reveal")
    await expect(wall.page.get_by_role("heading", level=1)).to_have_text(CODEV.closing.question.en)

    await console.ends()
    await phone.holds("ending === 'ended'")
    report = await console.page.request.get(f"{room.served.url}/{room.links['code']}/report.md")
    said = await report.text()
    assert asked.fr.split("\u202f")[0] in said and "Dire ce qui pèse" in said


async def test_the_home_page_offers_the_methods_with_the_usual_one_first(room: Room):
    """[Y2] The title of a meeting, if none is typed, is that of its method."""
    home = await room.page(Screen, LAPTOP)
    await home.page.goto(room.served.url)
    offered = home.page.locator("#method option")
    await expect(offered).to_have_count(len(methods.names()))
    await expect(offered.first).to_contain_text(methods.load().title.fr)
    await home.page.locator("#method").select_option("codev")
    await expect(home.page.locator("#title")).to_have_attribute("placeholder", CODEV.title.fr)
    await home.press("home.open.submit")
    link = home.page.get_by_role("link", name=home.say("home.ready.console"))
    console = await room.console(await link.get_attribute("href"))
    await console.holds("records.get('meeting').method === 'codev'")
    await expect(console.page.locator("#step-title")).to_have_text(CODEV.steps[0].title.fr)
