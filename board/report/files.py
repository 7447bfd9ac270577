"""A report as the file of one form."""

from collections.abc import Callable
from datetime import date
from typing import Any

from board.domain.board import Board
from board.domain.views.report import Which, report
from board.report import extra
from board.report.document import Document, Wording, document
from board.report.markdown import markdown
from board.report.page import page
from board.report.plain import plain
from board.report.table import table


def report_file(
    board: Board, which: Which, wording: Wording, day: date, form: str, style: str
) -> bytes:
    """The report in one of the forms `html`, `pdf`, `md`, `txt`, `csv`; `style` is the page's CSS.

    Raises `NoExtra` for a PDF without the extra `documents`.
    """
    return _RENDERERS[form](document(report(board, which), which, wording, day), style)


def report_file_or_words(
    board: Board, which: Which, wording: Wording, day: date, form: str, style: str
) -> bytes | list[str]:
    """The same; but of a PDF that cannot hold all words, those that it cannot."""
    made = document(report(board, which), which, wording, day)
    lost: list[str] = _paper().words_without_font(made) if form == "pdf" else []
    return lost or _RENDERERS[form](made, style)


def _pdf(made: Document, _: str) -> bytes:
    content: bytes = _paper().pdf(made)
    return content


def _paper() -> Any:
    return extra.loaded("board.report.paper")


_RENDERERS: dict[str, Callable[[Document, str], bytes]] = {
    "html": lambda made, style: page(made, style).encode(),
    "pdf": _pdf,
    "md": lambda made, _: markdown(made).encode(),
    "txt": lambda made, _: plain(made).encode(),
    # A byte order mark, by which spreadsheets recognise UTF-8 [R7].
    "csv": lambda made, _: table(made).encode("utf-8-sig"),
}
