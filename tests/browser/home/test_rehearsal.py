"""One person rehearses a whole session alone, from the home page to its end."""

from collections.abc import AsyncIterator
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from board.locale import text
from board.rehearsal.company import PEOPLE
from board.serve import served_aside
from board.settings import read
from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import LAPTOP, PHONE, Room
from tests.browser.drivers.screen import Screen
from tests.support.servers.board_process import Served
from tests.support.servers.valkey import Valkey

WORDS_ON_ONE_LINE = r"""(element) => {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  return [...text.data.matchAll(/\S+/g)].every(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length === 1;
  });
}"""


@pytest_asyncio.fixture(loop_scope="session")
async def stage(chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Room]:
    """A board in this process, whose simulated people are quick; no meeting is open yet."""
    monkeypatch.setattr("board.rehearsal.person.SECOND", 0.02)
    with Valkey() as valkey:
        settings = replace(read({}), host="127.0.0.1", store=valkey.url)
        async with served_aside(settings) as base:
            served = cast("Served", SimpleNamespace(url=base))
            async with Room(served, chromium, {}) as room:
                yield room


async def opened(page: Page, key: str, language: str) -> Page:
    async with page.context.expect_page() as other:
        await page.get_by_role("link", name=text(language, key), exact=True).click()
    return await other.value


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_one_person_leads_a_rehearsal_alone_to_its_end(stage: Room, language: str):
    """[Z1] With the screens of any session, all of which say that it is a rehearsal."""
    home = await stage.page(Screen, LAPTOP, language)
    await home.page.goto(stage.served.url)
    await home.press("home.rehearsal.submit")
    await expect(home.page.locator("#ready")).to_have_text(home.say("home.rehearsal.ready"))
    join = await home.page.locator(".link-shown").inner_text()
    wall = Wall(await opened(home.page, "home.ready.wall", language), language, stage.faults)
    page = await opened(home.page, "home.ready.console", language)
    console = Console(page, language, stage.faults)
    phone = await stage.phone(join, language=language)
    screens = (wall, console, phone)
    await console.holds(f"presence.phones === {PEOPLE + 1}")

    await all_marked(screens)
    await console.goes_to("rules")
    await console.holds("[...records.values()].filter((r) => r.kind === 'rule').length === 3")
    await console.goes_to("express")
    await console.knows_of(12)
    await all_marked(screens)
    await console.opens_the_rest()
    await console.press("console.cards.reveal")
    await console.goes_to("group")
    cards = console.page.locator(".card-title")
    await expect(cards.nth(1)).to_be_visible()
    titles = await cards.all_inner_texts()
    await console.groups("Le soir", titles[0], titles[1])
    await console.goes_to("choose")
    await console.chooses("open_resonance")
    await console.holds(f"records.get('choice').answers === {PEOPLE}")
    await console.chooses("close_resonance")
    await console.chooses("open_check")
    await console.holds(f"records.get('choice').answers === {PEOPLE}")
    await console.chooses("close_check")
    await console.chooses("agree")
    await console.goes_to("explore")
    await console.holds("[...records.values()].filter((r) => r.type === 'note').length >= 3")
    await all_marked(screens)
    await console.goes_to("synthesis")
    await console.press("console.volunteers.accept")
    await console.holds("records.get('synthesis').open !== ''")
    await console.goes_to("words")
    await console.holds("[...records.values()].filter((r) => r.type === 'word').length >= 5")
    await all_marked(screens)
    await console.ends()
    await phone.holds("ending === 'ended'")
    await all_marked(screens)
    await says_so_in_its_documents(console, join)


async def test_the_console_says_when_its_people_have_gone(
    stage: Room, monkeypatch: pytest.MonkeyPatch
):
    """[Z3] And leads to another rehearsal."""
    monkeypatch.setattr("board.rehearsal.person.UNBEGUN_SECONDS", 2)
    home = await stage.page(Screen, LAPTOP, "fr")
    await home.page.goto(stage.served.url)
    await home.press("home.rehearsal.submit")
    page = await opened(home.page, "home.ready.console", "fr")
    console = Console(page, "fr", stage.faults)
    await console.holds("presence.phones > 0")
    await expect(console.page.get_by_text(console.say("console.rehearsal.gone"))).to_be_visible()
    async with page.context.expect_page() as other:
        await console.press("console.rehearsal.another")
    again = await other.value
    await expect(
        again.get_by_role("button", name=home.say("home.rehearsal.submit"))
    ).to_be_visible()


async def all_marked(screens: tuple[Screen, ...]) -> None:
    for screen in screens:
        mark = screen.page.locator(".rehearsal").filter(visible=True)
        await expect(mark.first).to_have_text(screen.say("common.rehearsal.mark"))


async def says_so_in_its_documents(console: Console, join: str) -> None:
    board = join.partition("#")[0]
    for form in ("md", "html", "txt"):
        report = await (await console.page.request.get(f"{board}/report.{form}")).text()
        assert console.say("common.rehearsal.mark") in report


async def test_the_name_of_a_step_is_whole_beside_the_mark_of_a_rehearsal(stage: Room):
    """[Z1] [H35] On a phone, where the mark leaves it no room: no word of it breaks."""
    home = await stage.page(Screen, PHONE)
    await home.page.goto(stage.served.url)
    await home.press("home.rehearsal.submit")
    page = await opened(home.page, "home.ready.console", "fr")
    console = Console(page, "fr", stage.faults)
    await console.holds("connected && version > 0")
    await console.opens("step")
    await console.goes_to("rules")
    title = page.locator(".console-step-title")
    await expect(title).to_have_text(await console.calls("rules"))
    assert await title.evaluate(WORDS_ON_ONE_LINE)
