"""A short meeting on a board below a path, behind nginx as docs/deploy/nginx.md sets it up."""

from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.drivers.room import LAPTOP, PHONE, Room
from tests.browser.drivers.screen import Phone, Screen
from tests.support.servers import nginx
from tests.support.servers.board_process import Served
from tests.support.servers.ports import free_port

IMAGES = "[...document.images].filter((image) => image.complete && image.naturalWidth).length"


@pytest_asyncio.fixture(loop_scope="session", params=["passed on", "left out"])
async def below(request: pytest.FixtureRequest, chromium: Browser) -> AsyncIterator[Room]:
    """A meeting whose links all begin with the path."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/board"
    served = Served(BOARD_PUBLIC_URL=address)
    with nginx.below_a_path(port, served.port, request.param) as proxy:
        await served.start(address)
        async with Room(served, chromium, await served.open_meeting(title="Équipe")) as room:
            yield room
        await served.close()
        assert "/board/" not in proxy.logged()


async def test_a_meeting_is_held_below_a_path(below: Room):
    """[E24] Each screen loads what it names, and nobody asks for anything outside the path."""
    assert {urlsplit(link).path.split("/")[1] for link in below.links.values() if "/" in link} == {
        "board"
    }
    wall, console = await below.wall(), await below.console()
    await wall.page.wait_for_function(f"{IMAGES} > 0")
    phone = await below.phone()
    await console.goes_to("express")
    await phone.is_at("express")
    await phone.deposits("Une porte restée ouverte")
    await phone.page.reload()
    await phone.holds("connected && [...you.values()].some((r) => 'title' in r)")
    await console.goes_to("group")
    await wall.holds("[...records.values()].some((r) => r.type === 'card')")
    picture = console.page.frame_locator("iframe").first
    await expect(picture.get_by_text("Une porte restée ouverte").first).to_be_attached()
    typed = await types_the_code(below)
    await expect(typed.page).to_have_url(below.links["join"].partition("#")[0])
    for screen in (wall, console, phone, typed):
        await nothing_outside(screen)


async def test_reports_and_pages_open_below_the_path(below: Room):
    """[E24]"""
    console = await below.console()
    base = below.links["console"].partition(below.links["code"])[0]
    for path in ("report.html", "report.txt", "qr.svg", "wall-link"):
        answer = await console.page.request.get(f"{base}{below.links['code']}/{path}")
        assert answer.status == 200, path
    elsewhere = await console.page.request.get(base.removesuffix("board/"))
    assert elsewhere.status == 404
    cookies = await console.page.context.cookies()
    assert {cookie["path"] for cookie in cookies} == {"/board"}
    await console.page.goto(f"{base}NOCODE9")
    await console.page.get_by_role("link").first.click()
    await expect(console.page).to_have_url(base)
    await nothing_outside(console)


async def test_a_cycle_opens_its_first_meeting_below_the_path(below: Room):
    """[E24]"""
    home = await below.page(Screen, LAPTOP)
    base = below.links["console"].partition(below.links["code"])[0]
    answer = await home.page.request.post(
        f"{base}cycles", data={"title": "Équipe"}, headers={"Origin": base.removesuffix("/board/")}
    )
    await home.page.goto((await answer.json())["links"]["cycle"])
    await expect(home.page).to_have_url(f"{base}cycle/{(await answer.json())['key'][:16]}")
    await nothing_outside(home)


async def types_the_code(below: Room) -> Phone:
    phone = await below.page(Phone, PHONE, has_touch=True)
    await phone.page.goto(below.links["join"].partition(below.links["code"])[0])
    await phone.page.get_by_label(phone.say("home.join.code")).fill(below.links["code"])
    await phone.press("home.join.enter")
    return phone


async def nothing_outside(screen: Screen) -> None:
    outside = [url for url in screen.requests if not urlsplit(url).path.startswith("/board/")]
    assert screen.requests != []
    assert [url for url in outside if not url.startswith("data:")] == []
    assert [error for error in screen.errors if "404" not in error] == []
