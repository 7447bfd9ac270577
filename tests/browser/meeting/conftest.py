"""Meetings of a method of one's own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.drivers.room import Room
from tests.support.own_method import own_method
from tests.support.servers.board_process import Served

Following = Callable[..., Awaitable[Room]]


@pytest_asyncio.fixture(loop_scope="session")
async def following(chromium: Browser, tmp_path: Path) -> AsyncIterator[Following]:
    """Opens a meeting of the practice meeting's method, with another name and changed so."""
    async with AsyncExitStack() as opened:

        async def open_room(name: str, *changes: tuple[str, str]) -> Room:
            own_method(tmp_path, name, "rpp", *changes)
            board = Served(BOARD_METHODS=str(tmp_path))
            await board.start()
            opened.push_async_callback(board.close)
            meeting = await board.open_meeting(method=name)
            return await opened.enter_async_context(Room(board, chromium, meeting))

        yield open_room
