"""Boards behind a proxy, and a meeting that is held through it."""

from contextlib import asynccontextmanager

import httpx

from tests.support.servers.board_process import Served
from tests.web.meeting import Meeting


@asynccontextmanager
async def boards(address, *, number=1, **settings):
    """Boards that are served at this address."""
    served = [Served(BOARD_PUBLIC_URL=address, **settings) for _ in range(number)]
    for each in served:
        await each.start()
    try:
        yield served
    finally:
        for each in served:
            await each.close()


async def holds_a_meeting(address):
    """A wall, a console and a phone follow one another through the proxy; its code."""
    async with httpx.AsyncClient(base_url=address, headers={"Origin": address}) as browser:
        opened = (await browser.post("/meetings", json={})).json()
        assert set(opened["links"]) == {"join", "wall", "console"}
        assert (await browser.get("/")).status_code == 200
        assert (await browser.get("/no/such/page")).status_code == 404
    meeting = Meeting(address, opened["code"], opened["links"])
    console, wall, phone = await meeting.console(), await meeting.wall(), await meeting.phone()
    version = await console.say("set_prompt", text="Une amorce")
    for screen in (wall, phone):
        await screen.reach(version)
    await meeting.close()
    return opened["code"]
