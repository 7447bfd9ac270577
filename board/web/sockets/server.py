"""The Socket.IO server: a connection that does not join a meeting, or reads nothing, is ended."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import socketio
import structlog
from engineio.exceptions import EngineIOError
from engineio.payload import Payload

from board.live.background import BackgroundTasks
from board.live.direct_sockets import is_cut
from board.live.fanout import Fanout

log = structlog.get_logger()

NAMESPACE = "/"

JOIN_SECONDS = 10.0
"""How long a connection may exist without a meeting."""


KEPT_OF_REQUEST = ("asgi.receive", "asgi.send", "asgi.scope")

Payload.max_decode_packets = 256
"""Packets in one request of long polling; a facilitator may send 200 paper cards at once."""

ReadRequest = Callable[[dict[str, Any]], Awaitable[None]]


class MeetingServer(socketio.AsyncServer):  # type: ignore[misc] # socketio ships no types
    """python-socketio's server, with limits for each connection.

    It overrides methods that python-socketio does not document; their tests notice a change.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.fanout = Fanout(self)
        self._tasks = BackgroundTasks()

    async def _handle_eio_connect(self, eio_sid: str, environ: dict[str, Any]) -> None:
        socket = self.eio.sockets[eio_sid]
        socket.handle_post_request = partial(read_packets, socket, socket.handle_post_request)
        await super()._handle_eio_connect(eio_sid, environ)
        self._require_meeting(eio_sid)

    async def _handle_connect(self, eio_sid: str, *args: Any) -> None:
        await super()._handle_connect(eio_sid, *args)
        if eio_sid in self.environ:
            forget_request(self.environ[eio_sid])

    async def _handle_disconnect(self, eio_sid: str, *args: Any, **named: Any) -> None:
        await super()._handle_disconnect(eio_sid, *args, **named)
        self._require_meeting(eio_sid)

    def _require_meeting(self, eio_sid: str) -> None:
        """End this connection in `JOIN_SECONDS`, unless it is in a meeting by then."""
        loop = asyncio.get_running_loop()
        loop.call_later(JOIN_SECONDS, self._end_if_outside, eio_sid)

    def _end_if_outside(self, eio_sid: str) -> None:
        if self.manager.sid_from_eio_sid(eio_sid, NAMESPACE) is None:
            self._tasks.start(self.fanout.end(eio_sid))

    async def _handle_event(self, eio_sid: str, namespace: str | None, *args: Any) -> None:
        """Handle an event; one from outside a meeting is dropped without a line in the log."""
        sid = self.manager.sid_from_eio_sid(eio_sid, namespace or NAMESPACE)
        if self.manager.is_connected(sid, namespace or NAMESPACE):
            await super()._handle_event(eio_sid, namespace, *args)

    async def _trigger_event(self, event: str, *args: Any) -> object:
        """Call a handler. One that was cut short has no answer, and admitted nobody.

        python-socketio would send an empty answer; so the client asks again instead [P4].
        """
        answer: object = await super()._trigger_event(event, *args)
        if event != "disconnect" and is_cut():
            raise asyncio.CancelledError
        return answer

    async def _send_packet(self, eio_sid: str, packet: Any) -> None:
        """Send a packet, or end a connection for which too many wait.

        python-engineio would wake the writer of the connection for each answer.
        """
        if self.fanout.is_overrun(eio_sid):
            log.warning("socket.cut", reason="it does not read its answers")
            await self.fanout.end(eio_sid)
        elif not self.fanout.write(eio_sid, packet.encode()):
            await super()._send_packet(eio_sid, packet)


def forget_request(environ: dict[str, Any]) -> None:
    """Keep of a websocket's request what its end, and its next meeting, are read from.

    python-engineio keeps it until the connection ends, with a class of its own for its body.
    """
    if environ["asgi.scope"]["type"] == "websocket":
        kept = {name: environ[name] for name in KEPT_OF_REQUEST}
        environ.clear()
        environ.update(kept)


async def read_packets(socket: Any, read: ReadRequest, environ: dict[str, Any]) -> None:
    """Read a request of long polling. One that is not packets is refused, and ends its session.

    python-engineio would accept it, log a fault and answer nothing of it; or, if it is too large,
    wait until the client has polled what is queued.
    """
    try:
        await read(environ)
    except (EngineIOError, ValueError, LookupError, RecursionError) as fault:
        await socket.close(wait=False, abort=True)
        raise EngineIOError from fault
