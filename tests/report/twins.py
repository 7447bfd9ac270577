"""What the tests of paper ask for: tables and the wall of a meeting."""

from datetime import date

from board import methods
from board.report.twin.files import TwinRequest
from board.report.twin.sheets import PaperEntrance
from board.report.wording import wording_of
from tests.support.stories.cast import Story, of_method, opening

DAY = date(2026, 11, 24)
QR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
ENTRANCE = PaperEntrance(QR, "QR code", "K7M 2QX", "ou allez sur board.example", "Scannez")


def asked(board, name, method=None):
    found = method or methods.load(board.meeting.method)
    return TwinRequest(name, found, ENTRANCE, wording_of(board.meeting), DAY)


def meeting_of(method, language):
    found = methods.load(method)
    return Story(opened=of_method(opening(), found, language)).board


def texts(made) -> list[str]:
    parts = [part for sheet in made.sheets for part in sheet.parts]
    own = [text for sheet in made.sheets for text in (sheet.heading, sheet.above, sheet.lead)]
    return [*own, *(text for part in parts for text in (part.title, part.hint, *part.lines))]
