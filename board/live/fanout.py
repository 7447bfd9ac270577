"""Sends one event to many sockets: encodes it once, and writes it directly to each free socket.

docs/performance.md ("Fan-out") measures what this saves over python-socketio's own `emit`;
docs/decisions.md ("Fan-out") gives the reasons for how it works.
"""

from collections.abc import Collection
from time import time
from typing import Any

from engineio.packet import CLOSE, Packet

from board.live.direct_sockets import watch
from board.live.encoded_event import EncodedEvent, frame_of

NAMESPACE = "/"

LONGEST_QUEUE = 300
"""Packets that may wait for one socket. A facilitator who sends 200 cards at once is owed as many
answers."""

UNREAD_QUEUE = 100
"""The same for a socket whose buffers are full: each packet may hold a whole meeting."""


class Fanout:
    """An `ScreenSender` over a python-socketio `AsyncServer` in `asgi` mode.

    Make it before the first socket connects. A socket is congested when the system has refused more
    than `buffer_limit` bytes, or when `queue_limit` packets wait for its writer or its next poll.
    `direct` and `queued` count the events that were sent each way.
    """

    def __init__(self, server: Any, buffer_limit: int = 65_536, queue_limit: int = 16) -> None:
        self._server = server
        self._engine = server.eio
        self._engine_id = server.manager.eio_sid_from_sid
        self._direct_sockets = watch(server.eio)
        self._buffer_limit = buffer_limit
        self._queue_limit = queue_limit
        self.direct = 0
        self.queued = 0

    async def deliver(self, sids: Collection[str], event: str, payload: object) -> frozenset[str]:
        encoded = EncodedEvent(event, payload)
        overdue_since = time() - self._engine.ping_timeout
        congested = []
        for sid in sids:
            engine_id = self._engine_id(sid, NAMESPACE)
            direct = self._direct_sockets.get(engine_id)
            if direct is not None and direct.is_free(self._buffer_limit, overdue_since):
                direct.write(encoded.frame)
                self.direct += 1
            elif self._is_congested(engine_id, encoded, overdue_since):
                congested.append(sid)
        return frozenset(congested)

    async def send(self, sid: str, event: str, payload: object) -> None:
        socket = self._socket(sid)
        if socket is not None:
            self._send_now(socket, EncodedEvent(event, payload))

    def write(self, engine_id: str, encoded: str) -> bool:
        """Write a packet of Socket.IO, as `_send_now` does; False if it must be queued.

        It must if the client reads slowly, so that its answers are counted.
        """
        direct = self._direct_sockets.get(engine_id)
        overdue_since = time() - self._engine.ping_timeout
        if direct is None or not direct.is_free(self._buffer_limit, overdue_since):
            return False
        direct.write(frame_of(encoded.encode()))
        self.direct += 1
        return True

    async def close(self, sid: str) -> None:
        socket = self._socket(sid)
        await self._server.disconnect(sid)
        if socket is not None:
            await self._close_connection(socket)

    async def end(self, engine_id: str) -> None:
        """End a connection, by its Engine.IO id, whether or not it is in a meeting."""
        socket = self._engine.sockets.get(engine_id)
        if socket is None or socket.closed:
            return
        direct = self._direct_sockets.get(engine_id)
        if direct is not None:
            direct.abort()
        else:
            await socket.close(wait=False, abort=True)

    def is_overrun(self, engine_id: str) -> bool:
        """Whether answers pile up because the client reads them too slowly, or not at all."""
        socket = self._engine.sockets.get(engine_id)
        if socket is None:
            return False
        direct = self._direct_sockets.get(engine_id)
        unread = direct is not None and direct.unsent() > self._buffer_limit
        return bool(socket.queue.qsize() >= (UNREAD_QUEUE if unread else LONGEST_QUEUE))

    def _is_congested(self, engine_id: str, encoded: EncodedEvent, overdue_since: float) -> bool:
        """Whether the socket must be left out; any other is sent the event."""
        socket = self._open_socket(engine_id)
        if socket is None:
            return False
        if self._is_full(socket) or is_overdue(socket, overdue_since):
            return True
        self._send_now(socket, encoded)
        return False

    def _socket(self, sid: str) -> Any:
        """The Engine.IO socket; None if it has closed or is closing."""
        return self._open_socket(self._engine_id(sid, NAMESPACE))

    def _open_socket(self, engine_id: str) -> Any:
        socket = self._engine.sockets.get(engine_id)
        return None if socket is None or socket.closing or socket.closed else socket

    def _is_full(self, socket: Any) -> bool:
        direct = self._direct_sockets.get(socket.sid)
        if direct is not None and direct.unsent() > self._buffer_limit:
            return True
        return bool(socket.queue.qsize() >= self._queue_limit)

    def _send_now(self, socket: Any, encoded: EncodedEvent) -> None:
        direct = self._direct_sockets.get(socket.sid)
        if direct is not None and direct.ready():
            direct.write(encoded.frame)
            self.direct += 1
            return
        # The engine's own `send_packet` would close a socket whose ping is overdue, and run its
        # handlers here. The engine's service task closes it soon enough.
        socket.queue.put_nowait(encoded.packet)
        self.queued += 1

    async def _close_connection(self, socket: Any) -> None:
        direct = self._direct_sockets.get(socket.sid)
        if direct is not None and direct.unsent() > self._buffer_limit:
            direct.abort()
        elif socket.upgraded:
            await socket.close(wait=False, reason=self._engine.reason.SERVER_DISCONNECT)
            # The writer of a websocket sends what is queued, and ends at None.
            await socket.queue.put(None)
        else:
            # A socket closed here is refused its next poll, which must fetch what is queued.
            await socket.queue.put(Packet(CLOSE))


def is_overdue(socket: Any, since: float) -> bool:
    """Whether a ping has no answer since before `since` (s): the engine is about to close it."""
    return socket.last_ping is not None and socket.last_ping < since
