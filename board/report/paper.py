"""A report as a tagged PDF (PDF/UA-1) for screen readers, and a picture as PNG; made by typst."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import structlog
import typst

from board import paths
from board.report.document import Document

log = structlog.get_logger()

SHEET = Path(__file__).with_name("sheet.typ")
PICTURE = b"#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg))"
WORDS = b'#set document(title: "words")\n#set text(lang: "fr")\n#sys.inputs.words'
UNITS_PER_INCH = 96
SCALE = 2
"""Pixels for each unit of an SVG, so that it is sharp on paper."""

VARIABLE_WEIGHT = re.compile(rb'font-weight="5\d\d"')
"""A weight that only a variable font has; typst reads none."""


def pdf(document: Document) -> bytes:
    """The document as PDF/UA-1.

    That standard requires a glyph for each character. If no font has one, the result is a tagged
    PDF that does not claim the standard.
    """
    inputs = {"report": msgspec.json.encode(document).decode()}
    return _accessible(SHEET, inputs) or _compiled(SHEET, inputs, [])


def sheets_pdf(sheet: Path, content: object) -> bytes | None:
    """The content as this sheet of typst sets it, PDF/UA-1; None if a character has no font."""
    return _accessible(sheet, {"content": msgspec.json.encode(content).decode()})


def words_without_font(document: Document) -> list[str]:
    """The words of the document that no font can set, each once, in their order."""
    texts = " ".join(_texts(msgspec.to_builtins(document)))
    far = dict.fromkeys(word for word in texts.split() if not word.isascii())
    if not far or _has_fonts(" ".join(far)):
        return []
    return [word for word in far if not _has_fonts(word)]


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from _texts(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from _texts(value)


def _has_fonts(words: str) -> bool:
    try:
        typst.compile(
            WORDS,
            font_paths=_fonts(),
            format="pdf",
            sys_inputs={"words": words},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as fault:
        if "could not be displayed" not in fault.message:
            raise
        return False
    return True


def _accessible(sheet: Path, inputs: dict[str, str]) -> bytes | None:
    """PDF/UA-1, or None if a character has no font."""
    try:
        return _compiled(sheet, inputs, ["ua-1"])
    except typst.TypstError as fault:
        if "could not be displayed" not in fault.message:
            raise
        log.warning("report.character_without_font")
        return None


def _compiled(sheet: Path, inputs: dict[str, str], standards: list[Literal["ua-1"]]) -> bytes:
    return typst.compile(
        sheet,
        root=sheet.parent,
        font_paths=_fonts(),
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=[*standards],
    )


def png(svg: bytes) -> bytes:
    """An SVG as PNG, `SCALE` times its size, in the fonts that it names."""
    drawn = VARIABLE_WEIGHT.sub(b'font-weight="600"', svg).decode()
    return typst.compile(
        PICTURE,
        font_paths=_fonts(),
        format="png",
        sys_inputs={"svg": drawn},
        ppi=SCALE * UNITS_PER_INCH,
    )


@cache
def _fonts() -> typst.Fonts:
    """The fonts of the static build, then typst's own and the system's for other characters."""
    return typst.Fonts(font_paths=[paths.STATIC])
