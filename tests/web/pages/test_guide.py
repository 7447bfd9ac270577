"""The guide for facilitators, as a page of the board."""

import re
from typing import get_args

import pytest

from board.domain.step_kinds import StepKind
from board.web.pages.guide import guide_page

LANGUAGES = ("fr", "en")
SECTION = re.compile(r'<h3 id="(\w+)">(.*?)</h3>(.*?)(?=<h[23])', re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_step_has_a_section_of_its_own(language):
    """[H38] In some lines, which can be read while the room waits."""
    _, html = guide_page(language)
    sections = {kind: body for kind, _, body in SECTION.findall(html)}
    assert set(sections) == set(get_args(StepKind))
    for kind, body in sections.items():
        words = re.sub(r"<[^>]+>", " ", body).split()
        assert 25 <= len(words) <= 220, (kind, len(words))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_holds_nothing_that_the_board_does_not_serve(language):
    """[H38] No picture and no link of the folder in which it is written."""
    _, html = guide_page(language)
    assert "<img" not in html and "href" not in html and "<p></p>" not in html
    assert "<!--" not in html and "step:" not in html


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_guide_is_served_in_the_language_of_the_page(browser, language):
    """[H38]"""
    answer = await browser.get("/guide", headers={"Accept-Language": language})
    assert answer.status_code == 200
    title, html = guide_page(language)
    assert f'lang="{language}"' in answer.text
    assert title in answer.text and str(html) in answer.text
