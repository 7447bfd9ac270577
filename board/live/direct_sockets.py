"""Websockets that a finished frame can be written to directly.

This relies on the following of python-engineio and uvicorn, which neither documents. If one is
missing, the socket uses python-socketio's own queue:

- engineio calls `create_queue` for the queue of each socket, and `_async["websocket"]` for the
  object that carries a websocket, whose handler is a method of that socket;
- engineio's writer takes the next packet only after it has sent all packets that it took before;
- `receive`, as an ASGI server passes it, is a method of the connection, and uvicorn's
  websockets-sansio connection has `conn`, `queue`, `close_sent` and `transport`.
"""

import asyncio
import logging
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from engineio.async_drivers.asgi import WebSocket
from engineio.packet import NOOP, Packet
from websockets.server import ServerProtocol

from board.live.small_queue import SmallQueue

log = logging.getLogger(__name__)

NOTHING = "6"
"""The packet of Engine.IO that means nothing."""

MESSAGE = "4"
"""How a packet of Engine.IO begins that carries one of Socket.IO."""

SHORTLY = 10.0
"""Seconds in which messages are read here; then Engine.IO sets its timer for a silent peer anew."""

TRANSPORT_METHODS = ("write", "abort", "is_closing", "get_write_buffer_size")


class WatchedQueue(SmallQueue[Packet | None]):
    """A socket's outgoing queue that knows whether the writer waits in `get`."""

    awaited = False

    async def get(self) -> Packet | None:
        self.awaited = True
        try:
            return await super().get()
        finally:
            # Until its next `get` the writer holds packets that it has not sent.
            self.awaited = False

    def at_rest(self) -> bool:
        """Whether every packet that was put in has been sent."""
        return self.awaited and self.empty()


class UvicornConnection(Protocol):
    """The part of uvicorn's websockets-sansio connection that is used here."""

    close_sent: bool
    queue: asyncio.Queue[Any]
    transport: asyncio.Transport


@dataclass(slots=True)
class DirectSocket:
    """An Engine.IO socket and the connection that its frames can be written to."""

    socket: Any
    connection: UvicornConnection

    def ready(self) -> bool:
        """Whether a frame written now comes after everything that was sent before."""
        socket, connection = self.socket, self.connection
        return (
            socket.upgraded
            and socket.queue.at_rest()
            and not connection.close_sent
            and not connection.transport.is_closing()
        )

    def is_free(self, buffer_limit: int, overdue_since: float) -> bool:
        """Whether a frame may be written now: `ready`, nothing much unsent, no ping overdue."""
        socket, connection = self.socket, self.connection
        queue, transport, pinged = socket.queue, connection.transport, socket.last_ping
        return (
            socket.upgraded
            and queue.awaited
            and queue.empty()
            and not (socket.closing or socket.closed or connection.close_sent)
            and (pinged is None or pinged >= overdue_since)
            and not transport.is_closing()
            and transport.get_write_buffer_size() <= buffer_limit
        )

    def takes(self, frame: object) -> bool:
        """Whether this is a message after which nothing waits, on a connection that is upgraded.

        Between messages that came together other tasks need their turns, as the writer does.
        """
        alone = self.socket.upgraded and self.connection.queue.empty()
        if not alone or not isinstance(frame, str):
            return False
        return frame.startswith(MESSAGE) and len(frame) <= self.socket.server.max_http_buffer_size

    async def receive(self, message: str) -> None:
        """Hand it to its handlers, as Engine.IO does, which logs their faults."""
        await self.socket.receive(Packet(encoded_packet=message))

    def write(self, frame: bytes) -> None:
        self.connection.transport.write(frame)

    def unsent(self) -> int:
        """The bytes that wait in this process because the system's buffers are full."""
        return self.connection.transport.get_write_buffer_size()

    def abort(self) -> None:
        self.connection.transport.abort()


class WatchedWebSocket(WebSocket):  # type: ignore[misc] # engineio ships no types
    """engineio's websocket, which is listed in `open_sockets` while it is open."""

    def __init__(
        self, open_sockets: dict[str, DirectSocket], handler: object, engine: object
    ) -> None:
        super().__init__(handler, engine)
        self._open_sockets = open_sockets
        self._direct: DirectSocket | None = None

    async def __call__(self, environ: dict[str, Any]) -> object:
        self._direct = direct = direct_socket(self.handler, environ["asgi.receive"])
        if direct is None:
            _warn_of(environ["asgi.receive"])
            return await super().__call__(environ)
        self._open_sockets[direct.socket.sid] = direct
        try:
            return await super().__call__(environ)
        finally:
            if self._open_sockets.get(direct.socket.sid) is direct:
                del self._open_sockets[direct.socket.sid]

    async def wait(self) -> object:
        """The next frame that Engine.IO has to read itself.

        It makes a task and a timer for each. So messages are read here, as its own loop does.
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + SHORTLY
        while True:
            frame = await self._next()
            direct = self._direct
            if direct is None or not direct.takes(frame) or loop.time() >= until:
                return frame
            await direct.receive(str(frame))
            if is_cut():
                # Engine.IO's timer ran out over a handler, and its own layer let go of that.
                direct.abort()
                raise asyncio.CancelledError

    async def _next(self) -> object:
        if self._direct is not None and self._direct.socket.closed:
            # Engine.IO reads on after a client's packet that closes the socket, and the connection
            # would stay for as long as the client sends something.
            return None
        try:
            frame: object = await super().wait()
        except asyncio.CancelledError:
            # Engine.IO cancels this after a ping cycle without an answer. A peer that keeps the
            # connection open and reads nothing would otherwise hold the writer for ever.
            if self._direct is not None:
                self._direct.abort()
            raise
        return frame if frame is None or is_packet(frame) else NOTHING


def is_cut() -> bool:
    """Whether this task was cancelled, also if somebody caught that and went on."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _warn_of(receive: object) -> None:
    """A connection of a server that is not as expected; sockets of this process have none."""
    if hasattr(getattr(receive, "__self__", None), "transport"):
        log.warning("a websocket takes the stock path: its connection is not as expected")


def is_packet(frame: object) -> bool:
    """Whether Engine.IO knows what to do with the frame; otherwise it would raise, and log that."""
    try:
        packet_type: int = Packet(encoded_packet=frame).packet_type
    except (ValueError, RecursionError):
        return False
    return packet_type <= int(NOOP)


def watch(engine: Any) -> dict[str, DirectSocket]:
    """Have an Engine.IO server list its open websockets in the answer, by Engine.IO id."""
    open_sockets: dict[str, DirectSocket] = {}
    drivers = getattr(engine, "_async", {})
    if drivers.get("websocket") is not WebSocket or not hasattr(engine, "create_queue"):
        log.warning("the fan-out takes the stock path: python-engineio is not as expected")
        return open_sockets
    engine.create_queue = WatchedQueue
    engine._async = {**drivers, "websocket": partial(WatchedWebSocket, open_sockets)}  # noqa: SLF001
    return open_sockets


def direct_socket(handler: object, receive: object) -> DirectSocket | None:
    """The socket with its connection; None if either is not as expected."""
    socket = getattr(handler, "__self__", None)
    connection: Any = getattr(receive, "__self__", None)
    watched = isinstance(getattr(socket, "queue", None), WatchedQueue)
    return DirectSocket(socket, connection) if watched and _takes_frames(connection) else None


def _takes_frames(connection: object) -> bool:
    """Whether a finished frame may be written to the connection's transport unchanged."""
    protocol = getattr(connection, "conn", None)
    transport = getattr(connection, "transport", None)
    return (
        isinstance(protocol, ServerProtocol)
        and not protocol.extensions
        and hasattr(connection, "close_sent")
        and hasattr(connection, "queue")
        and all(hasattr(transport, name) for name in TRANSPORT_METHODS)
    )
