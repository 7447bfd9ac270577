"""Frames over websockets that nobody would send: bytes, broken packets, and too much."""

import asyncio
from random import Random

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.fuzz import chance as drawn
from tests.fuzz.findings import Findings
from tests.fuzz.fuzzed_meeting import PATIENCE_SECONDS, FuzzedMeeting, contents, differing

NAME = "websocket, nonsense"
INTERNAL_ERROR = 1011
AT_ONCE = 40
LAST = ('4299999["ping_me"]', '40{"code":"222222","role":"participant"}')
ANSWERS = ("4399999", "44")
"""By one of them a socket shows that it lives: in the meeting, or out of it."""


class SocketNonsense:
    """A new websocket for some frames: of a phone that has joined, or of a stranger."""

    def __init__(self, meeting: FuzzedMeeting, findings: Findings) -> None:
        self._meeting = meeting
        self._findings = findings

    async def send(self, chance: Random, count: int) -> None:
        for start in range(0, count, AT_ONCE):
            frames = [_frame(chance) for _ in range(min(AT_ONCE, count - start))]
            before = contents(self._meeting.board())
            await self._send_some(frames, joined=chance.random() < 0.5)
            surface = self._findings.of(NAME)
            surface.inputs += len(frames)
            surface.compared += 1
            if changed := differing(before, contents(self._meeting.board())):
                self._findings.fault(NAME, f"the board changed: {changed}", frames)

    async def _send_some(self, frames: list[str | bytes], *, joined: bool) -> None:
        phone = self._meeting.screens[0].visitor
        address = f"ws{self._meeting.base[4:]}/socket.io/?EIO=4&transport=websocket"
        headers = {"Cookie": phone.cookie, "Origin": self._meeting.base} if joined else {}
        try:
            async with (
                asyncio.timeout(PATIENCE_SECONDS),
                connect(address, additional_headers=headers, compression=None) as socket,
            ):
                await self._speak(socket, frames, joined=joined)
        except ConnectionClosed:
            pass
        except TimeoutError:
            self._findings.fault(NAME, "the socket neither ended nor answered", frames)

    async def _speak(
        self, socket: ClientConnection, frames: list[str | bytes], *, joined: bool
    ) -> None:
        if joined:
            await socket.send(f'40{{"code":"{self._meeting.code}","role":"participant"}}')
            await socket.recv()
        for frame in [*frames, *LAST]:
            await socket.send(frame)
        surface = self._findings.of(NAME)
        try:
            while not str(await socket.recv()).startswith(ANSWERS):
                pass
            surface.answers["stays"] += 1
        except ConnectionClosed:
            surface.answers[f"closed {socket.close_code}"] += 1
            if socket.close_code == INTERNAL_ERROR:
                self._findings.fault(NAME, "closed as after a fault", frames)
            raise


def _frame(chance: Random) -> str | bytes:
    kind = chance.random()
    if kind < 0.3:
        return drawn.noise(chance, 60)
    if kind < 0.8:
        return drawn.tokens(chance).decode(errors="replace")
    if kind < 0.85:
        return "42" + drawn.nested(chance)
    if kind < 0.853:
        return "42" + "x" * chance.choice((16_384, 60_000, 70_000))
    whole = '421["command","post_card",{"card":"card-0001","kind":"situation","title":"x"}]'
    # Its number is put out of place: a whole command would change the board, and rightly.
    return "x" + drawn.mangled(chance, whole.encode()).decode(errors="replace")
