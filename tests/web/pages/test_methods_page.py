"""The page of the methods, before one is chosen."""

import re
from html import unescape

import pytest

from board import methods
from board.web.pages.methods_page import drawn
from tests.support.half_day import half_day

LANGUAGES = ("fr", "en")
ASK = ("rules", "collect", "choose", "words")
ARTICLE = re.compile(r'<article class="sheet" id="(\w+)".*?</article>', re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_method_says_who_how_long_what_phones_do_and_where_it_comes_from(
    browser, language
):
    """[Y9] In the order of the home page, with every step of its plan."""
    answer = await browser.get("/methods", headers={"Accept-Language": language})
    assert answer.status_code == 200
    articles = {found[1]: unescape(found[0]) for found in ARTICLE.finditer(answer.text)}
    assert tuple(articles) == methods.offered()
    for name, words in articles.items():
        method = methods.load(name)
        for told in (method.title, method.who, method.phones, method.source):
            assert told is not None and told.of(language) in words
        assert f"{method.minutes} minutes" in words
        assert all(step.title.of(language) in words for step in method.steps[:-1])


@pytest.mark.parametrize("name", methods.names())
def test_the_drawing_is_as_long_as_the_meeting_and_high_where_phones_ask(name):
    """[Y9] [Y5]"""
    method = methods.load(name)
    steps = drawn(method, "fr").steps
    end = 0
    for step in steps:
        assert step.begins == end
        end += step.minutes
    assert end == method.minutes
    planned = method.plan("first", "fr")
    assert not any(step.phones for step, plan in zip(steps, planned, strict=False) if plan.at_rest)
    assert [step.title for step in steps if step.asks] == [
        plan.title for plan in planned if not plan.at_rest and plan.kind in ASK
    ]


async def test_the_drawing_is_parted_where_each_phase_but_the_first_begins(browser):
    """[Y9]"""
    page = (await browser.get("/methods")).text
    for article in ARTICLE.finditer(page):
        phases = drawn(methods.load(article[1]), "fr").phases
        parted = [int(at) for at in re.findall(r'<path d="M(\d+) 0V10"/>', article[0])]
        assert parted == [phase.begins for phase in phases[1:]]


def test_a_repeated_block_is_listed_once_and_drawn_along_all_its_turns(tmp_path):
    """[Y10] [Y9] Under the titles of the file; the line says how often, and how long in all."""
    page = drawn(methods.read(half_day(tmp_path)), "fr")
    parts = page.phases[1].parts
    assert [(part.often, part.minutes) for part in parts] == [
        ("Pour chaque thème, 2 au plus :", 110)
    ]
    titles = ["Exposé", "Clarification", "Contrat", "Consultation"]
    assert [step.title for step in parts[0].steps] == titles
    assert page.phases[2].begins == 120
    assert len(page.steps) == 2 + 2 * 4 + 2


async def test_the_page_lists_a_repeated_block_once(browser, half_a_day):
    """[Y10] [Y9]"""
    answer = await browser.get("/methods", headers={"Accept-Language": "fr"})
    articles = {found[1]: unescape(found[0]) for found in ARTICLE.finditer(answer.text)}
    assert articles[half_a_day].count("Clarification") == 1
    assert articles[half_a_day].count("Pour chaque thème, 2 au plus :") == 1
