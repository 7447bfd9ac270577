"""A Socket.IO server on a loopback port of its own, and phones that speak to it byte by byte."""

import asyncio
import base64
import json
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import socketio
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from websockets.frames import Frame, Opcode

from board.live.fanout import Fanout

PATIENCE = 10


@dataclass
class Served:
    port: int
    sockets: socketio.AsyncServer
    fanout: Fanout

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def at_rest(self, sid: str) -> bool:
        """Whether all that was queued for a socket has gone out."""
        address = self.sockets.manager.eio_sid_from_sid(sid, "/")
        return self.sockets.eio.sockets[address].queue.at_rest()

    @property
    def sids(self) -> list[str]:
        """Every socket of the namespace, the first to connect first."""
        return [sid for sid, _ in self.sockets.manager.get_participants("/", None)]


@asynccontextmanager
async def serving(
    fanout: dict | None = None, *, compressed: bool = False, **engine
) -> AsyncIterator[Served]:
    """A server of python-socketio's own beside the fan-out."""
    sockets = socketio.AsyncServer(async_mode="asgi", async_handlers=False, **engine)
    async with listening(
        sockets, Fanout(sockets, **(fanout or {})), compressed=compressed
    ) as served:
        yield served


@asynccontextmanager
async def listening(
    sockets: socketio.AsyncServer, fanout: Fanout, *, compressed: bool = False
) -> AsyncIterator[Served]:
    at = socket.create_server(("127.0.0.1", 0))
    served = Served(at.getsockname()[1], sockets, fanout)
    app = Starlette(routes=[Mount("/socket.io", app=socketio.ASGIApp(sockets))])
    server = uvicorn.Server(configuration(app, compressed=compressed))
    task = asyncio.create_task(server.serve(sockets=[at]))
    try:
        yield served
    finally:
        server.should_exit = True
        await task
        await sockets.shutdown()


def configuration(app: Starlette, *, compressed: bool) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        ws="websockets-sansio",
        ws_per_message_deflate=compressed,
        ws_ping_interval=None,
        lifespan="off",
        log_level="error",
        timeout_graceful_shutdown=1,
    )


async def until(condition: Callable[[], bool]) -> None:
    """Let the loop turn until the condition holds."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 # the server has no event for each of these
            await asyncio.sleep(0)


class WebSocketPhone:
    """A websocket on a bare stream: it sees the frames' own bytes and reads only when asked."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def frame(self) -> bytes:
        """The next frame, header included."""
        async with asyncio.timeout(PATIENCE):
            header = await self.reader.readexactly(2)
            extension = {126: 2, 127: 8}.get(header[1], 0)
            extended = await self.reader.readexactly(extension)
            length = int.from_bytes(extended) if extension else header[1]
            return header + extended + await self.reader.readexactly(length)

    async def packet(self) -> str:
        """The next packet's text."""
        frame = await self.frame()
        return frame[{126: 4, 127: 10}.get(frame[1], 2) :].decode()

    async def packets(self, count: int) -> list[str]:
        return [await self.packet() for _ in range(count)]

    async def send(self, packet: str) -> None:
        self.writer.write(Frame(Opcode.TEXT, packet.encode()).serialize(mask=True))
        await self.writer.drain()


@asynccontextmanager
async def websocket(
    served: Served, session: str = "", receive_buffer: int | None = None, extensions: str = ""
) -> AsyncIterator[WebSocketPhone]:
    """Open a websocket, or with `session` that of a phone which polled so far."""
    end = socket.socket()
    if receive_buffer:
        end.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    end.setblocking(False)  # noqa: FBT003 # its only argument
    await asyncio.get_running_loop().sock_connect(end, ("127.0.0.1", served.port))
    reader, writer = await asyncio.open_connection(sock=end, limit=2**14)
    query = f"EIO=4&transport=websocket{session and '&sid=' + session}"
    lines = [
        f"GET /socket.io/?{query} HTTP/1.1",
        f"Host: 127.0.0.1:{served.port}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
        *([f"Sec-WebSocket-Extensions: {extensions}"] if extensions else []),
    ]
    writer.write("\r\n".join([*lines, "", ""]).encode())
    assert b" 101 " in await reader.readuntil(b"\r\n\r\n")
    try:
        yield WebSocketPhone(reader, writer)
    finally:
        writer.transport.abort()


@asynccontextmanager
async def joined(served: Served, **options) -> AsyncIterator[tuple[WebSocketPhone, str]]:
    """Open a websocket phone that has entered the namespace; gives it and its sid."""
    async with websocket(served, **options) as phone:
        await phone.packet()
        await phone.send("40")
        assert (await phone.packet()).startswith("40")
        yield phone, served.sids[-1]


class PollingPhone:
    """A phone that polls when asked, one request at a time."""

    def __init__(self, http: aiohttp.ClientSession, served: Served) -> None:
        self.http, self.session = http, ""
        self.url = f"{served.url}/socket.io/?EIO=4&transport=polling"

    @property
    def address(self) -> str:
        return self.url + (self.session and f"&sid={self.session}")

    async def poll(self) -> list[str]:
        async with asyncio.timeout(PATIENCE), self.http.get(self.address) as answer:
            return (await answer.text()).split("\x1e")

    async def send(self, packet: str) -> None:
        async with self.http.post(self.address, data=packet) as answer:
            assert answer.status == 200


@asynccontextmanager
async def polling(served: Served) -> AsyncIterator[tuple[PollingPhone, str]]:
    """Open a polling phone that has entered the namespace; gives it and its sid."""
    async with aiohttp.ClientSession() as http:
        phone = PollingPhone(http, served)
        [opening] = await phone.poll()
        phone.session = json.loads(opening[1:])["sid"]
        await phone.send("40")
        assert (await phone.poll())[0].startswith("40")
        yield phone, served.sids[-1]
