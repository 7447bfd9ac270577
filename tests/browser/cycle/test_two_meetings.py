"""Two meetings of a cycle, a month apart: the second takes rules and carried titles, no more."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from board import app
from board.live import clocks, expiry
from board.serve import served_aside
from board.settings import read
from tests.browser.drivers.audit import audited
from tests.browser.drivers.cycle_page import CyclePage, cycle_page
from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone
from tests.support.servers.valkey import Valkey

TITLE = "Équipe du matin"
RULES = ["Ce qui se dit ici reste ici.", "On questionne, on ne juge pas."]
KEPT, LEFT, OTHER = "La place du silence", "Le couloir du matin", "Une porte restée ouverte"
WORD = "écoute"
DAY = 24 * 3_600_000


@dataclass
class Clock:
    """The server's, which the test moves."""

    ahead: int = 0


@dataclass
class Here:
    """A server in this process."""

    url: str


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock, now, steady = Clock(), app.now, clocks.steady
    monkeypatch.setattr(app, "now", lambda: now() + clock.ahead)
    for module in (clocks, expiry):  # time passes: no clock jumps
        monkeypatch.setattr(module, "steady", lambda: steady() + clock.ahead)
    return clock


@pytest.fixture
def valkey() -> Iterator[Valkey]:
    with Valkey() as server:
        yield server


@pytest_asyncio.fixture(loop_scope="session")
async def room(clock: Clock, valkey: Valkey, chromium: Browser) -> AsyncIterator[Room]:
    """A server whose clock can be moved, and a cycle of it."""
    settings = replace(read({}), host="127.0.0.1", store=valkey.url)
    async with served_aside(settings) as base:
        headers = {"Origin": base}
        async with httpx.AsyncClient(base_url=base, headers=headers) as client:
            opened = (await client.post("/cycles", json={"title": TITLE, "language": "fr"})).json()
        async with Room(Here(base), chromium, opened["links"]) as room:
            yield room


def a_month_passes(clock: Clock, valkey: Valkey, code: str) -> None:
    """Move the server's clock; the store has its own, so its key is expired by hand."""
    clock.ahead += 30 * DAY
    left = int(valkey.ask(f"PTTL board:{{{code}}}").strip().removeprefix(":"))
    assert 0 < left < 30 * DAY
    valkey.ask(f"PEXPIREAT board:{{{code}}} 1")


async def test_the_next_meeting_takes_rules_and_carried_titles_from_the_one_before(
    room: Room, clock: Clock, valkey: Valkey
):
    """[K2] [K3] [K5] [K8] [K9] [K10] [B1] [B2] [B4] [T5]"""
    page = await cycle_page(room)
    await page.opens(room.links["cycle"], TITLE)
    first = await page.opens_next(1)
    await first_meeting(room, first)
    a_month_passes(clock, valkey, first["code"])
    await page.page.reload()
    await page.is_of(TITLE)
    await what_the_page_shows(page)
    second = await page.opens_next(2)
    assert second["code"] != first["code"]
    await second_meeting(room, second)


async def first_meeting(room: Room, links: dict[str, str]) -> None:
    """The group builds rules and writes two cards, and carries one title over."""
    console, phone = await room.console(links["console"]), await room.phone(links["join"])
    assert (await phone.held())["records"]["meeting"]["cycle"] == {"number": 1, "of": 10}
    await builds_rules(console, phone, await room.wall(links["wall"]))
    await console.goes_to("express")
    await phone.is_at("express")
    for title in (KEPT, LEFT):
        await phone.deposits(title)
    await console.goes_to("words")
    await closing_is_kept(console, phone)
    await console.opens("step")
    await console.page.get_by_role("checkbox", name=KEPT).check()
    await console.holds("records.get('keeping')?.items.length === 1")
    await console.ends()
    await phone.sees(phone.say("phone.ended.title"))


async def closing_is_kept(console: Console, phone: Phone) -> None:
    """[T5] [T2] The group agrees, and every phone says until when."""
    await phone.closes_with("keyword", WORD)
    await console.opens("traces")
    await console.page.locator("[data-closing]").click()
    await phone.holds("records.get('agreements')?.closing_until")
    await expect(console.page.locator("[data-closing]")).to_have_attribute("aria-pressed", "true")
    await phone.press("phone.menu.label")
    await expect(phone.page.locator(".menu-note")).to_contain_text("synthèse et mots de la fin")
    await phone.press("common.action.back")


async def builds_rules(console: Console, phone: Phone, wall: Wall) -> None:
    """[B1] [B2] [B3] A rule is proposed on a phone; the list is built, graded and agreed on."""
    await console.goes_to("rules")
    await phone.is_at("rules")
    await phone.page.get_by_label(phone.say("phone.rules.field")).fill(RULES[0])
    await phone.press("phone.rules.send")
    await console.sees(RULES[0])
    field = console.page.get_by_label(console.say("console.rules.one_per_line"))
    await expect(field).to_have_value("")
    await console.press("console.rules.add_title", title=RULES[0])
    await expect(field).to_have_value(RULES[0])
    await field.fill("\n".join(RULES))
    await console.press("console.rules.save")
    await console.press("console.rules.ask")
    await wall.sees(wall.say("wall.rules.check"))
    await wall.sees(RULES[1])
    await phone.sees(phone.say("phone.rules.question"))
    await phone.grades(1)
    await phone.press("phone.check.finish")
    await console.holds("records.get('choice').answers === 1")
    await console.press("console.rules.ask_close")
    await phone.sees(phone.say("common.status.too_few"))
    await expect(phone.button("phone.not_today.open")).to_have_count(0)
    await console.press("console.rules.agree")
    await wall.sees(wall.say("wall.rules.agreed"))
    await console.holds("records.get('meeting').rules_agreed")
    await console.holds("![...records.values()].some((r) => r.type === 'card')")


async def what_the_page_shows(page: CyclePage) -> None:
    await page.shows(2)
    for words in (*RULES, KEPT):
        await page.sees(words)
    await expect(page.page.get_by_text(LEFT)).to_have_count(0)
    await page.page.get_by_text(page.say("home.cycle.closing", number=1)).click()
    await page.sees(WORD)
    assert await audited(page) == []
    await page.press("home.cycle.closing_erase")
    await page.page.locator("cycle-closings [data-confirm]").click()
    await expect(page.page.locator("cycle-closings details")).to_have_count(0)


async def second_meeting(room: Room, links: dict[str, str]) -> None:
    """The rules are there, the carried title is offered, and one tap proposes it again."""
    console, wall = await room.console(links["console"]), await room.wall(links["wall"])
    phone = await room.phone(links["join"])
    meeting = (await phone.held())["records"]["meeting"]
    assert (meeting["cycle"], meeting["rules"]) == ({"number": 2, "of": 10}, RULES)
    await wall.sees(wall.say("common.session.number", number=2, total=10))
    await rules_are_read(console, phone, wall)
    await console.goes_to("express")
    await kept_is_offered(console, phone)
    await wall.is_at("express")
    await wall.page.keyboard.press("PageDown")
    await wall.sees(KEPT)
    await only_what_was_proposed_again_is_chosen_from(console, phone)


async def rules_are_read(console: Console, phone: Phone, wall: Wall) -> None:
    """[B4] Read-only until the group changes them together."""
    await console.goes_to("rules")
    for screen in (console, phone, wall):
        await screen.sees(RULES[1])
    await expect(console.page.get_by_role("textbox")).to_have_count(0)
    await console.press("console.rules.edit_together")
    await expect(phone.page.get_by_label(phone.say("phone.rules.field"))).to_be_visible()
    await expect(console.page.get_by_role("textbox").first).to_have_value("\n".join(RULES))


async def kept_is_offered(console: Console, phone: Phone) -> None:
    await phone.is_at("express")
    await console.sees(KEPT)
    assert not [r for r in (await console.held())["records"].values() if r["type"] == "card"]
    await phone.press("phone.deposit.kept", count=1)
    await phone.press("common.kept.propose_title", title=KEPT)
    await phone.deposits(OTHER)
    await phone.holds("pending.length === 0")


async def only_what_was_proposed_again_is_chosen_from(console: Console, phone: Phone) -> None:
    """[C1]"""
    await console.goes_to("choose")
    await console.chooses("open_check")
    records = (await console.held())["records"]
    chosen_from = {records[item]["title"] for item in records["choice"]["items"]}
    assert chosen_from == {KEPT, OTHER}
    await phone.sees(phone.say("phone.check.position", number=1, total=2))
