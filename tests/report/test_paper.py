"""The PDF: its tags, title, language and pages; and pictures as PNG."""

import re
import struct
from io import BytesIO

import pytest
from pypdf import PdfReader
from structlog.testing import capture_logs

from board.domain.views.report import report
from board.report.document import Wording, document
from board.report.paper import pdf, png, words_without_font
from tests.report.documents import DAY, document_with, elsewhere_document
from tests.support.stories.cast import FAC
from tests.support.stories.meeting import MEETING, held_meeting


def opened(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def words(reader: PdfReader) -> str:
    """The text of the PDF, with single spaces."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def tags(reader: PdfReader) -> list[str]:
    """The tags of its structure tree, in reading order."""
    found: list[str] = []

    def walk(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(node["/S"])
            walk(node.get("/K", []))

    walk(reader.trailer["/Root"]["/StructTreeRoot"])
    return found


@pytest.fixture(scope="module")
def ordinary() -> PdfReader:
    """The traces of an ordinary meeting of twelve."""
    story, _ = held_meeting()
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(FAC, "set_rules", rules=["Ce qui se dit ici reste ici.", "On questionne."])
    ends = {"from_": "note:note-0000", "to": "note:note-0004"}
    story.says(FAC, "link", link="fil-0001", label="practice", **ends)
    return opened(pdf(document(report(story.board, "traces"), "traces", Wording("fr"), DAY)))


def test_it_is_tagged_titled_and_in_its_language(ordinary):
    """[R8]"""
    root = ordinary.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "fr-FR"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert ordinary.metadata.title == "Traces pour le groupe"
    assert "<pdfuaid:part>1" in root["/Metadata"].get_object().get_data().decode()


def test_its_headings_lists_and_paragraphs_are_tagged(ordinary):
    """[R8] One heading of the first order, then the parts in order."""
    structure = tags(ordinary)
    assert structure.count("/H1") == 1
    assert structure.count("/H2") == 7
    assert {"/L", "/LI", "/P"} <= set(structure)
    headings = [tag for tag in structure if re.fullmatch(r"/H\d", tag)]
    assert headings[:2] == ["/H1", "/H2"]


def test_an_ordinary_meeting_is_one_page_and_all_of_it_is_there(ordinary):
    """[R1] [R8]"""
    assert len(ordinary.pages) == 1
    box = ordinary.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    typed = words(ordinary)
    for text in ("Savoir d’expérience", "oser dire", "On peut ne pas savoir, et rester là."):
        assert text in typed
    assert MEETING["synthesis"]["key_points"][:40] in typed


def test_its_metadata_hold_no_author_and_no_hour(ordinary):
    """[R1] Only the day is on it, in words."""
    assert "/CreationDate" not in ordinary.metadata and "/ModDate" not in ordinary.metadata
    assert "/Author" not in ordinary.metadata
    xmp = ordinary.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    assert not re.search(r"\d\d:\d\d", xmp)


def test_every_font_is_in_it(ordinary):
    """[R8]"""
    fonts = [font.get_object() for font in ordinary.pages[0]["/Resources"]["/Font"].values()]
    described = [f["/DescendantFonts"][0].get_object()["/FontDescriptor"] for f in fonts]
    assert {re.sub(r"^/[A-Z]{6}\+", "", d["/FontName"]).partition("-")[0] for d in described} <= {
        "AtkinsonHyperlegibleNext",
        "Fraunces",
    }
    assert all({"/FontFile2", "/FontFile3"} & d.keys() for d in described)


@pytest.mark.parametrize(
    "typed", ['#read("x")', "$x^2$", "*gras* _it_", "= Titre", "@ref <l>", "\\"]
)
def test_what_people_wrote_is_text_and_never_markup(typed):
    """[R6]"""
    assert re.sub(r"\s+", " ", typed) in words(opened(pdf(document_with(typed))))


def test_emoji_are_on_paper_too():
    reader = opened(pdf(document_with("😊 et 👩‍👩‍👧 et ❤️")))
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert "😊" in words(reader)


def test_a_pdf_with_a_character_that_no_font_has_is_tagged_and_claims_no_standard():
    """[R8] The log says that it happened, and does not hold the character."""
    with capture_logs() as logged:
        reader = opened(pdf(document_with("un signe : \u0378")))
    root = reader.trailer["/Root"]
    assert "/StructTreeRoot" in root
    assert logged == [{"event": "report.character_without_font", "log_level": "warning"}]
    assert "un signe" in words(reader)


@pytest.mark.parametrize("typed", ["mɔ́tɔ́", "ọ̀rẹ́", "ɛ̃̀", "Việt"])
def test_no_letter_under_a_mark_is_lost(typed):
    """[R8] Its word is set in one font, which has the letter and the mark."""
    reader = opened(pdf(document_with(typed)))
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert any("LibertinusSerif" in font["/BaseFont"] for font in fonts)
    assert set(typed) <= set(words(reader))
    assert (
        "<pdfuaid:part>1" in reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    )


def test_the_words_that_no_font_can_set_are_known():
    """[R8] And no others."""
    typed = "écoute ọ̀rẹ́ 😊 \u0378un et \U0002fffd deux"
    assert words_without_font(document_with(typed)) == ["\u0378un", "\U0002fffd"]
    assert words_without_font(document_with("écoute ọ̀rẹ́ 😊")) == []


def test_a_long_report_has_several_numbered_pages():
    """[R8]"""
    reader = opened(
        pdf(elsewhere_document(*(f"{n} " + "Une phrase assez longue. " * 20 for n in range(9))))
    )
    assert len(reader.pages) > 1
    assert f"1 / {len(reader.pages)}" in words(reader)


def test_a_png_has_two_pixels_for_each_unit_of_its_svg():
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 76" font-family="Fraunces">'
        b'<text x="10" y="40" font-weight="560">lien</text></svg>'
    )
    drawn = png(svg)
    assert drawn.startswith(b"\x89PNG")
    assert struct.unpack(">II", drawn[16:24]) == (240, 152)
