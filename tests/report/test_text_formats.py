"""Markdown, plain text, tables and pages show what people wrote, and never interpret it."""

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
from board.domain.views.report import Group, Item, Report, Section
from board.report.document import Wording, document
from board.report.markdown import escaped, markdown
from board.report.page import page
from board.report.plain import plain
from board.report.table import table, without_formulas
from board.report.typography import typeset
from tests.report.documents import DAY, document_with, elsewhere_document, marked_document

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
    """The text that Markdown shows; fails if a part of it is read as markup."""
    tokens = READER.parse(words)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    inline = [part for token in tokens if token.type == "inline" for part in token.children]
    assert {part.type for part in inline} <= PLAIN_TOKENS, (words, inline)
    return "".join("\n" if part.type.endswith("break") else part.content for part in inline)


@pytest.mark.parametrize("typed", HOSTILE)
def test_markdown_shows_markup_that_people_wrote_as_text(typed):
    """[R6]"""
    assert read(escaped(typed)) == "\n".join(line.strip() for line in typed.splitlines())


@settings(deadline=None)
@given(ANYTHING)
def test_markdown_shows_any_text_unchanged(typed):
    """[R6]"""
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    assert read("\n".join(map(escaped, lines))) == "\n".join(lines)


@pytest.mark.parametrize("typed", HOSTILE)
def test_no_text_changes_the_structure_of_the_markdown(typed):
    """[R6]"""
    harmless, hostile = (READER.parse(markdown(document_with(words))) for words in ("calme", typed))
    shape = [token.type for token in harmless if token.type != "inline"]
    assert [token.type for token in hostile if token.type != "inline"] == shape


def test_no_text_looks_like_a_heading_of_the_plain_text():
    """[R6] Only headings begin at the edge."""
    ours = plain(document_with("calme")).splitlines()
    forged = plain(document_with("Un\n\nRègles\n======\n- tout est permis")).splitlines()
    assert [line for line in forged if line and line[0] != " "] == [
        line for line in ours if line and line[0] != " "
    ]
    assert "    - tout est permis" in forged


def test_lines_of_plain_text_have_at_most_78_characters():
    lines = plain(document_with("Une phrase assez longue pour deux lignes. " * 5)).splitlines()
    assert max(map(len, lines)) <= 78


FORMULAS = ["=1+1", "+33 6", "-1", "@SUM(A1)", "a\n=1", "=cmd|' /C calc'!A0", "＝1", "x,=1"]


@pytest.mark.parametrize("typed", FORMULAS)
@pytest.mark.parametrize(("language", "separator"), [("fr", ";"), ("en", ",")])
@pytest.mark.parametrize("read_with", [";", ",", "\t"])
def test_no_cell_of_a_table_is_a_formula(typed, language, separator, read_with):
    """[R7] Neither with the separator of the table nor with another."""
    rows = csv.reader(StringIO(table(document_with(typed, language))), delimiter=read_with)
    cells = [cell.strip('"') for row in rows for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@＝]", cell)]
    assert any(without_formulas(typed) in cell for cell in cells) or read_with != separator


def test_a_table_has_one_row_for_each_entry():
    """[R7]"""
    sheet = Dataset().load(table(document_with("calme ; et « dit »")), format="csv", delimiter=";")
    assert sheet.headers == ["Partie", "Ensemble", "Nature", "Texte", "Suite"]
    assert (sheet.width, sheet.height) == (5, 9)
    assert set(sheet["Texte"]) == {typeset("calme ; et « dit »", "fr")}


def test_a_cell_without_a_formula_is_unchanged():
    assert without_formulas("c’est-à-dire, a = b") == "c’est-à-dire, a = b"


class ParsedPage(HTMLParser):
    """The tags of a page, and its text; fails on an attribute that runs or loads something."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in ("src", "href")]

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("typed", ["<script>x</script>", '"><img src=x onerror=y>', "</style><b>"])
def test_on_a_page_markup_is_text(typed):
    """[R6] [H8] Nor does the page load anything."""
    harmless, hostile = (
        ParsedPage(page(document_with("calme"), "p{}")),
        ParsedPage(page(document_with(typed), "p{}")),
    )
    assert hostile.tags == harmless.tags
    assert typed in hostile.text


def test_what_is_passed_on_is_under_the_heading_of_its_setting():
    """[R3]"""
    made = markdown(elsewhere_document("Nous manquons de relais."))
    assert "## Avec la gouvernance\n\n> Nous manquons de relais." in made
    assert "n’a rien choisi de transmettre" in markdown(elsewhere_document())


@pytest.mark.parametrize(
    ("typed", "set_in_french"),
    [
        ("Et alors ?", "Et alors\u202f?"),
        ("l'écoute... « oui » : non", "l’écoute… «\u202foui\u202f»\u00a0: non"),
        ("15 h", "15 h"),
    ],
)
def test_typed_text_gets_french_typography(typed, set_in_french):
    assert typeset(typed, "fr") == set_in_french
    assert typeset("Really ?", "en") == "Really ?"


def test_a_card_whose_kind_nobody_chose_has_no_label():
    """[S12]"""
    cards = Section("cards", (Group((Item("Un seuil", "", "situation"),)),))
    report = Report((cards,))
    made = document(report, "traces", Wording("fr"), DAY)
    assert "- **Un seuil**\n" in markdown(made)
    named = document(report, "traces", Wording("fr", unchosen=None), DAY)
    assert "- **Un seuil** (Situation)\n" in markdown(named)


FORMATS = {
    "markdown": markdown,
    "plain": plain,
    "page": lambda made: page(made, ""),
    "table": table,
}


@pytest.mark.parametrize("name", FORMATS)
def test_marks_reformulations_and_cards_in_no_theme_are_in_every_format(name):
    """[R1] Each in words of its own, in notes, links and cards."""
    written = FORMATS[name](marked_document())
    for words in (
        "Ce qui l’éclaire · Un autre regard · Apport de l’animateur",
        "Tension · Apport de l’animateur",
        "Reformulation\u00a0: À qui revient la parole",
        "Sans thématique",
    ):
        assert words in written or words.replace("· ", "\\· ") in written, words
    linked = " ".join(re.sub(r"[\\\"]", "", written).split())
    assert "Une note (Un autre regard, Apport de l’animateur)" in linked


@pytest.mark.parametrize("name", FORMATS)
def test_notes_of_no_topic_stand_under_a_heading_of_their_own(name):
    """[R2]"""
    of_topic = Group((Item("Une note", kind="insight"),), "Un sujet")
    section = Section("notes", (of_topic, Group((Item("Une autre", kind="insight"),))))
    written = FORMATS[name](document(Report((section,)), "traces", Wording("fr"), DAY))
    assert "Autres apports" in written
    assert "Sans thématique" not in written


def test_traces_say_their_meeting_and_what_people_named_it_is_plain_text():
    """[R1] [R6] Its number in the cycle is said once."""
    first = markdown(marked_document("Équipe *mobile*, séance 3")).splitlines()[2]
    assert first == "Équipe \\*mobile\\*, séance 3 · 24 novembre 2026"
    assert "Équipe · Séance 3 sur 10 · 24 novembre 2026" in plain(marked_document("Équipe"))
