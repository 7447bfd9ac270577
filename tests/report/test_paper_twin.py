"""The paper twin: what lies on the tables, and the pages of the wall."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from board import methods
from board.domain.change import Change
from board.domain.plan import is_taken
from board.domain.records.meeting import KindOfCard, Meeting
from board.report.twin.files import twin, twin_page, twin_pdf
from board.report.wording import wording_of
from tests.report.twins import ENTRANCE, asked, meeting_of, texts
from tests.support.stories.cast import ANA, FAC, Story
from tests.support.stories.meeting import held_meeting

WRITTEN = {"collect": "cards", "notes": "fields", "volunteer_text": "fields", "words": "cards"}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("method", methods.names())
def test_the_tables_have_all_that_a_method_asks_people_to_write(method, language):
    """[U1] How to enter, the plan, the rules, and a sheet for each step at which people write."""
    board = meeting_of(method, language)
    made = twin(board, asked(board, "tables"))
    shapes = [sheet.shape for sheet in made.sheets]
    assert shapes[:3] == ["entrance", "lists", "lists"] and made.entrance == ENTRANCE
    steps = [step for step in board.meeting.steps if is_taken(step)]
    plan = " ".join(line for part in made.sheets[1].parts for line in part.lines)
    assert [step.title for step in steps if step.title not in plan] == []
    assert {WRITTEN[step.kind] for step in steps if step.kind in WRITTEN} == set(shapes[3:])
    found = methods.load(method)
    assert {rule.of(language) for rule in found.rules} == set(made.sheets[2].parts[0].lines)
    written = texts(made)
    kinds = [card.title.of(language) for card in found.cards]
    if any(step.kind == "collect" for step in steps):
        assert [title for title in kinds if title not in written] == []


def test_the_rules_of_the_group_take_the_place_of_those_that_are_offered():
    """[U1]"""
    story = Story()
    story.says(FAC, "set_rules", rules=["Chacun son tour."])
    rules = twin(story.board, asked(story.board, "tables")).sheets[2]
    assert rules.parts[0].lines == ("Chacun son tour.",) and rules.lead == ""


@pytest.mark.parametrize(("name", "landscape"), [("tables", False), ("wall", True)])
def test_each_is_a_tagged_pdf(name, landscape):
    """[U1] [U2] [R8] PDF/UA-1, with a title and a language; the wall's lie on their side."""
    story, _ = held_meeting()
    content = twin_pdf(story.board, asked(story.board, name))
    reader = PdfReader(BytesIO(content))
    root = reader.trailer["/Root"]
    assert "<pdfuaid:part>1" in root["/Metadata"].get_object().get_data().decode()
    assert root["/Lang"] == "fr-FR" and reader.metadata.title
    assert {page.mediabox.width > page.mediabox.height for page in reader.pages} == {landscape}
    assert "/CreationDate" not in reader.metadata


def test_the_tables_have_the_options_of_the_meeting_whatever_its_method_has_now():
    """[U1] [Y8]"""
    board = meeting_of("rpp", "fr")
    own = replace(
        board.meeting.vocabulary,
        cards=(KindOfCard("situation", ("tension",)),),
        synthesis=("open",),
    )
    board = board.draft()
    board.apply(Change({Meeting.name: replace(board.meeting, vocabulary=own)}))
    sheets = twin(board, asked(board, "tables")).sheets
    wording = wording_of(board.meeting)
    blank = [part for sheet in sheets if sheet.shape == "cards" for part in sheet.parts]
    situation = wording.text("common.kind.situation")
    tension = (wording.text("common.nature.tension"),)
    assert [part.lines for part in blank if part.title == situation] == [tension]
    assert wording.text("common.kind.theme") not in {part.title for part in blank}
    title = wording.text("common.report.synthesis")
    (synthesis,) = [sheet for sheet in sheets if sheet.heading == title]
    assert [part.title for part in synthesis.parts] == [wording.text("common.synthesis_field.open")]


def test_each_sheet_of_the_tables_is_one_page():
    """[U1] What is to be cut out does not go over to another page."""
    for method in methods.names():
        board = meeting_of(method, "fr")
        made = twin(board, asked(board, "tables"))
        reader = PdfReader(BytesIO(twin_pdf(board, asked(board, "tables"))))
        assert len(reader.pages) == len(made.sheets), method


def test_what_people_wrote_is_plain_text_on_the_page():
    """[R6] [U2]"""
    story = Story(step="express")
    story.card(ANA, "mark", title="<b>#set page()</b>", text="*a* $x$")
    story.says(FAC, "reveal", what="cards", shown=True)
    page = twin_page(story.board, asked(story.board, "wall"), "").decode()
    assert "&lt;b&gt;#set page()&lt;/b&gt;" in page and "<b>#set" not in page
    typed = PdfReader(BytesIO(twin_pdf(story.board, asked(story.board, "wall"))))
    assert "#set page()" in " ".join(sheet.extract_text() for sheet in typed.pages)


def test_a_letter_without_a_font_leads_to_the_page_that_prints():
    """[U1] [R8] A PDF that lacks letters is not made."""
    story = Story()
    story.says(FAC, "set_rules", rules=["un signe : \u0378"])
    assert twin_pdf(story.board, asked(story.board, "tables")) is None
    assert "\u0378" in twin_page(story.board, asked(story.board, "tables"), "").decode()
