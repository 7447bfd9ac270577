"""The cloud of closing words as a picture, made by the walls' own layout."""

from pathlib import Path
from typing import Any

from board.domain.board import Board
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.meeting import Meeting
from board.domain.views.visibility import seen_by_the_room
from board.locale import text
from board.report import extra

CloudInput = dict[str, Any]
"""What `static/src/entry/cloud.ts` is given, and the language of the meeting."""


def cloud_input(board: Board) -> CloudInput | None:
    """None if there are no words that the room sees [V3]."""
    language = board.need(Meeting).language
    words = cloud_words(board)
    if not any(word["type"] == "word" for word in words.values()):
        return None
    more = [text(language, "common.words.more", count=count) for count in range(len(words) + 1)]
    title = text(language, "common.words.cloud")
    return {"records": words, "title": title, "more": more, "language": language}


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


def svg_or_words(board: Board, script: Path) -> bytes | CloudInput | None:
    """The picture as SVG, drawn by `cloud.js`; without the extra `documents`, what is drawn."""
    asked = cloud_input(board)
    try:
        return None if asked is None else _svg(asked, script)
    except extra.NoExtra:
        return asked


def png(board: Board, script: Path) -> bytes | None:
    """The same as PNG; raises `NoExtra` without the extra `documents`."""
    asked = cloud_input(board)
    if asked is None:
        return None
    drawn: bytes = extra.loaded("board.report.paper").png(_svg(asked, script))
    return drawn


def _svg(asked: CloudInput, script: Path) -> bytes:
    engine = extra.loaded("board.web.pages.engine")
    drawing: str = engine.drawn(script, asked, asked["language"])
    return drawing.encode()
