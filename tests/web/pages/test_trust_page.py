"""The page that says who could learn what, as a board serves it."""

import re
from dataclasses import replace

import httpx
import pytest

from scripts.contract.kept_table import PAGES
from tests.house.test_trust_pages import sections

ANSWER = re.compile(r'data-verdict="(\w+)"')


async def page_of(serving, settings, language, path="/confiance"):
    async with httpx.AsyncClient(base_url=await serving(settings)) as visitor:
        answer = await visitor.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("language", PAGES)
async def test_it_is_the_page_of_the_documentation_in_the_visitors_language(browser, language):
    """[T10] Every row of it, under either address."""
    pages = [
        (await browser.get(path, headers={"Accept-Language": language})).text
        for path in ("/confiance", "/trust")
    ]
    assert pages[0] == pages[1]
    assert f'<html lang="{language}">' in pages[0]
    rows = [row for _, rows in sections(language).values() for row in rows]
    assert len(ANSWER.findall(pages[0])) == len(rows) + 2 * len(sections(language))
    assert all(who in pages[0] for who, _ in sections(language).values())
    assert "&lt;!--" not in pages[0] and "|" not in pages[0]
    assert pages[0].count("<h1>") == 1


async def test_it_says_who_runs_this_board_and_how_long_it_keeps(serving, settings):
    """[T10] Or that nobody has said so."""
    unnamed = await page_of(serving, replace(settings, keep_hours=1), "fr")
    assert "Personne n’a indiqué qui est l’exploitant du serveur" in unnamed
    assert "effacée 1 heure après" in unnamed
    named = replace(settings, controller="Le Pont", hosting="Rhône Hébergement <HDS>")
    assert "L’exploitant du serveur est\u00a0: Rhône Hébergement &lt;HDS&gt;." in await page_of(
        serving, named, "fr"
    )
    only = replace(settings, controller="Le Pont")
    assert "run by: Le Pont." in await page_of(serving, only, "en")


async def test_it_says_whether_it_was_reached_over_an_encrypted_connection(serving, settings):
    """[T10] As the public address says, which a proxy with a certificate serves."""
    assert "without encryption" in await page_of(serving, settings, "en")
    public = replace(settings, public_url="https://pont.example")
    async with httpx.AsyncClient(base_url=await serving(public)) as visitor:
        page = (await visitor.get("/trust", headers={"Host": "pont.example"})).text
    assert "chiffrée" in page and "sans chiffrement" not in page
