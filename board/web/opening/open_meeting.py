"""Opening a meeting that stands alone, and who may open anything here."""

import secrets
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from board import methods
from board.domain.code import code_from
from board.domain.vocabulary import Language
from board.live.rooms import CodeTaken
from board.store.store import Unavailable
from board.web.access import cycle_access, keys
from board.web.http.answers import Refused
from board.web.http.json_body import json_object
from board.web.http.language import language_of
from board.web.http.site import site_of
from board.web.opening.new_meeting import Wish, opened, opening
from board.web.opening.next_meeting import NextMeetingBody, open_next

LONGEST_TITLE = 80
TRIES = 5

Body = TypeVar("Body", bound="Openable")


class Openable(msgspec.Struct, forbid_unknown_fields=True):
    """What is said of a meeting or a cycle that is opened, every field optional."""

    method: str | None = None
    title: str | None = None
    language: Language | None = None
    open_key: str | None = None


class OpenMeetingBody(Openable, forbid_unknown_fields=True):
    """The body of `POST /meetings`; `cycle` is the key of a link to one."""

    cycle: str | None = None


async def open_meeting(request: Request) -> Response:
    """`POST /meetings`."""
    asked = await read(request, OpenMeetingBody)
    if asked.cycle is not None:
        keeper = await cycle_access.of_key(request, asked.cycle)
        wish = NextMeetingBody(method=asked.method, title=asked.title, language=asked.language)
        return await open_next(request, keeper, wish)
    admit(request, asked.open_key)
    drawn = keys.draw()
    return opened(request, await _created(request, asked, drawn), drawn)


async def read(request: Request, kind: type[Body]) -> Body:
    """The body of something to be opened; raises `Refused`."""
    try:
        asked = msgspec.convert(await json_object(request), kind)
    except msgspec.ValidationError as error:
        raise Refused(400, "bad_request") from error
    if asked.method not in (None, *methods.names()):
        raise Refused(400, "bad_request")
    if asked.title is not None and len(asked.title) > LONGEST_TITLE:
        raise Refused(400, "too_long")
    return asked


def admit(request: Request, open_key: str | None) -> None:
    """Where opening takes a key, in the body or as `Authorization: Bearer`."""
    settings = site_of(request).settings
    if settings.open == "anyone" or settings.open_key is None:
        return
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    shown = open_key or (bearer if scheme.lower() == "bearer" else "")
    if not keys.same(shown, settings.open_key):
        raise Refused(403, "forbidden", "open_key")


async def _created(request: Request, asked: OpenMeetingBody, drawn: keys.MeetingKeys) -> str:
    site = site_of(request)
    method = methods.load(asked.method or methods.DEFAULT)
    wish = Wish(method, asked.title or "", asked.language or language_of(request))
    for _ in range(TRIES):
        code = code_from(secrets.token_hex(16))
        try:
            await site.rooms.create(opening(code, drawn, wish, site.settings.keep_hours))
        except CodeTaken:
            continue
        except Unavailable as fault:
            raise Refused(503, "unavailable") from fault
        return code
    raise Refused(503, "unavailable")
