"""Websockets whose frames are counted, so that no client occupies the server with them.

A message may have `LARGEST_MESSAGE` bytes. Small frames cost more than their bytes: a ping is
answered, and a fragment is kept until its message ends. Browsers send no pings, and do not split
messages as short as those of this board.
"""

from asyncio import BaseTransport
from typing import Any

import structlog
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from board.live.small_queue import SmallQueue, small_event
from board.web.http.connections import CountedConnection
from board.web.http.http_connection import connections_of

log = structlog.get_logger()

LARGEST_MESSAGE = 65_536
"""Bytes. An event may have 16,384 characters, and a character four bytes."""

FRAMES_A_SECOND = 500
"""A facilitator who sends two hundred paper cards at once stays below this."""

CONTROL_FRAME_COST = 25
"""A ping, a pong or a fragment counts as this many frames."""

UPGRADE = b"5"
"""A packet of Engine.IO that a client sends once. python-engineio answers each."""

SLICE = 4_096
"""Bytes that are parsed before the frames in them are counted."""

MOST_UNREAD = 1_048_576
"""Bytes that may wait for a client that sends pings and reads nothing."""


class WebSocketConnection(WebSocketsSansIOProtocol):
    """uvicorn's connection, which is counted, and cut when too many frames arrive in a second."""

    _second = 0
    _counted = 0
    _count_of_address: CountedConnection | None = None

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.queue = SmallQueue()
        self.writable = small_event()
        self.writable.set()

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(transport)
        peer = self.client[0] if self.client else ""
        self._count_of_address = connections_of(self.app).enter_peer(peer)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._count_of_address is not None:
            self._count_of_address.leave()
        super().connection_lost(exc)

    def start_keepalive(self) -> None:
        """Uvicorn calls this once it has accepted the connection, and reads its request no more."""
        super().start_keepalive()
        self.request = self.response = None  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        for start in range(0, len(data), SLICE):
            if self.transport.is_closing():
                return
            super().data_received(data[start : start + SLICE])

    def handle_text(self, event: Frame) -> None:
        plain = event.fin and event.data != UPGRADE
        if self._count(1 if plain else CONTROL_FRAME_COST):
            super().handle_text(event)

    def handle_bytes(self, event: Frame) -> None:
        if self._count(1 if event.fin else CONTROL_FRAME_COST):
            super().handle_bytes(event)

    def handle_cont(self, event: Frame) -> None:
        if self._count(CONTROL_FRAME_COST):
            super().handle_cont(event)

    def handle_pong(self, event: Frame) -> None:
        if self._count(CONTROL_FRAME_COST):
            super().handle_pong(event)

    def handle_ping(self, *event: Any) -> None:
        unread = self.transport.get_write_buffer_size()
        if self._count(CONTROL_FRAME_COST if unread <= MOST_UNREAD else FRAMES_A_SECOND + 1):
            super().handle_ping(*event)

    def _count(self, cost: int) -> bool:
        """Whether the connection stays open; counts frames of the second in which they arrive."""
        second = int(self.loop.time())
        if second != self._second:
            self._second, self._counted = second, 0
        self._counted += cost
        if self._counted <= FRAMES_A_SECOND:
            return True
        if not self.transport.is_closing():
            log.warning("websocket.cut", reason="too many frames in a second")
            self.transport.abort()
        return False
