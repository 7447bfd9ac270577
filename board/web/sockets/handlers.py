"""Sockets: each comes in with its cookie, is welcomed, and every word of it is answered."""

import asyncio
from dataclasses import replace
from typing import Any

import msgspec
import socketio
import structlog

from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.decide.entrance import ChangeCode
from board.domain.records.private import Keys
from board.live.outbox import Outbox
from board.live.pending import Accepted
from board.live.presence import Showing
from board.live.screens import Screen
from board.locale import text
from board.web.access import keys
from board.web.access.credits import Credits
from board.web.http.site import Site
from board.web.sockets.socket_auth import Admission, admission_of
from board.wire.codec import command_from

log = structlog.get_logger()

Answer = dict[str, Any]


class Sockets:
    """The handlers of one Socket.IO server."""

    def __init__(self, server: socketio.AsyncServer, site: Site, outbox: Outbox) -> None:
        self._site = site
        self._outbox = outbox
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
            ("*", self._anything_else),
        ):
            server.on(event, handler)

    async def _connect(self, sid: str, environ: dict[str, Any], auth: Any) -> None:
        admission = await admission_of(self._site, sid, environ, auth)
        self._admissions[sid] = admission
        # The server says that the socket is connected when this returns, and before anything else.
        welcome = asyncio.create_task(self._welcome(admission))
        self._welcomes.add(welcome)
        welcome.add_done_callback(self._welcomes.discard)

    async def _welcome(self, admission: Admission) -> None:
        if admission.screen.sid in self._admissions:
            payload = admission.room.join(admission.screen)
            await self._outbox.send(admission.screen.sid, "welcome", payload)

    async def _disconnect(self, sid: str, *_: Any) -> None:
        admission = self._admissions.pop(sid, None)
        if admission is not None:
            admission.room.leave(sid)
            self._credits.forget(admission.room.code, admission.screen.seat)

    async def _command(self, sid: str, *said: Any) -> Answer:
        admission = self._admissions.get(sid)
        try:
            version, changed = await self._carried_out(admission, said)
            answer: Answer = {"ok": version, "changed": changed}
        except Rejected as rejected:
            answer = _rejected(admission, rejected.code)
        except Exception:
            log.exception("command.fault")
            answer = _rejected(admission, "unavailable")
        self._site.metrics.answered(answer.get("rejected", "ok"))
        return answer

    async def _carried_out(self, admission: Admission | None, said: tuple[Any, ...]) -> Accepted:
        admission = self._paid(admission)
        if not 1 <= len(said) <= 2:
            raise Rejected("bad_request")
        command = command_from(said[0], said[1] if len(said) == 2 else None)
        return await admission.room.execute(
            _with_join_key(admission, command), admission.screen.actor
        )

    async def _resume(self, sid: str, *said: Any) -> Answer:
        admission = self._admissions.get(sid)
        try:
            return self._paid(admission).room.resume(self._screen(sid), _version(said))
        except Rejected as rejected:
            return _rejected(admission, rejected.code)
        except Exception:
            log.exception("resume.fault")
            return _rejected(admission, "unavailable")

    async def _ping(self, sid: str, *_: Any) -> Answer:
        try:
            screen = self._screen(sid)
            admission = self._admissions[sid]
            return {"now": self._site.now(), "version": admission.room.told_version(screen)}
        except Rejected as rejected:
            return _rejected(self._admissions.get(sid), rejected.code)

    async def _showing(self, sid: str, *said: Any) -> Answer:
        """What a wall shows and its pages; nobody else has any."""
        admission = self._admissions.get(sid)
        try:
            room, screen = self._paid(admission).room, self._screen(sid)
            room.shows(screen, _shown(screen, said))
            return {"ok": room.told_version(screen)}
        except Rejected as rejected:
            return _rejected(admission, rejected.code)

    async def _anything_else(self, _: str, sid: str, *__: Any) -> Answer:
        return _rejected(self._admissions.get(sid), "bad_request")

    def _paid(self, admission: Admission | None) -> Admission:
        if admission is None:
            raise Rejected("forbidden")
        screen = admission.screen
        if not self._credits.spend(admission.room.code, screen.seat, screen.role):
            raise Rejected("slow_down")
        return admission

    def _screen(self, sid: str) -> Screen:
        admission = self._admissions.get(sid)
        screen = admission.room.screens.get(sid) if admission else None
        if screen is None:
            raise Rejected("forbidden")
        return screen


def _with_join_key(admission: Admission, command: Command) -> Command:
    """The digest of the next join key is the board's to add, never a screen's."""
    if not isinstance(command, ChangeCode):
        return command
    if command.join is not None:
        raise Rejected("bad_request")
    if admission.invite is None:
        return command
    epoch = admission.room.replica.board.need(Keys).epoch
    return replace(command, join=keys.digest(keys.join_key(admission.invite, epoch + 1)))


def _shown(screen: Screen, said: tuple[Any, ...]) -> Showing:
    if screen.kind != "wall":
        raise Rejected("forbidden")
    try:
        return msgspec.convert(said[0] if len(said) == 1 else None, Showing)
    except msgspec.ValidationError:
        raise Rejected("bad_request") from None


def _version(said: tuple[Any, ...]) -> int | None:
    """The version a screen has, as `{"have": version}` says it."""
    asked = said[0] if len(said) == 1 else None
    have = asked.get("have") if isinstance(asked, dict) else False
    if have is not None and type(have) is not int:
        raise Rejected("bad_request")
    return have


def _rejected(admission: Admission | None, code: str) -> Answer:
    said = text(admission.language if admission else "fr", f"common.error.{code}")
    return {"rejected": code, "message": said}
