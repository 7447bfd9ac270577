"""The address that a facilitator chose, in the QR code of the wall."""

from dataclasses import replace

import httpx
import ifaddr
import pytest
import segno

from board.web.access.invitation import svg
from tests.support.servers.on_two_networks import WIFI, adapters


@pytest.fixture
def settings(settings, monkeypatch):
    """A board on every network of a computer that has two."""
    monkeypatch.setattr(ifaddr, "get_adapters", adapters)
    return replace(settings, host="")


def code_of(base, meeting):
    link = f"{base}/{meeting.code}#{meeting.keys['join']}"
    return svg(segno.make(link, micro=False)).decode()


async def qr(base, screen):
    async with httpx.AsyncClient(base_url=base) as browser:
        cookie = {"Cookie": screen.visitor.cookie}
        return (await browser.get(f"/{screen.code}/qr.svg", headers=cookie)).text


async def test_the_qr_code_leads_to_the_address_that_was_chosen(meeting, base):
    """[E23] Also for a wall that was opened before."""
    console, wall = await meeting.console(), await meeting.wall()
    chosen = f"http://{WIFI}:{base.rpartition(':')[2]}"
    assert await qr(base, wall) != code_of(chosen, meeting)
    await wall.reach(await console.say("choose_address", address=chosen))
    assert wall.records["entrance"]["address"] == chosen
    assert await qr(base, wall) == await qr(base, console) == code_of(chosen, meeting)


@pytest.mark.parametrize(
    ("address", "refusal"),
    [
        ("http://192.168.1.66:8000", "not_found"),
        ("http://203.0.113.9", "not_found"),
        ("http://127.0.0.1:8000", "not_found"),
        ("https://example.org", "bad_request"),
        ("http://[", "bad_request"),
        (f"http://{WIFI}", "not_found"),
        (f"http://{WIFI}:9", "not_found"),
    ],
)
async def test_only_an_address_of_the_boards_own_computer_is_taken(meeting, base, address, refusal):
    """[E23] The QR code holds the join key: it leads to nobody else's computer or program."""
    console, wall = await meeting.console(), await meeting.wall()
    before = await qr(base, wall)
    assert (await console.ask("choose_address", address=address))["rejected"] == refusal
    assert await qr(base, wall) == before
