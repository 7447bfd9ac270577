"""The PDF, opened: tagged, titled, in its language, of one page; and pictures in pixels."""

import re
import struct
from io import BytesIO

import pytest
from pypdf import PdfReader
from structlog.testing import capture_logs

from board.domain.views.report import report
from board.report.document import Tongue, document
from board.report.paper import pdf, png
from tests.report.said import DAY, passing_on, saying
from tests.support.stories.cast import FAC
from tests.support.stories.meeting import MEETING, held_meeting


def opened(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def words(reader: PdfReader) -> str:
    """What it says, without how it is spaced."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def tags(reader: PdfReader) -> list[str]:
    """The kinds of structure it is tagged with, in reading order."""
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
    return opened(pdf(document(report(story.board, "traces"), "traces", Tongue("fr"), DAY)))


def test_it_is_tagged_titled_and_in_its_language(ordinary):
    """[R8]"""
    root = ordinary.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "fr-FR"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert ordinary.metadata.title == "Traces pour le groupe"
    assert "<pdfuaid:part>1" in root["/Metadata"].get_object().get_data().decode()


def test_its_headings_lists_and_paragraphs_can_be_walked(ordinary):
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
    said = words(ordinary)
    for text in ("Savoir d’expérience", "oser dire", "On peut ne pas savoir, et rester là."):
        assert text in said
    assert MEETING["synthesis"]["key_points"][:40] in said


def test_it_says_neither_when_it_was_made_nor_by_whom(ordinary):
    """[R1] The day stands on it in words; no hour is hidden in it."""
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
    "said", ['#read("x")', "$x^2$", "*gras* _it_", "= Titre", "@ref <l>", "\\"]
)
def test_what_people_said_is_text_and_never_markup(said):
    """[R6]"""
    assert re.sub(r"\s+", " ", said) in words(opened(pdf(saying(said))))


def test_emoji_are_on_paper_too():
    reader = opened(pdf(saying("😊 et 👩‍👩‍👧 et ❤️")))
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert "😊" in words(reader)


def test_a_sign_that_no_font_has_costs_the_claim_and_not_the_document():
    """[R8] It is tagged all the same; the log says that it was so, and not which sign."""
    with capture_logs() as logged:
        reader = opened(pdf(saying("un signe : \u0378")))
    root = reader.trailer["/Root"]
    assert "/StructTreeRoot" in root
    assert logged == [{"event": "report.sign_without_font", "log_level": "warning"}]
    assert "un signe" in words(reader)


def test_a_long_report_goes_over_pages_and_numbers_them():
    """[R8]"""
    reader = opened(
        pdf(passing_on(*(f"{n} " + "Une phrase assez longue. " * 20 for n in range(9))))
    )
    assert len(reader.pages) > 1
    assert f"1 / {len(reader.pages)}" in words(reader)


def test_a_picture_becomes_pixels_twice_as_fine():
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 76" font-family="Fraunces">'
        b'<text x="10" y="40" font-weight="560">lien</text></svg>'
    )
    drawn = png(svg)
    assert drawn.startswith(b"\x89PNG")
    assert struct.unpack(">II", drawn[16:24]) == (240, 152)
