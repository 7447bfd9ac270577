"""What an attacker uses: connections from an address of its own, and bytes poured into them."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp

ADDRESS = "127.0.0.66"
"""Another than that of the measured phones, so that limits for each address leave those alone."""
UPGRADE = (
    b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
)
Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass
class Stranger:
    """Attacks the board at `port` until `ends_at`; `outcomes` counts what became of it."""

    port: int
    seconds: float
    outcomes: Counter[str] = field(default_factory=Counter)
    ends_at: float = 0.0

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def begin(self) -> None:
        self.ends_at = time.monotonic() + self.seconds

    @property
    def goes_on(self) -> bool:
        return time.monotonic() < self.ends_at

    async def connection(self) -> Streams:
        return await asyncio.open_connection("127.0.0.1", self.port, local_addr=(ADDRESS, 0))

    async def websocket(self, headers: bytes = b"") -> Streams:
        reader, writer = await self.connection()
        writer.write(UPGRADE + headers + b"\r\n")
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in head:
            raise ConnectionRefusedError(head.split(b"\r\n")[0].decode())
        return reader, writer

    async def pour(
        self, opened: Coroutine[Any, Any, Streams], start: bytes, piece: bytes, most: int
    ) -> None:
        """Write up to `most` pieces, or until the server cuts the connection."""
        sent = 0
        try:
            reader, writer = await opened
        except (ConnectionError, asyncio.IncompleteReadError) as refused:
            self.outcomes[f"refused: {type(refused).__name__}"] += 1
            return
        try:
            writer.write(start)
            while sent < most and self.goes_on and not reader.at_eof():
                writer.write(piece)
                sent += 1
                await asyncio.wait_for(writer.drain(), max(0.0, self.ends_at - time.monotonic()))
                await asyncio.sleep(0)
        except (ConnectionError, TimeoutError):
            pass
        await self._how_it_ended(reader, writer)

    async def _how_it_ended(self, reader: asyncio.StreamReader, writer: Any) -> None:
        try:
            async with asyncio.timeout(1):
                while await reader.read(65_536):
                    pass
            self.outcomes["cut"] += 1
        except ConnectionError:
            self.outcomes["cut"] += 1
        except TimeoutError:
            self.outcomes["left open"] += 1
        writer.close()

    async def again_and_again(self, sockets: int, once: Callable[[], Awaitable[None]]) -> None:
        """Do this on several connections at once, each anew when it was cut, until the end."""

        async def one() -> None:
            while self.goes_on:
                await once()
                await asyncio.sleep(0.01)

        await asyncio.gather(*(one() for _ in range(sockets)))

    async def hold(
        self, count: int, opened: Callable[[], Awaitable[Streams]], start: bytes
    ) -> None:
        """Open connections and leave them as they are; count those that the server has cut."""
        held: list[Streams] = []
        for _ in range(count):
            if not self.goes_on:
                break
            try:
                held.append(await opened())
                held[-1][1].write(start)
            except (ConnectionError, asyncio.IncompleteReadError):
                self.outcomes["refused"] += 1
        await asyncio.sleep(max(0.0, self.ends_at - time.monotonic()))
        for reader, writer in held:
            self.outcomes["cut" if await _is_over(reader) else "open"] += 1
            writer.close()

    async def post(self, http: aiohttp.ClientSession, path: str, body: dict) -> Any:
        """The answer's JSON; its status is counted."""
        headers = {"Origin": self.base, "Content-Type": "application/json"}
        try:
            async with http.post(f"{self.base}{path}", json=body, headers=headers) as answer:
                self.outcomes[str(answer.status)] += 1
                return json.loads(await answer.read() or b"null")
        except (aiohttp.ClientError, ValueError) as refused:
            self.outcomes[type(refused).__name__] += 1
            return None

    def browser(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(local_addr=(ADDRESS, 0))
        return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())


async def _is_over(reader: asyncio.StreamReader) -> bool:
    with suppress(TimeoutError):
        try:
            async with asyncio.timeout(0.001):
                while await reader.read(65_536):
                    pass
        except ConnectionError:
            pass
        return True
    return False
