"""A websocket that costs a load client little: it counts what comes, and when each number came."""

import asyncio
import time
from bisect import bisect_left

import msgspec
from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

HEAD = 160
"""How many bytes of a frame are searched for its number; the board's own stands well before."""


class Line(WSListener):
    """A connection that was accepted.

    `marker` comes before the number of a frame: the version of a board, or what a yardstick counts.
    `numbers` rise; `times` are when each came, in seconds of `time.monotonic`.
    """

    marker = b'"n":'

    def __init__(self) -> None:
        self.frames = 0
        self.bytes = 0
        self.numbers: list[int] = []
        self.times: list[float] = []
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._awaited: tuple[int, asyncio.Future[None]] | None = None

    async def open(self, address: str, headers: dict[str, str] | None = None) -> None:
        """Connect, and return once the server has let it in."""
        how = {"extra_headers": headers, "use_aiofastnet": False}
        await ws_connect(lambda: self, address, websocket_handshake_timeout=None, **how)
        await self.ready

    def on_ws_connected(self, transport: WSTransport) -> None:
        self.transport = transport
        self.accepted()

    def accepted(self) -> None:
        """A plain websocket is let in at once."""
        self.ready.set_result(None)

    def on_ws_frame(self, _: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type is WSMsgType.CLOSE:
            self.transport.disconnect()
            return
        payload = frame.get_payload_as_bytes()
        self.frames += 1
        self.bytes += len(payload)
        self.read(payload)

    def read(self, payload: bytes) -> None:
        at = payload.find(self.marker, 0, HEAD)
        if at < 0:
            return
        digits = payload[at + len(self.marker) : at + len(self.marker) + 12]
        self.note(int(digits[: len(digits) - len(digits.lstrip(b"0123456789"))]))

    def note(self, number: int) -> None:
        if not self.numbers or number > self.numbers[-1]:
            self.numbers.append(number)
            self.times.append(time.monotonic())
        if self._awaited and number >= self._awaited[0]:
            self._awaited[1].set_result(None)
            self._awaited = None

    def when(self, number: int) -> float:
        """When this number or a later one came."""
        return self.times[bisect_left(self.numbers, number)]

    async def reach(self, number: int) -> None:
        """Return once this number or a later one has come."""
        if not self.numbers or self.numbers[-1] < number:
            self._awaited = number, asyncio.get_running_loop().create_future()
            await self._awaited[1]

    def send(self, text: bytes) -> None:
        self.transport.send(WSMsgType.TEXT, text)

    def close(self) -> None:
        self.transport.disconnect()


class SocketIOLine(Line):
    """The same over Socket.IO; `auth` goes with the packet that enters."""

    auth: object = {}

    def accepted(self) -> None:
        """The server speaks first."""

    def read(self, payload: bytes) -> None:
        if payload == b"2":
            self.send(b"3")
        elif payload.startswith(b"0{"):
            self.send(b"40" + msgspec.json.encode(self.auth))
        elif payload.startswith(b"40"):
            self.entered()
        elif payload.startswith(b"44"):
            self.ready.set_exception(ConnectionRefusedError(payload.decode()))
        else:
            super().read(payload)

    def entered(self) -> None:
        self.ready.set_result(None)
