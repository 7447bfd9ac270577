"""A minimal Socket.IO client over a websocket."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol, Self

import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

OnEvent = Callable[[str, Any], None]
Decode = Callable[[str], Any]
PATIENCE_SECONDS = 20.0


class ConnectionRefused(Exception):
    """The server refused the connection: its message, and its data."""

    def __init__(self, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.data = data


class OpenWebsocket(Protocol):
    """A websocket; once it is closed, `recv` raises `ConnectionClosed`."""

    async def send(self, message: str) -> None: ...
    async def recv(self) -> str | bytes: ...
    async def close(self) -> None: ...


class ProtocolClient:
    """A connection that was accepted.

    `on_event` is called with the name and payload of each event, in order; `frames` keeps the text
    of each, unless `keeps_frames` is false: a server that plays people must not fill up. `decode`
    reads the JSON of an event.
    """

    def __init__(
        self,
        connection: OpenWebsocket,
        on_event: OnEvent,
        *,
        keeps_frames: bool = True,
        decode: Decode = msgspec.json.decode,
    ) -> None:
        self._connection = connection
        self._on_event = on_event
        self._decode = decode
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._asked = 0
        self._reading: asyncio.Task[None] | None = None
        self.frames: list[str] = []
        self._keeps_frames = keeps_frames
        self.closed = asyncio.Event()

    @classmethod
    async def open(cls, base: str, cookie: str, auth: dict[str, Any], on_event: OnEvent) -> Self:
        """Connect and enter with `auth`; raises `ConnectionRefused`."""
        address = f"ws{base.removeprefix('http')}/socket.io/?EIO=4&transport=websocket"
        headers = {"Cookie": cookie, "Origin": base}
        # As a browser it sends no pings of its own: Engine.IO has some.
        connection = await connect(
            address, additional_headers=headers, compression=None, ping_interval=None
        )
        return await cls.begin(connection, auth, on_event)

    @classmethod
    async def begin(
        cls,
        connection: OpenWebsocket,
        auth: dict[str, Any],
        on_event: OnEvent,
        *,
        keeps_frames: bool = True,
        decode: Decode = msgspec.json.decode,
    ) -> Self:
        """Enter with `auth` over a websocket that is open; raises `ConnectionRefused`."""
        client = cls(connection, on_event, keeps_frames=keeps_frames, decode=decode)
        await connection.recv()
        await connection.send("40" + _json(auth))
        answer = await client._receive()
        if not answer.startswith("40"):
            await connection.close()
            refusal = msgspec.json.decode(answer[2:])
            raise ConnectionRefused(refusal["message"], refusal.get("data"))
        client._reading = asyncio.create_task(client._read())
        return client

    async def ask(self, event: str, *arguments: Any) -> Any:
        """The server's acknowledgement; raises `TimeoutError` or `ConnectionError` without one."""
        self._asked += 1
        answer = self._answers[self._asked] = asyncio.get_running_loop().create_future()
        await self._connection.send(f"42{self._asked}" + _json([event, *arguments]))
        return await asyncio.wait_for(answer, PATIENCE_SECONDS)

    async def send(self, frame: str) -> None:
        """Send a frame as it is."""
        await self._connection.send(frame)

    async def close(self) -> None:
        await self._connection.close()
        if self._reading is not None:
            await self._reading

    async def _receive(self) -> str:
        frame = str(await self._connection.recv())
        if self._keeps_frames:
            self.frames.append(frame)
        return frame

    async def _read(self) -> None:
        with suppress(ConnectionClosed):
            while not (frame := await self._receive()).startswith("41"):
                await self._dispatch(frame)
        await self._connection.close()
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(ConnectionError("the socket is closed"))
                answer.exception()
        self.closed.set()

    async def _dispatch(self, frame: str) -> None:
        if frame == "2":
            await self._connection.send("3")
        elif frame.startswith("42"):
            event, payload = self._decode(frame[2:])
            self._on_event(event, payload)
        elif frame.startswith("43"):
            number, bracket, rest = frame[2:].partition("[")
            answer = self._answers.pop(int(number), None)
            if answer is not None and not answer.done():
                answer.set_result(msgspec.json.decode(bracket + rest)[0])


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
