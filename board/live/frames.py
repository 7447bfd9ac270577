"""What the fan-out must see of python-socketio and uvicorn, beyond what they offer.

It relies on these, and on nothing else; each is looked for when it is needed, and where one is
missing the socket is served by the stock path:

- engineio asks `create_queue` for the queue of each socket and `_async["websocket"]` for the
  object that carries a websocket, made with a method of that socket as its handler;
- engineio's writer takes the next packet only after it has sent all it took before;
- `receive`, as an ASGI server passes it, is a method of the connection, and uvicorn's
  websockets-sansio connection has `conn`, `close_sent` and `transport`.
"""

import asyncio
import logging
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Protocol

import msgspec
from engineio.async_drivers.asgi import WebSocket
from engineio.packet import MESSAGE, Packet
from socketio.packet import EVENT
from websockets.frames import Frame, Opcode
from websockets.server import ServerProtocol

log = logging.getLogger(__name__)


class Message:
    """One event for all who are told: the Socket.IO packet and the frame are each made once."""

    def __init__(self, event: str, payload: object) -> None:
        body = payload if isinstance(payload, bytes) else msgspec.json.encode(payload)
        self._event = b"%d[%b,%b]" % (EVENT, msgspec.json.encode(event), body)

    @cached_property
    def packet(self) -> Packet:
        return Packet(MESSAGE, self._event.decode())

    @cached_property
    def frame(self) -> bytes:
        return Frame(Opcode.TEXT, b"%d%b" % (MESSAGE, self._event)).serialize(mask=False)


class WatchedQueue(asyncio.Queue[Packet | None]):
    """A socket's outgoing queue that knows whether its writer stands waiting at it."""

    awaited = False

    async def get(self) -> Packet | None:
        self.awaited = True
        try:
            return await super().get()
        finally:
            # Until the next `get` the writer has packets in its hands.
            self.awaited = False

    def at_rest(self) -> bool:
        """Whether all that was ever put in has gone out."""
        return self.awaited and self.empty()


class Connection(Protocol):
    """The part of uvicorn's websockets-sansio connection that is used here."""

    close_sent: bool
    transport: asyncio.Transport


@dataclass(slots=True)
class Line:
    """A websocket that can be written to directly, between the writer's own packets."""

    socket: Any
    connection: Connection

    def ready(self) -> bool:
        """Whether a frame written now comes after all that was sent before."""
        socket, connection = self.socket, self.connection
        return (
            socket.upgraded
            and socket.queue.at_rest()
            and not connection.close_sent
            and not connection.transport.is_closing()
        )

    def write(self, frame: bytes) -> None:
        self.connection.transport.write(frame)

    def unsent(self) -> int:
        """Bytes that wait here because the system's own buffers are full."""
        return self.connection.transport.get_write_buffer_size()

    def abort(self) -> None:
        self.connection.transport.abort()


class WatchedWebSocket(WebSocket):  # type: ignore[misc] # engineio ships no types
    """engineio's websocket, which enters its line while it is open."""

    def __init__(self, lines: dict[str, Line], handler: object, engine: object) -> None:
        super().__init__(handler, engine)
        self._lines = lines
        self._line: Line | None = None

    async def __call__(self, environ: dict[str, Any]) -> object:
        self._line = line = line_of(self.handler, environ["asgi.receive"])
        if line is None:
            log.warning("a websocket takes the stock path: its connection is not as expected")
            return await super().__call__(environ)
        self._lines[line.socket.sid] = line
        try:
            return await super().__call__(environ)
        finally:
            if self._lines.get(line.socket.sid) is line:
                del self._lines[line.socket.sid]

    async def wait(self) -> object:
        try:
            return await super().wait()
        except asyncio.CancelledError:
            # Engine.IO heard nothing for a whole ping cycle. A peer that keeps the connection
            # open and reads nothing would otherwise hold the writer, and its memory, for ever.
            if self._line is not None:
                self._line.abort()
            raise


def line_of(handler: object, receive: object) -> Line | None:
    """The line between an engineio socket and its connection, where both are as expected."""
    socket = getattr(handler, "__self__", None)
    connection: Any = getattr(receive, "__self__", None)
    watched = isinstance(getattr(socket, "queue", None), WatchedQueue)
    return Line(socket, connection) if watched and takes_frames(connection) else None


def takes_frames(connection: object) -> bool:
    """Whether a finished frame may be written to the connection's transport as it is."""
    protocol = getattr(connection, "conn", None)
    transport = getattr(connection, "transport", None)
    asked = ("write", "abort", "is_closing", "get_write_buffer_size")
    return (
        isinstance(protocol, ServerProtocol)
        and not protocol.extensions
        and hasattr(connection, "close_sent")
        and all(hasattr(transport, name) for name in asked)
    )


def watch(engine: Any) -> dict[str, Line]:
    """Have an Engine.IO server enter each open line, under its Engine.IO id, in the dictionary."""
    lines: dict[str, Line] = {}
    drivers = getattr(engine, "_async", {})
    if drivers.get("websocket") is not WebSocket or not hasattr(engine, "create_queue"):
        log.warning("the fan-out takes the stock path: python-engineio is not as expected")
        return lines
    engine.create_queue = WatchedQueue
    engine._async = {**drivers, "websocket": partial(WatchedWebSocket, lines)}  # noqa: SLF001
    return lines
