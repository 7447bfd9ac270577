"""Bytes on a connection that hardly are HTTP."""

import asyncio
from contextlib import suppress
from random import Random
from urllib.parse import urlsplit

from tests.fuzz import chance as drawn
from tests.fuzz.findings import Findings
from tests.fuzz.fuzzed_meeting import FuzzedMeeting, contents, differing

NAME = "HTTP, bytes"
AT_ONCE = 20
REST_SECONDS = 0.2
"""How long an answer is waited for: what is half a request is not answered for 20 s."""
WEBSOCKET = (
    b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\n"
    b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"
STARTS = (
    b"GET /healthz HTTP/1.1\r\nHost: %s\r\n\r\n",
    WEBSOCKET,
    b"POST /meetings HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nContent-Length: 2\r\n\r\n{}",
    b"POST /222222/enter HTTP/1.1\r\nHost: %s\r\n" + CHUNKED,
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
)


class RawConnections:
    """New connections, each with one input."""

    def __init__(self, meeting: FuzzedMeeting, findings: Findings) -> None:
        self._meeting = meeting
        self._findings = findings
        self._at = urlsplit(meeting.base)

    async def send(self, chance: Random, count: int) -> None:
        for start in range(0, count, AT_ONCE):
            before = contents(self._meeting.board())
            sent = [self._content(chance) for _ in range(min(AT_ONCE, count - start))]
            await asyncio.gather(*(self._ask(content) for content in sent))
            surface = self._findings.of(NAME)
            surface.inputs += len(sent)
            surface.compared += 1
            if changed := differing(before, contents(self._meeting.board())):
                self._findings.fault(NAME, f"the board changed: {changed}", sent)

    def _content(self, chance: Random) -> bytes:
        if chance.random() < 0.3:
            return drawn.noise(chance, 300)
        start = chance.choice(STARTS)
        return drawn.mangled(chance, start.replace(b"%s", self._at.netloc.encode()))

    async def _ask(self, content: bytes) -> None:
        answer = b""
        with suppress(ConnectionError, TimeoutError):
            reader, writer = await asyncio.open_connection(self._at.hostname, self._at.port)
            writer.write(content)
            async with asyncio.timeout(REST_SECONDS):
                answer = await reader.read(4_096)
        writer.close()
        words = answer.split(None, 2)
        status = words[1].decode(errors="replace") if answer.startswith(b"HTTP/") else "none"
        self._findings.of(NAME).answers[status] += 1
        if status.startswith("5"):
            self._findings.fault(NAME, f"answered {status}", content)
