"""The picture of the closing words: the cloud as the wall shows it [V11]."""

from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from board.domain.board import Board
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.meeting import Meeting
from board.domain.views.visibility import seen_by_the_room
from board.domain.vocabulary import Language
from board.locale import text
from board.web.access.http_auth import facilitators_room
from board.web.http.answers import RequestRefused
from board.web.http.language import language_of
from board.web.http.site import site_of
from board.web.pages import documents


async def words_picture(request: Request) -> Response:
    """`GET /{code}/words.svg`: the words that the room sees [V3]; 404 if there are none.

    A server without the extra `documents` answers a page whose script draws the same file.
    """
    asked, language = await _asked(request)
    try:
        drawing = await _drawn(request, asked, language)
    except HTTPException:
        return _drawn_here(request, asked, language)
    return _answer(drawing, "svg", "image/svg+xml")


async def words_pixels(request: Request) -> Response:
    """`GET /{code}/words.png`: the same picture for a letter or a slide."""
    asked, language = await _asked(request)
    drawing = await _drawn(request, asked, language)
    return _answer(await documents.aside(_png, drawing), "png", "image/png")


def _answer(picture: bytes, form: str, media: str) -> Response:
    headers = {"Content-Disposition": f'inline; filename="words.{form}"'}
    return Response(picture, media_type=media, headers=headers)


async def _asked(request: Request) -> tuple[dict[str, Any], Language]:
    """What `static/src/entry/cloud.ts` is given, and the language of the meeting."""
    room = await facilitators_room(request)
    board = room.replica.board
    language = board.need(Meeting).language
    words = await documents.aside(cloud_words, board)
    if not any(word["type"] == "word" for word in words.values()):
        raise RequestRefused(404, "not_found")
    more = [text(language, "common.words.more", count=count) for count in range(len(words) + 1)]
    title = text(language, "common.words.cloud")
    return {"records": words, "title": title, "more": more}, language


async def _drawn(request: Request, asked: dict[str, Any], language: Language) -> bytes:
    """Raises `HTTPException` without the extra `documents`."""
    script = site_of(request).assets.path("cloud.js")
    return await documents.aside(_placed, script, asked, language)


def _placed(script: Path, asked: dict[str, Any], language: Language) -> bytes:
    """Runs in the thread of documents, which also loads V8."""
    drawing: str = documents.engine().drawn(script, asked, language)
    return drawing.encode()


def _png(drawing: bytes) -> bytes:
    made: bytes = documents.paper().png(drawing)
    return made


def _drawn_here(request: Request, asked: dict[str, Any], language: Language) -> Response:
    own = language_of(request)
    return site_of(request).shells.page(
        "words_here.html",
        own,
        screen="home",
        title=text(own, "common.words.cloud"),
        asked={**asked, "language": language},
    )


def cloud_words(board: Board) -> dict[str, dict[str, Any]]:
    """The words and lines that the wall shows; of a line only its kind."""
    room = seen_by_the_room(board)
    words = {
        key: {
            "type": "word",
            "text": word.text,
            "count": word.count,
            "kind": word.kind,
            "order": word.order,
            "counted": word.counted,
        }
        for key, word in room.of(Word).items()
    }
    lines = {key: {"type": "line", "kind": line.kind} for key, line in room.of(ClosingLine).items()}
    return words | lines
