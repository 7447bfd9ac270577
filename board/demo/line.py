"""One socket, spoken to in Engine.IO's and Socket.IO's own words over a plain websocket."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Self

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

Heard = Callable[[str, Any], None]
PATIENCE_SECONDS = 20.0


class Refused(Exception):
    """The server did not let this socket in: its word, and what it added."""

    def __init__(self, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.data = data


class Line:
    """`heard` is called with each event and its payload, in order; frames are kept as they came."""

    def __init__(self, connection: ClientConnection, heard: Heard) -> None:
        self._connection = connection
        self._heard = heard
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._asked = 0
        self._reading: asyncio.Task[None] | None = None
        self.frames: list[str] = []
        self.closed = asyncio.Event()

    @classmethod
    async def open(cls, base: str, cookie: str, auth: dict[str, Any], heard: Heard) -> Self:
        """A socket that was let in; raises `Refused`."""
        address = f"ws{base.removeprefix('http')}/socket.io/?EIO=4&transport=websocket"
        headers = {"Cookie": cookie, "Origin": base}
        connection = await connect(address, additional_headers=headers, compression=None)
        line = cls(connection, heard)
        await connection.recv()
        await connection.send("40" + _json(auth))
        answer = await line._receive()
        if not answer.startswith("40"):
            await connection.close()
            said = msgspec.json.decode(answer[2:])
            raise Refused(said["message"], said.get("data"))
        line._reading = asyncio.create_task(line._read())
        return line

    async def ask(self, event: str, *words: Any) -> Any:
        """The server's acknowledgement; raises `TimeoutError` or `ConnectionError` without one."""
        self._asked += 1
        answer = self._answers[self._asked] = asyncio.get_running_loop().create_future()
        await self._connection.send(f"42{self._asked}" + _json([event, *words]))
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
        self.frames.append(frame)
        return frame

    async def _read(self) -> None:
        with suppress(ConnectionClosed):
            while not (frame := await self._receive()).startswith("41"):
                await self._take(frame)
        await self._connection.close()
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(ConnectionError("the socket is closed"))
                answer.exception()
        self.closed.set()

    async def _take(self, frame: str) -> None:
        if frame == "2":
            await self._connection.send("3")
        elif frame.startswith("42"):
            event, payload = msgspec.json.decode(frame[2:])
            self._heard(event, payload)
        elif frame.startswith("43"):
            number, bracket, said = frame[2:].partition("[")
            answer = self._answers.pop(int(number), None)
            if answer is not None and not answer.done():
                answer.set_result(msgspec.json.decode(bracket + said)[0])


def _json(said: Any) -> str:
    return msgspec.json.encode(said).decode()
