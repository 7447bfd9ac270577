"""The events of sockets: each socket is admitted by its cookie, and each event is answered [P4]."""

import asyncio
from collections.abc import Collection
from typing import Any

import socketio
import structlog
from socketio.exceptions import ConnectionRefusedError as Refusal

from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.decide.grouping.suggesting import SuggestThemes
from board.live.leaving import execute
from board.live.screens import Screen
from board.locale import text
from board.web.access.credits import Credits
from board.web.http.site import Site
from board.web.sockets.event_arguments import (
    Arguments,
    asks_for_the_wall,
    command_of,
    revision_of,
    showing_of,
)
from board.web.sockets.server import NAMESPACE
from board.web.sockets.socket_auth import Admission, admission_of

log = structlog.get_logger()

Answer = dict[str, Any]


class Sockets:
    """The handlers of one Socket.IO server. docs/protocol.md describes the events."""

    def __init__(self, server: socketio.AsyncServer, site: Site) -> None:
        self._server = server
        self._site = site
        self._credits = Credits()
        self._admissions: dict[str, Admission] = {}
        self._welcomes: set[asyncio.Task[None]] = set()
        for event, handler in (
            ("connect", self._connect),
            ("disconnect", self._disconnect),
            ("command", self._command),
            ("resume", self._resume),
            ("ping_me", self._ping),
            ("showing", self._showing),
            ("*", self._any_other),
        ):
            server.on(event, handler)

    def holds(self, engine_id: str, tokens: Collection[str]) -> bool:
        """Whether one of these is the token of the seat that entered with this Engine.IO session.

        A session that is in no meeting yet is anybody's.
        """
        sid = self._server.manager.sid_from_eio_sid(engine_id, NAMESPACE)
        admission = self._admissions.get(sid)
        return admission is None or admission.seat.token in tokens

    async def _connect(self, sid: str, environ: dict[str, Any], auth: Any) -> None:
        admission = await self._admit(sid, environ, auth)
        self._admissions[sid] = admission
        self._site.metrics.connected(admission.screen.shown_as, 1)
        # The server acknowledges the connection when this returns. The welcome comes after that.
        welcome = asyncio.create_task(self._welcome(admission))
        self._welcomes.add(welcome)
        welcome.add_done_callback(self._welcomes.discard)

    async def _admit(self, sid: str, environ: dict[str, Any], auth: Any) -> Admission:
        """Whatever goes wrong, a socket is refused: one without an answer would wait for it."""
        try:
            return await admission_of(self._site, sid, environ, auth)
        except Refusal:
            raise
        except Exception:
            log.exception("connect.fault")
            raise Refusal("busy") from None

    async def _welcome(self, admission: Admission) -> None:
        room, screen = admission.room, admission.screen
        if screen.sid not in self._admissions:
            return
        await room.welcome(screen)
        for earlier in room.screens.earlier_of(screen):
            await self._disconnect(earlier.sid)  # what it still carries comes too late [P20]
            await self._server.disconnect(earlier.sid)

    async def _disconnect(self, sid: str, *_: Any) -> None:
        admission = self._admissions.pop(sid, None)
        if admission is not None:
            self._site.metrics.connected(admission.screen.shown_as, -1)
            admission.room.leave(sid)

    async def _command(self, sid: str, *args: Any) -> Answer:
        admission = self._admissions.get(sid)
        try:
            answer = await self._execute(admission, args)
        except Rejected as rejected:
            answer = _rejected(admission, rejected.code)
        except Exception:
            log.exception("command.fault")
            answer = _rejected(admission, "unavailable")
        self._site.metrics.answered(answer.get("rejected", "ok"))
        return answer

    async def _execute(self, admission: Admission | None, args: Arguments) -> Answer:
        admission = self._spend_credit(admission)
        command = command_of(admission, args, self._site.offers)
        self._spend_suggestion(admission, command)
        room, screen = admission.room, admission.screen
        accepted = await execute(room, command, screen.actor)
        revision = room.answered_revision(screen, accepted)
        mark = {"mark": revision.mark} if accepted.changed else {}
        return {"ok": revision.version, "changed": accepted.changed, **mark}

    def _spend_suggestion(self, admission: Admission, command: Command) -> None:
        """Suggestions are limited for each room; screens that may not ask for any use none up."""
        if not isinstance(command, SuggestThemes) or admission.screen.role != "facilitator":
            return
        if not self._credits.spend_suggestion(admission.room.code):
            raise Rejected("slow_down")

    async def _resume(self, sid: str, *args: Any) -> Answer:
        admission = self._admissions.get(sid)
        try:
            room, screen = self._spend_credit(admission).room, self._screen(sid)
            have = revision_of(args)
            if asks_for_the_wall(args) and room.screens.read_wall(sid):
                have = None  # of what only a wall shows it has nothing
            return room.resume(screen, have)
        except Rejected as rejected:
            return _rejected(admission, rejected.code)
        except Exception:
            log.exception("resume.fault")
            return _rejected(admission, "unavailable")

    async def _ping(self, sid: str, *_: Any) -> Answer:
        admission = self._admissions.get(sid)
        try:
            room, screen = self._spend_credit(admission).room, self._screen(sid)
            told = room.told(screen)
            return {"now": self._site.now(), "version": told.version, "mark": told.mark}
        except Rejected as rejected:
            return _rejected(admission, rejected.code)

    async def _showing(self, sid: str, *args: Any) -> Answer:
        admission = self._admissions.get(sid)
        try:
            room, screen = self._spend_credit(admission).room, self._screen(sid)
            room.shows(screen, showing_of(screen, args))
            return {"ok": room.told(screen).version}
        except Rejected as rejected:
            return _rejected(admission, rejected.code)

    async def _any_other(self, _: str, sid: str, *__: Any) -> Answer:
        return _rejected(self._admissions.get(sid), "bad_request")

    def _spend_credit(self, admission: Admission | None) -> Admission:
        """The admission of a socket that is within its rate limit; raises `Rejected` otherwise."""
        if admission is None:
            raise Rejected("forbidden")
        screen = admission.screen
        if not self._credits.spend(admission.room.code, screen.seat, screen.role):
            raise Rejected("slow_down")
        return admission

    def _screen(self, sid: str) -> Screen:
        """The screen of a socket that has been welcomed; raises `Rejected` for any other."""
        admission = self._admissions.get(sid)
        screen = admission.room.screens.get(sid) if admission else None
        if screen is None:
            raise Rejected("forbidden")
        return screen


def _rejected(admission: Admission | None, code: str) -> Answer:
    message = text(admission.language if admission else "fr", f"common.error.{code}")
    return {"rejected": code, "message": message}
