"""A report as CSV for a spreadsheet, in which no text can be a formula [R7].

A French spreadsheet expects semicolons between cells, an English one commas. A spreadsheet of the
other language splits the cells elsewhere, so a formula is escaped after either separator.
"""

import csv
import re
from io import StringIO

from board.domain.vocabulary import Language
from board.locale import text
from board.report.document import Document

SEPARATORS: dict[Language, str] = {"fr": ";", "en": ","}
COLUMNS = ("part", "group", "kind", "text", "more")
FORMULA_START = re.compile(r"(^|[,;\t\r\n]\s*)(?=[=+\-@\t\r＝＋－＠])")


def table(document: Document) -> str:
    """The table: a row of headings, then one row for each entry."""
    sheet = StringIO()
    rows = csv.writer(sheet, delimiter=SEPARATORS[document.language], quoting=csv.QUOTE_ALL)
    rows.writerow(text(document.language, f"server.report.column_{name}") for name in COLUMNS)
    for chapter in document.chapters:
        for block in chapter.blocks:
            for entry in block.entries:
                cells = (chapter.heading, block.title, entry.label, entry.text, entry.more)
                rows.writerow(without_formulas(cell) for cell in cells)
    return sheet.getvalue()


def without_formulas(cell: str) -> str:
    """The cell with an apostrophe before each start of a formula (ASVS 1.2.10)."""
    return FORMULA_START.sub(r"\1'", cell)
