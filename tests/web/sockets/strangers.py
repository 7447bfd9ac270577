"""Websockets of nobody: they hold no seat and belong to no meeting."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed


@asynccontextmanager
async def opened(
    base: str, headers: Mapping[str, str] | None = None
) -> AsyncIterator[ClientConnection]:
    """A websocket to the board at `base` that has joined no meeting."""
    address = f"ws{base.removeprefix('http')}/socket.io/?EIO=4&transport=websocket"
    async with connect(
        address, additional_headers=headers, compression=None, ping_interval=None
    ) as socket:
        await socket.recv()
        yield socket


async def code_of_its_end(socket: ClientConnection) -> int | None:
    """The code with which the server closed it; 1006 if it was cut."""
    async with asyncio.timeout(10):
        try:
            async for _ in socket:
                pass
        except ConnectionClosed:
            pass
    return socket.close_code
