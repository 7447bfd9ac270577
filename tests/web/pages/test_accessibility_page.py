"""The declaration of accessibility: a draft until the host signs it."""

from dataclasses import replace
from datetime import date

import httpx
import pytest

from board.web.pages.accessibility import MET, UNMET


@pytest.mark.parametrize(
    ("path", "language", "draft"),
    [
        ("/accessibilite", "fr", "Projet\u00a0: cette déclaration n’est pas encore signée"),
        ("/accessibility", "en", "Draft: this statement is not yet signed"),
    ],
)
async def test_it_is_a_draft_until_it_is_signed(browser, path, language, draft):
    answer = await browser.get(path, headers={"Accept-Language": language})
    assert answer.status_code == 200
    assert draft in answer.text
    assert str(MET) in answer.text and str(MET + UNMET) in answer.text


async def test_once_signed_it_says_by_whom_and_when(serving, settings):
    signed = replace(
        settings,
        accessibility_signed=date(2026, 12, 1),
        controller="L’association du Pont",
        contact="acces@pont.example",
    )
    async with httpx.AsyncClient(base_url=await serving(signed)) as browser:
        page = (await browser.get("/accessibilite")).text
    assert "Déclaration établie le 1er décembre 2026." in page
    assert "L’association du Pont s’engage" in page
    assert "acces@pont.example" in page
    assert "Projet" not in page
