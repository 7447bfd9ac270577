"""The address that a facilitator chose, in the QR code of the wall."""

import httpx
import pytest
import segno

from board.web.access.invitation import _svg

HOTSPOT = "http://10.42.0.1:8000"


def code_of(base, meeting):
    link = f"{base}/{meeting.code}#{meeting.keys['join']}"
    return _svg(segno.make(link, micro=False)).body.decode()


async def qr(base, screen):
    async with httpx.AsyncClient(base_url=base) as browser:
        cookie = {"Cookie": screen.visitor.cookie}
        return (await browser.get(f"/{screen.code}/qr.svg", headers=cookie)).text


async def test_the_qr_code_leads_to_the_address_that_was_chosen(meeting, base):
    """[E23] Also for a wall that was opened before."""
    console, wall = await meeting.console(), await meeting.wall()
    assert await qr(base, wall) == code_of(base, meeting)
    await wall.reach(await console.say("choose_address", address=HOTSPOT))
    assert wall.records["entrance"]["address"] == HOTSPOT
    assert await qr(base, wall) == await qr(base, console) == code_of(HOTSPOT, meeting)


@pytest.mark.parametrize("address", ["https://example.org", "http://example.org", f"{HOTSPOT}/x"])
async def test_only_an_address_by_number_is_taken(meeting, address):
    """[E23] The QR code leads to no site that somebody made up."""
    console = await meeting.console()
    assert (await console.ask("choose_address", address=address))["rejected"] == "bad_request"
