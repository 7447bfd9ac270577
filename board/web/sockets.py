"""Sockets: each comes in with its cookie, is welcomed, and every word of it is answered."""

import asyncio
from dataclasses import replace
from typing import Any

import msgspec
import socketio
import structlog

from board.domain.change import Rejected
from board.domain.commands import Command
from board.domain.commands.conducting import ChangeCode
from board.domain.private import Keys
from board.live.outbox import Outbox
from board.live.presence import Showing
from board.live.screens import Screen
from board.locale import text
from board.web import keys
from board.web.connecting import Place, place_of
from board.web.credits import Credits
from board.web.site import Site
from board.wire.codec import command_from

log = structlog.get_logger()

Answer = dict[str, Any]


class Sockets:
    """The handlers of one Socket.IO server."""

    def __init__(self, server: socketio.AsyncServer, site: Site, outbox: Outbox) -> None:
        self._site = site
        self._outbox = outbox
        self._credits = Credits()
        self._places: dict[str, Place] = {}
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
        place = await place_of(self._site, sid, environ, auth)
        self._places[sid] = place
        # The server says that the socket is connected when this returns, and before anything else.
        welcome = asyncio.create_task(self._welcome(place))
        self._welcomes.add(welcome)
        welcome.add_done_callback(self._welcomes.discard)

    async def _welcome(self, place: Place) -> None:
        if place.screen.sid in self._places:
            payload = place.room.join(place.screen)
            await self._outbox.send(place.screen.sid, "welcome", payload)

    async def _disconnect(self, sid: str, *_: Any) -> None:
        place = self._places.pop(sid, None)
        if place is not None:
            place.room.leave(sid)
            self._credits.forget(place.room.code, place.screen.seat)

    async def _command(self, sid: str, *said: Any) -> Answer:
        place = self._places.get(sid)
        try:
            answer: Answer = {"ok": await self._carried_out(place, said)}
        except Rejected as rejected:
            answer = _rejected(place, rejected.code)
        except Exception:
            log.exception("command.fault")
            answer = _rejected(place, "unavailable")
        self._site.metrics.answered(answer.get("rejected", "ok"))
        return answer

    async def _carried_out(self, place: Place | None, said: tuple[Any, ...]) -> int:
        place = self._paid(place)
        if not 1 <= len(said) <= 2:
            raise Rejected("bad_request")
        command = command_from(said[0], said[1] if len(said) == 2 else None)
        return await place.room.execute(_with_join_key(place, command), place.screen.actor)

    async def _resume(self, sid: str, *said: Any) -> Answer:
        place = self._places.get(sid)
        try:
            return self._paid(place).room.resume(self._screen(sid), _version(said))
        except Rejected as rejected:
            return _rejected(place, rejected.code)
        except Exception:
            log.exception("resume.fault")
            return _rejected(place, "unavailable")

    async def _ping(self, sid: str, *_: Any) -> Answer:
        try:
            screen = self._screen(sid)
            place = self._places[sid]
            return {"now": self._site.now(), "version": place.room.told_version(screen)}
        except Rejected as rejected:
            return _rejected(self._places.get(sid), rejected.code)

    async def _showing(self, sid: str, *said: Any) -> Answer:
        """What a wall shows and its pages; nobody else has any."""
        place = self._places.get(sid)
        try:
            room, screen = self._paid(place).room, self._screen(sid)
            room.shows(screen, _shown(screen, said))
            return {"ok": room.told_version(screen)}
        except Rejected as rejected:
            return _rejected(place, rejected.code)

    async def _anything_else(self, _: str, sid: str, *__: Any) -> Answer:
        return _rejected(self._places.get(sid), "bad_request")

    def _paid(self, place: Place | None) -> Place:
        if place is None:
            raise Rejected("forbidden")
        screen = place.screen
        if not self._credits.spend(place.room.code, screen.seat, screen.audience):
            raise Rejected("slow_down")
        return place

    def _screen(self, sid: str) -> Screen:
        place = self._places.get(sid)
        screen = place.room.screens.get(sid) if place else None
        if screen is None:
            raise Rejected("forbidden")
        return screen


def _with_join_key(place: Place, command: Command) -> Command:
    """The digest of the next join key is the board's to add, never a screen's."""
    if not isinstance(command, ChangeCode):
        return command
    if command.join is not None:
        raise Rejected("bad_request")
    if place.invite is None:
        return command
    epoch = place.room.replica.board.need(Keys).epoch
    return replace(command, join=keys.digest(keys.join_key(place.invite, epoch + 1)))


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


def _rejected(place: Place | None, code: str) -> Answer:
    said = text(place.language if place else "fr", f"common.error.{code}")
    return {"rejected": code, "message": said}
