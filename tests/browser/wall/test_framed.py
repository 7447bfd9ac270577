"""A wall in a frame of another site, which the host has named; no other page can be framed."""

from collections.abc import AsyncIterator, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Frame, expect

from tests.browser.drivers.room import LAPTOP, PROJECTOR, Room
from tests.browser.drivers.screen import Screen, so
from tests.support.servers.board_process import Served
from tests.support.servers.network import Network
from tests.support.servers.ports import free_port
from tests.support.servers.weather import Weather

PROMPT = "Quelle situation vous accompagne ?"
OTHERS = ("", "/{code}", "/{code}/wall", "/{code}/console", "/cycle", "/guide", "/confiance")


class Outside:
    """Another site on this computer: its folder is served as it is."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)

    @property
    def same_site(self) -> str:
        """Its origin by the board's own name: a browser sends the board's cookies to its frames."""
        return f"http://127.0.0.1:{self.port}"

    def frames(self, *addresses: str) -> str:
        """The address of a page of this site that frames these."""
        frames = "".join(
            f'<iframe src="{one}" width="1200" height="640"></iframe>' for one in addresses
        )
        (self.folder / "page.html").write_text(f"<!doctype html><title>Outside</title>{frames}")
        return f"http://localhost:{self.port}/page.html"


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    site = Outside(tmp_path)
    thread = Thread(target=site.server.serve_forever)
    thread.start()
    yield site
    site.server.shutdown()
    thread.join()
    site.server.server_close()


@pytest_asyncio.fixture(loop_scope="session")
async def framing(outside: Outside, chromium: Browser) -> AsyncIterator[Room]:
    served = Served(BOARD_FRAMES=f"http://localhost:{outside.port},{outside.same_site}")
    await served.start()
    links = await served.open_meeting(title="Équipe mobile")
    async with Room(served, chromium, links) as room:
        yield room
    await served.close()


async def frame_of(room: Room, address: str) -> tuple[Screen, Frame]:
    """A page of the other site, and the first frame in it."""
    screen = await room.page(Screen, LAPTOP)
    await screen.page.goto(address)
    return screen, screen.page.frames[1]


def framed(link: str) -> str:
    return link.replace("/wall#", "/framed#")


async def test_a_page_of_a_named_site_shows_the_wall_as_it_changes(framing: Room, outside: Outside):
    """[M18] Without a cookie, a control, or a QR code."""
    screen, frame = await frame_of(framing, outside.frames(framed(framing.links["wall"])))
    await expect(frame.locator(".wall-main")).to_be_visible()
    lead = await framing.lead(screen="wall")
    await lead.say("go_to", step="express")
    await lead.say("set_prompt", text=PROMPT)
    await expect(frame.get_by_text(PROMPT)).to_be_visible()
    await expect(frame.locator("[class*=controls] button")).to_have_count(0)
    await expect(frame.locator(".join-qr")).to_have_count(0)
    await expect(frame.locator("a, form")).to_have_count(0)  # nothing leads elsewhere in the frame
    assert await screen.page.context.cookies() == []


async def test_a_framed_wall_is_there_again_after_its_page_is_loaded_anew(
    framing: Room, outside: Outside
):
    """[M18]"""
    screen, frame = await frame_of(framing, outside.frames(framed(framing.links["wall"])))
    await expect(frame.locator(".wall-main")).to_be_visible()
    await screen.page.reload()
    await expect(screen.page.frames[1].locator(".wall-main")).to_be_visible()


async def test_a_frame_of_the_same_site_uses_no_cookie_of_the_browser_and_changes_none(
    framing: Room, outside: Outside
):
    """[M18] The facilitator's own browser, without a console: a wall there would have controls."""
    screen = await framing.console()
    before = await screen.page.context.cookies()
    assert [cookie["name"].rpartition("_")[2] for cookie in before] == ["facilitator"]
    page = outside.frames(framed(framing.links["wall"])).replace("localhost", "127.0.0.1")
    await screen.page.goto(page)
    frame = screen.page.frames[1]
    await expect(frame.locator(".wall-main")).to_be_visible()
    await frame.wait_for_function(so("connected && presence.consoles === 0 && version > 0"))
    await expect(frame.locator("[data-control]")).to_have_count(0)
    assert await frame.evaluate(so("you.get('seat').role === 'wall'")) is True
    assert await screen.page.context.cookies() == before


async def test_a_framed_wall_counts_as_no_wall_of_the_room(framing: Room, outside: Outside):
    """[M18] [M15] A console that took a small frame for the wall would turn the frame's pages."""
    _, frame = await frame_of(framing, outside.frames(framed(framing.links["wall"])))
    await frame.wait_for_function(so("connected && version > 0"))
    await expect(frame.locator(".wall-main")).to_be_visible()
    console = await framing.console()
    wall = await framing.wall()
    await console.holds(f"presence.wall?.image.width === {PROJECTOR['width']}")
    await wall.page.close()
    await console.holds("presence.wall === null")


@pytest.mark.parametrize("upgrades", ["refused", "swallowed"])
async def test_a_framed_wall_is_live_where_websockets_are_blocked(
    framing: Room, outside: Outside, upgrades: str
):
    """[M18] [N10]"""
    async with Network(framing.served.port, Weather(upgrades=upgrades)) as network:
        link = network.leads(framed(framing.links["wall"]))
        _, frame = await frame_of(framing, outside.frames(link))
        await expect(frame.locator(".wall-main")).to_be_visible()
        lead = await framing.lead(screen="wall")
        await lead.say("go_to", step="express")
        await lead.say("set_prompt", text=PROMPT)
        await expect(frame.get_by_text(PROMPT)).to_be_visible()


async def test_a_facilitators_key_opens_nothing_in_a_frame(framing: Room, outside: Outside):
    """[M18]"""
    key = framing.links["console"].partition("#")[2]
    address = f"{framing.links['wall'].partition('/wall#')[0]}/framed#{key}"
    _, frame = await frame_of(framing, outside.frames(address))
    await expect(frame.get_by_text("lien")).to_be_visible()
    await expect(frame.locator(".wall-main")).to_have_count(0)


async def test_no_other_page_can_be_framed(framing: Room, outside: Outside):
    """[M18] [E9] Nor the wall itself, whose key is in its address."""
    code, base = framing.links["code"], framing.served.url
    wall = framing.links["wall"]
    others = [base + path.format(code=code) for path in OTHERS]
    screen, _ = await frame_of(framing, outside.frames(*others, wall))
    await expect(screen.page.locator("iframe")).to_have_count(len(OTHERS) + 1)
    shown = [frame.url for frame in screen.page.frames[1:]]
    assert shown == ["chrome-error://chromewebdata/"] * (len(OTHERS) + 1)
    framing.faults.clear()  # the browser reports each refused frame


async def test_the_console_gives_the_link_for_a_frame(framing: Room):
    """[M18] [M15]"""
    console = await framing.console()
    await console.opens("room")
    await console.press("console.walls.link")
    await console.sees(framed(framing.links["wall"]))


async def test_a_framed_wall_that_is_out_says_so_and_stays_out(framing: Room, outside: Outside):
    """[M18] [E9] The code was changed; its page is loaded again with the earlier link."""
    screen, frame = await frame_of(framing, outside.frames(framed(framing.links["wall"])))
    await expect(frame.locator(".wall-main")).to_be_visible()
    lead = await framing.lead(screen="wall")
    await lead.say("change_code", keep_walls=False)
    await expect(frame.get_by_text("le lien a changé")).to_be_visible()
    await screen.page.reload()
    again = screen.page.frames[1]
    await expect(again.get_by_text("n’ouvre aucune séance")).to_be_visible()
    await expect(again.locator(".wall-main")).to_have_count(0)
