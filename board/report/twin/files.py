"""A paper twin as a file: PDF, or a page that prints well."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markupsafe import Markup

from board.domain.board import Board
from board.domain.views.visibility import seen_by_the_room
from board.locale import text
from board.methods.method import Method
from board.report import extra
from board.report.document import Wording, dateline
from board.report.page import template
from board.report.twin.sheets import PaperEntrance, PaperTwin, TwinName
from board.report.twin.table_sheets import table_sheets
from board.report.twin.wall_sheets import wall_sheets

TITLES: dict[TwinName, str] = {"tables": "server.twin.tables", "wall": "server.twin.wall"}
SHEET = Path(__file__).with_name("twin.typ")


@dataclass(frozen=True, slots=True)
class TwinRequest:
    """What a twin is made of besides the board; `method` is None if it is not installed any more.

    The process of documents does not know the methods of the host's own folder.
    """

    name: TwinName
    method: Method | None
    entrance: PaperEntrance
    wording: Wording
    day: date


def twin_pdf(board: Board, asked: TwinRequest) -> bytes | None:
    """The twin as PDF; None without the extra `documents`, or if no font has all of its letters."""
    try:
        paper = extra.loaded("board.report.paper")
    except extra.NoExtra:
        return None
    content: bytes | None = paper.sheets_pdf(SHEET, twin(board, asked))
    return content


def twin_page(board: Board, asked: TwinRequest, style: str) -> bytes:
    """The twin as one HTML file with this style sheet, which must be trusted, and no script."""
    made = twin(board, asked)
    qr = Markup(made.entrance.qr) if made.entrance else ""  # noqa: S704 - our own drawing
    values = {"twin": made, "qr": qr, "style": Markup(style)}  # noqa: S704 - our own file
    return template("paper_twin.html").render(**values).encode()


def twin(board: Board, asked: TwinRequest) -> PaperTwin:
    """What lies on the tables [U1], or the pages of the wall, as walls may show them now [U2]."""
    name, wording = asked.name, asked.wording
    room = seen_by_the_room(board)
    meeting, language = room.meeting, wording.language
    if name == "tables":
        sheets, entrance = table_sheets(meeting, asked.method, wording), asked.entrance
    else:
        sheets, entrance = wall_sheets(room, asked.method, wording), None
    return PaperTwin(
        name=name,
        language=language,
        title=text(language, TITLES[name]),
        dateline=dateline(meeting.title, meeting.cycle, wording, asked.day),
        footer=text(language, "server.twin.footer"),
        sheets=sheets,
        entrance=entrance,
        printing=text(language, "server.twin.printing"),
    )
