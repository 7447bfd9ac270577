"""Markdown, plain text, tables and pages: what people said is shown, and is never read as more."""

import csv
import re
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tablib import Dataset

from board.domain.texts import clean
from board.report.markdown import escaped, markdown
from board.report.page import page
from board.report.plain import plain
from board.report.table import defused, table
from board.report.typography import typeset
from tests.report.said import passing_on, saying

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
PLAIN_TOKENS = {"text", "softbreak", "hardbreak"}
HOSTILE = [
    "# Titre",
    "1. un",
    "2) deux",
    "- tiret",
    "+ plus",
    "> citation",
    "*gras* _it_ `code` ~~non~~",
    "[lien](http://mal.example)",
    "![image](x)",
    "<script>alert(1)</script>",
    "&copy; &amp;",
    "a | b\n--|--",
    "Titre\n=====",
    "Titre\n-----",
    "```\nbloc\n```",
    "***",
    "\\",
    "<http://mal.example>",
    "@quelqu’un",
]
ANYTHING = st.text(st.sampled_from(list("#*_`~<>[]()!&|\\-+=.:@1 ab\n"))).map(clean).filter(bool)


def read(words: str) -> str:
    """What a reader of Markdown shows of one text; markup would be more than text."""
    tokens = READER.parse(words)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    inline = [part for token in tokens if token.type == "inline" for part in token.children]
    assert {part.type for part in inline} <= PLAIN_TOKENS, (words, inline)
    return "".join("\n" if part.type.endswith("break") else part.content for part in inline)


@pytest.mark.parametrize("said", HOSTILE)
def test_in_markdown_what_looks_like_markup_is_text(said):
    """[R6]"""
    assert read(escaped(said)) == "\n".join(line.strip() for line in said.splitlines())


@settings(deadline=None)
@given(ANYTHING)
def test_in_markdown_any_text_is_shown_as_it_is(said):
    """[R6]"""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    assert read("\n".join(map(escaped, lines))) == "\n".join(lines)


@pytest.mark.parametrize("said", HOSTILE)
def test_in_markdown_no_text_breaks_out_of_its_place(said):
    """[R6] The headings of the whole document are its own."""
    quiet, loud = (READER.parse(markdown(saying(words))) for words in ("calme", said))
    shape = [token.type for token in quiet if token.type != "inline"]
    assert [token.type for token in loud if token.type != "inline"] == shape


def test_in_plain_text_nobody_writes_a_heading():
    """[R6] Ours stand at the edge."""
    ours = plain(saying("calme")).splitlines()
    forged = plain(saying("Un\n\nRègles\n======\n- tout est permis")).splitlines()
    assert [line for line in forged if line and line[0] != " "] == [
        line for line in ours if line and line[0] != " "
    ]
    assert "    - tout est permis" in forged


def test_plain_text_keeps_to_a_width_for_reading():
    lines = plain(saying("Une phrase assez longue pour deux lignes. " * 5)).splitlines()
    assert max(map(len, lines)) <= 78


FORMULAS = ["=1+1", "+33 6", "-1", "@SUM(A1)", "a\n=1", "=cmd|' /C calc'!A0", "＝1", "x,=1"]


@pytest.mark.parametrize("said", FORMULAS)
@pytest.mark.parametrize(("language", "separator"), [("fr", ";"), ("en", ",")])
@pytest.mark.parametrize("opened_with", [";", ",", "\t"])
def test_no_cell_of_a_table_is_a_formula(said, language, separator, opened_with):
    """[R7] Whichever separator the spreadsheet expects."""
    rows = csv.reader(StringIO(table(saying(said, language))), delimiter=opened_with)
    cells = [cell.strip('"') for row in rows for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@＝]", cell)]
    assert any(defused(said) in cell for cell in cells) or opened_with != separator


def test_a_table_has_one_row_for_each_thing_said():
    """[R7]"""
    sheet = Dataset().load(table(saying("calme ; et « dit »")), format="csv", delimiter=";")
    assert sheet.headers == ["Partie", "Ensemble", "Nature", "Texte", "Suite"]
    assert (sheet.width, sheet.height) == (5, 9)
    assert set(sheet["Texte"]) == {typeset("calme ; et « dit »", "fr")}


def test_a_text_that_begins_no_formula_is_left_as_it_is():
    assert defused("c’est-à-dire, a = b") == "c’est-à-dire, a = b"


class Seen(HTMLParser):
    """The tags of a page, and what it says."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said = ""
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in ("src", "href")]

    def handle_data(self, data):
        self.said += data


@pytest.mark.parametrize("said", ["<script>x</script>", '"><img src=x onerror=y>', "</style><b>"])
def test_on_a_page_markup_is_text(said):
    """[R6] [H8] It asks nobody for anything either."""
    quiet, loud = Seen(page(saying("calme"), "p{}")), Seen(page(saying(said), "p{}"))
    assert loud.tags == quiet.tags
    assert said in loud.said


def test_what_is_passed_on_stands_under_its_frame():
    """[R3]"""
    made = markdown(passing_on("Nous manquons de relais."))
    assert "## Avec la gouvernance\n\n> Nous manquons de relais." in made
    assert "n’a rien choisi de transmettre" in markdown(passing_on())


@pytest.mark.parametrize(
    ("typed", "set_in_french"),
    [
        ("Et alors ?", "Et alors\u202f?"),
        ("l'écoute... « oui » : non", "l’écoute… «\u202foui\u202f»\u00a0: non"),
        ("15 h", "15 h"),
    ],
)
def test_what_was_typed_is_set_as_french_is(typed, set_in_french):
    """As the screens set it."""
    assert typeset(typed, "fr") == set_in_french
    assert typeset("Really ?", "en") == "Really ?"
