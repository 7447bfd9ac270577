"""The picture of the closing words: the cloud as the wall shows it [V11]."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

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
from board.web.http.site import site_of
from board.web.pages import documents

# The colours of the wall's light theme (static/src/styles/tokens.css), on white.
COLOURS = {"keyword": "#1d4d87", "feeling": "#724310", "reflection": "#1d2433"}
INK_SOFT = "#495060"
PAPER = "#ffffff"
MORE_SIZE = 30
MORE_HEIGHT = 60
FONTS = "Fraunces, Georgia, Noto Emoji, serif"

# Two characters that a text may hold and XML may not.
NOT_XML = {0xFFFE: None, 0xFFFF: None}

Picture = dict[str, Any]


async def words_picture(request: Request) -> Response:
    """`GET /{code}/words.svg`: the words that the room sees [V3]; 404 if there are none."""
    return _answer(await _drawn(request), "svg", "image/svg+xml")


async def words_pixels(request: Request) -> Response:
    """`GET /{code}/words.png`: the same picture for a letter or a slide."""
    drawing = await documents.aside(_png, await _drawn(request))
    return _answer(drawing, "png", "image/png")


def _answer(picture: bytes, form: str, media: str) -> Response:
    headers = {"Content-Disposition": f'inline; filename="words.{form}"'}
    return Response(picture, media_type=media, headers=headers)


async def _drawn(request: Request) -> bytes:
    room = await facilitators_room(request)
    board = room.replica.board
    meeting = board.need(Meeting)
    words = await documents.aside(cloud_words, board)
    if not any(word["type"] == "word" for word in words.values()):
        raise RequestRefused(404, "not_found")
    script = site_of(request).assets.path("cloud.js")
    picture = await documents.aside(_placed, script, words, meeting.language)
    return svg(picture, {key: word["kind"] for key, word in words.items()}, meeting.language)


def _placed(script: Path, words: dict[str, Any], language: Language) -> Picture:
    """Runs in the thread of documents, which also loads V8."""
    picture: Picture = documents.engine().drawn(script, words, language)
    return picture


def _png(drawing: bytes) -> bytes:
    made: bytes = documents.paper().png(drawing)
    return made


def svg(picture: Picture, kinds: dict[str, str], language: Language) -> bytes:
    """The drawing. Its description lists the words, for people who do not see it."""
    width, height = picture["area"]["width"], picture["area"]["height"]
    below = MORE_HEIGHT if picture["more"] else 0
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width} {height + below}",
            "role": "img",
            "aria-labelledby": "title description",
            "lang": language,
            "font-family": FONTS,
            "text-anchor": "middle",
        },
    )
    _add(root, "title", text(language, "common.words.cloud"), id="title")
    _add(root, "desc", _description(picture), id="description")
    _add(root, "rect", "", width="100%", height="100%", fill=PAPER)
    for place in picture["placed"]:
        _word(root, place, kinds[place["key"]])
    if picture["more"]:
        _more(root, text(language, "common.words.more", count=picture["more"]), width / 2, height)
    return ET.tostring(root, encoding="unicode").encode()


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


def _word(root: ET.Element, place: Picture, kind: str) -> None:
    attributes = {
        "x": _number(place["x"]),
        "y": _number(place["y"]),
        "font-size": _number(place["size"]),
        "fill": COLOURS[kind],
    }
    if place["width"] is not None:
        # If Fraunces is missing, the next font fills the same width.
        attributes["textLength"] = _number(place["width"])
        attributes["lengthAdjust"] = "spacingAndGlyphs"
    if kind == "feeling":
        attributes["font-style"] = "italic"
    word = _add(root, "text", place["text"], **attributes)
    word.set("font-weight", "560")
    word.set("dominant-baseline", "central")


def _more(root: ET.Element, words: str, x: float, y: float) -> None:
    size = _number(MORE_SIZE)
    place = {"x": _number(x), "y": _number(y + MORE_SIZE), "font-size": size, "fill": INK_SOFT}
    _add(root, "text", words, **place)


def _description(picture: Picture) -> str:
    return ", ".join(
        f"{word['text']} ({word['count']})" if word["count"] > 1 else word["text"]
        for word in picture["listed"]
    )


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _add(parent: ET.Element, name: str, content: str, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = content.translate(NOT_XML) or None
    return element
