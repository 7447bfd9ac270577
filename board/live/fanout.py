"""One event to many sockets: encoded once, written straight to each that is free.

`docs/performance.md` says what this saves over python-socketio's own `emit`, and
`docs/decisions.md` why it is done so.
"""

from collections.abc import Collection
from time import time
from typing import Any

from engineio.packet import CLOSE, Packet

from board.live.frames import Message, watch

NAMESPACE = "/"


class Fanout:
    """An `Outbox` over a python-socketio `AsyncServer` in `asgi` mode.

    Make it before the first socket connects. `buffer_limit` is in bytes that the system would
    not take, `queue_limit` in packets that wait for a socket's writer or its next poll: beyond
    either a socket is congested. `direct` and `queued` count what went which way.
    """

    def __init__(self, server: Any, buffer_limit: int = 65_536, queue_limit: int = 16) -> None:
        self._server = server
        self._engine = server.eio
        self._address = server.manager.eio_sid_from_sid
        self._lines = watch(server.eio)
        self._buffer_limit = buffer_limit
        self._queue_limit = queue_limit
        self.direct = 0
        self.queued = 0

    async def deliver(self, sids: Collection[str], event: str, payload: object) -> frozenset[str]:
        message = Message(event, payload)
        late = time() - self._engine.ping_timeout
        congested = []
        for sid in sids:
            socket = self._socket(sid)
            if socket is None:
                continue
            if self._full(socket) or overdue(socket, late):
                congested.append(sid)
            else:
                self._hand(socket, message)
        return frozenset(congested)

    async def send(self, sid: str, event: str, payload: object) -> None:
        socket = self._socket(sid)
        if socket is not None:
            self._hand(socket, Message(event, payload))

    async def close(self, sid: str) -> None:
        socket = self._socket(sid)
        await self._server.disconnect(sid)
        if socket is not None:
            await self._hang_up(socket)

    def _socket(self, sid: str) -> Any:
        """The Engine.IO socket, or None where it has gone or is going."""
        address = self._address(sid, NAMESPACE)
        socket = self._engine.sockets.get(address)
        return None if socket is None or socket.closing or socket.closed else socket

    def _full(self, socket: Any) -> bool:
        line = self._lines.get(socket.sid)
        if line is not None and line.unsent() > self._buffer_limit:
            return True
        return bool(socket.queue.qsize() >= self._queue_limit)

    def _hand(self, socket: Any, message: Message) -> None:
        line = self._lines.get(socket.sid)
        if line is not None and line.ready():
            line.write(message.frame)
            self.direct += 1
            return
        # Not the engine's own `send_packet`: that one closes a socket whose ping is overdue, and
        # runs its handlers here. The engine's service task does so soon enough.
        socket.queue.put_nowait(message.packet)
        self.queued += 1

    async def _hang_up(self, socket: Any) -> None:
        line = self._lines.get(socket.sid)
        if line is not None and line.unsent() > self._buffer_limit:
            line.abort()
        elif socket.upgraded:
            await socket.close(wait=False, reason=self._engine.reason.SERVER_DISCONNECT)
            # What a websocket's writer ends at, once it has sent the rest.
            await socket.queue.put(None)
        else:
            # Closed on this side it would be refused its next poll, which fetches all of this.
            await socket.queue.put(Packet(CLOSE))


def overdue(socket: Any, late: float) -> bool:
    """Whether a ping is unanswered since before `late`: the engine is about to hang up."""
    return socket.last_ping is not None and socket.last_ping < late
