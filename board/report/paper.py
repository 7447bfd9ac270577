"""A report as PDF, tagged for those who listen to it (PDF/UA-1), and pictures as PNG: by typst."""

import re
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
UNITS_PER_INCH = 96
SCALE = 2
"""Pixels of a picture for each of its units, so that it is sharp on paper."""

BETWEEN_WEIGHTS = re.compile(rb'font-weight="5\d\d"')


def pdf(document: Document) -> bytes:
    """The document as PDF/UA-1.

    A sign that no font here has would be missing from it, which that standard does not allow: then
    it is a tagged PDF that does not claim to be one of it.
    """
    said = {"report": msgspec.json.encode(document).decode()}
    try:
        return _set(said, ["ua-1"])
    except typst.TypstError as fault:
        if "could not be displayed" not in fault.message:
            raise
        log.warning("report.sign_without_font")
        return _set(said, [])


def _set(said: dict[str, str], standards: list[Literal["ua-1"]]) -> bytes:
    return typst.compile(
        SHEET,
        root=SHEET.parent,
        font_paths=_fonts(),
        format="pdf",
        sys_inputs=said,
        pdf_standards=[*standards],
    )


def png(svg: bytes) -> bytes:
    """A vector picture as pixels, in the fonts that it names, of which we have whole weights."""
    drawn = BETWEEN_WEIGHTS.sub(b'font-weight="600"', svg).decode()
    return typst.compile(
        PICTURE,
        font_paths=_fonts(),
        format="png",
        sys_inputs={"svg": drawn},
        ppi=SCALE * UNITS_PER_INCH,
    )


@cache
def _fonts() -> typst.Fonts:
    """Ours, typst's own, and the system's for signs that neither has."""
    return typst.Fonts(font_paths=[paths.STATIC])
