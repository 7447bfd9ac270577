"""The Socket.IO server: a connection that does not join a meeting, or reads nothing, is ended."""

import asyncio
from typing import Any

import socketio
import structlog

from board.live.background import BackgroundTasks
from board.live.fanout import Fanout

log = structlog.get_logger()

NAMESPACE = "/"

JOIN_SECONDS = 10.0
"""How long a connection may exist without a meeting."""


class MeetingServer(socketio.AsyncServer):  # type: ignore[misc] # socketio ships no types
    """python-socketio's server, with limits for each connection.

    It overrides methods that python-socketio does not document; their tests notice a change.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.fanout = Fanout(self)
        self._tasks = BackgroundTasks()

    async def _handle_eio_connect(self, eio_sid: str, environ: dict[str, Any]) -> None:
        await super()._handle_eio_connect(eio_sid, environ)
        self._require_meeting(eio_sid)

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

    async def _send_packet(self, eio_sid: str, packet: Any) -> None:
        """Send a packet, or end a connection for which too many wait."""
        if self.fanout.is_overrun(eio_sid):
            log.warning("socket.cut", reason="it does not read its answers")
            await self.fanout.end(eio_sid)
        else:
            await super()._send_packet(eio_sid, packet)
