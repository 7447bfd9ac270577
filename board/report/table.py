"""A report as a table for a spreadsheet, in which nothing that people said is ever a formula.

In French a spreadsheet expects semicolons between cells. One that expects commas splits cells
elsewhere, so that a sign which would begin a formula is defused after either.
"""

import csv
import re
from io import StringIO

from board.domain.vocabulary import Language
from board.locale import text
from board.report.document import Document

SEPARATORS: dict[Language, str] = {"fr": ";", "en": ","}
COLUMNS = ("part", "group", "kind", "text", "more")
A_FORMULA = re.compile(r"(^|[,;\t\r\n]\s*)(?=[=+\-@\t\r＝＋－＠])")


def table(document: Document) -> str:
    """One row for each thing said, under a row of headings."""
    sheet = StringIO()
    rows = csv.writer(sheet, delimiter=SEPARATORS[document.language], quoting=csv.QUOTE_ALL)
    rows.writerow(text(document.language, f"server.report.column_{name}") for name in COLUMNS)
    for chapter in document.chapters:
        for block in chapter.blocks:
            for entry in block.entries:
                said = (chapter.heading, block.title, entry.label, entry.text, entry.more)
                rows.writerow(defused(cell) for cell in said)
    return sheet.getvalue()


def defused(words: str) -> str:
    """A text that a spreadsheet takes for text (ASVS 1.2.10)."""
    return A_FORMULA.sub(r"\1'", words)
