"""Opening a meeting: three links, whose keys are in their fragments and nowhere else."""

import secrets
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board import methods
from board.domain.code import code_from
from board.domain.commands.entrance import OpenMeeting
from board.domain.vocabulary import Language
from board.live.rooms import Taken
from board.settings import Settings
from board.store.store import Unavailable
from board.web import keys
from board.web.answers import Refused
from board.web.bodies import said
from board.web.language import language_of
from board.web.site import Site, site_of

LONGEST_TITLE = 80
TRIES = 5


class Asked(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `POST /meetings`, every field optional."""

    method: str | None = None
    title: str | None = None
    language: Language | None = None
    cycle: str | None = None
    open_key: str | None = None


async def open_meeting(request: Request) -> Response:
    """`POST /meetings`."""
    site = site_of(request)
    asked = _asked(await said(request))
    _admit(request, site.settings, asked)
    drawn = keys.draw()
    code = await _created(site, asked, asked.language or language_of(request), drawn)
    base = f"{site.base(request)}/{code}"
    links = {
        "join": f"{base}#{drawn.join}",
        "wall": f"{base}/wall#{drawn.wall}",
        "console": f"{base}/console#{drawn.facilitator}",
    }
    return JSONResponse({"code": code, "links": links}, 201)


def _asked(body: dict[str, Any]) -> Asked:
    try:
        asked = msgspec.convert(body, Asked)
    except msgspec.ValidationError as error:
        raise Refused(400, "bad_request") from error
    if asked.method not in (None, *methods.names()):
        raise Refused(400, "bad_request")
    if asked.cycle is not None:
        # No cycle is kept yet, so no key can be one's.
        raise Refused(404, "unknown")
    if asked.title is not None and len(asked.title) > LONGEST_TITLE:
        raise Refused(400, "too_long")
    return asked


def _admit(request: Request, settings: Settings, asked: Asked) -> None:
    """Where opening takes a key, in the body or as `Authorization: Bearer`."""
    if settings.open == "anyone" or settings.open_key is None:
        return
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    shown = asked.open_key or (bearer if scheme.lower() == "bearer" else "")
    if not keys.same(shown, settings.open_key):
        raise Refused(403, "forbidden", "open_key")


async def _created(site: Site, asked: Asked, language: Language, drawn: keys.MeetingKeys) -> str:
    for _ in range(TRIES):
        command = _command(asked, language, drawn, site.settings.keep_hours)
        try:
            await site.rooms.create(command)
        except Taken:
            continue
        except Unavailable as fault:
            raise Refused(503, "unavailable") from fault
        return command.code
    raise Refused(503, "unavailable")


def _command(
    asked: Asked, language: Language, drawn: keys.MeetingKeys, keep_hours: int
) -> OpenMeeting:
    method = methods.load(asked.method or methods.DEFAULT)
    return OpenMeeting(
        code=code_from(secrets.token_hex(16)),
        join=keys.digest(drawn.join),
        wall=keys.digest(drawn.wall),
        facilitator=keys.digest(drawn.facilitator),
        title=(asked.title or "").strip() or method.title.of(language),
        method=method.id,
        language=language,
        steps=method.plan("first", language),
        prompt=method.prompts[0].text.of(language),
        keep_hours=keep_hours,
    )
