"""The way between one phone and the server: a test cuts it, mends it, or makes it bad."""

import asyncio
import random
from typing import Self

from tests.support.servers.ports import free_port
from tests.support.servers.weather import Lane, Weather

PAGE = b"<!doctype html><title>Wi-Fi</title><p>Acceptez les conditions</p>"
CONDITIONS = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
    % len(PAGE)
) + PAGE
FORBIDDEN = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Network:
    """A port that forwards to the server's port until the test cuts it."""

    def __init__(
        self, target: int, weather: Weather | None = None, *, keeps_pages: bool = False
    ) -> None:
        """With `keeps_pages`, answers may be kept by the browser for Back, as Safari does."""
        self._keeps_pages = keeps_pages
        self.address = "127.0.0.1"
        """From which the server sees the phone; a phone that changes network has another one."""
        self.asks_for_conditions = False
        """Whether each request is answered by the page of a Wi-Fi, as long as nobody accepts it."""
        self.port = free_port()
        self._target = target
        self._weather = weather or Weather()
        self._chance = random.Random(self._weather.seed)
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.StreamWriter] = set()
        self._swallowed: set[asyncio.StreamWriter] = set()
        self._joining: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self.mend()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.cut()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def leads(self, link: str) -> str:
        """The same link, by this way."""
        return link.replace(f":{self._target}/", f":{self.port}/")

    async def mend(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)

    async def cut(self) -> None:
        """Close every connection and accept no other."""
        if self._server is not None:
            self._server.close()
            self._server = None
        await self.drop()

    async def drop(self) -> None:
        """Who was connected is cut off, and may come again at once."""
        for line in self._lines:
            line.transport.abort()
        await asyncio.gather(*self._joining, return_exceptions=True)

    def swallow(self, *, answers: bool = False) -> None:
        """Every line that is open now stays open and carries nothing; new ones are good.

        With `answers`, what the phone says still arrives, and it hears nothing.
        """
        to_phones = {line for line in self._lines if self._leads_to_a_phone(line)}
        self._swallowed |= to_phones if answers else self._lines

    def _leads_to_a_phone(self, line: asyncio.StreamWriter) -> bool:
        return bool(line.get_extra_info("sockname")[1] == self.port)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(self._join(reader, writer))
        self._joining.add(task)
        task.add_done_callback(self._joining.discard)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ends = {writer}
        self._lines |= ends
        try:
            head = await reader.read(65536)
            if self.asks_for_conditions:
                writer.write(CONDITIONS)
                await writer.drain()
            elif b"upgrade: websocket" in head.lower() and self._weather.upgrades != "let through":
                await self._hold_up(reader, writer)
            elif head:
                far_reader, far_writer = await asyncio.open_connection(
                    "127.0.0.1", self._target, local_addr=(self.address, 0)
                )
                self._lines.add(far_writer)
                ends.add(far_writer)
                await asyncio.gather(
                    self._carry(reader, far_writer, head), self._carry(far_reader, writer)
                )
        except OSError:
            return
        finally:
            for end in ends:
                end.transport.abort()
            self._lines -= ends
            self._swallowed -= ends

    async def _hold_up(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """A network that knows no websockets says so, or nothing, however long it is asked."""
        if self._weather.upgrades == "refused":
            writer.write(FORBIDDEN)
            await writer.drain()
        else:
            await reader.read()

    async def _carry(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, content: bytes = b""
    ) -> None:
        lane = Lane(sink, self._weather, self._chance)
        while content := content or await source.read(self._weather.segment):
            if self._keeps_pages:
                content = content.replace(b"no-store", b"no-cache")
            if sink not in self._swallowed:
                await lane.send(content)
            content = b""
        await lane.empty()
        sink.close()
