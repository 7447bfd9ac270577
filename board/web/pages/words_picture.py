"""The picture of the closing words: the cloud as the wall shows it [V11]."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from board.domain.board import Board
from board.locale import text
from board.web.access.http_auth import facilitators_room
from board.web.http.answers import RequestRefused
from board.web.http.language import language_of
from board.web.http.site import site_of
from board.web.pages import cloud_picture, documents
from board.web.pages.cloud_picture import CloudInput

Picture = TypeVar("Picture")


async def words_picture(request: Request) -> Response:
    """`GET /{code}/words.svg`: the words that the room sees [V3]; 404 if there are none.

    A server without the extra `documents` answers a page whose script draws the same file.
    """
    made: bytes | CloudInput = await _made(request, cloud_picture.svg_or_words)
    if isinstance(made, bytes):
        return _answer(made, "svg", "image/svg+xml")
    return _drawn_here(request, made)


async def words_pixels(request: Request) -> Response:
    """`GET /{code}/words.png`: the same picture for a letter or a slide."""
    return _answer(await _made(request, cloud_picture.png), "png", "image/png")


async def _made(request: Request, draw: Callable[[Board, Path], Picture | None]) -> Picture:
    room = await facilitators_room(request)
    script = site_of(request).assets.path("cloud.js")
    made = await documents.made(request, draw, room.replica.board, script)
    if made is None:
        raise RequestRefused(404, "not_found")
    return made


def _answer(picture: bytes, form: str, media: str) -> Response:
    headers = {"Content-Disposition": f'inline; filename="words.{form}"'}
    return Response(picture, media_type=media, headers=headers)


def _drawn_here(request: Request, asked: CloudInput) -> Response:
    own = language_of(request)
    return site_of(request).shells.page(
        "words_here.html",
        own,
        screen="home",
        title=text(own, "common.words.cloud"),
        asked=asked,
    )
