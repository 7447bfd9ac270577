"""The page of what others wrote, and whom to tell of a fault."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from board.web.pages.notices import python_packages


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_page_names_what_runs_and_what_is_sent_with_their_licences(browser, language):
    """[H34] Packages of Python in the versions that run, and the texts of fonts and scripts."""
    page = (await browser.get("/notices", headers={"Accept-Language": language})).text
    assert f'<html lang="{language}">' in page
    assert "SIL OPEN FONT LICENSE" in page.upper() and "lit-html" in page
    assert "starlette" in page and "(BSD-3-Clause)" in page


def test_each_package_that_runs_is_named_once_with_its_licence():
    """[H34] Not those of developers, which nobody is sent."""
    found = {each.name.lower(): each for each in python_packages()}
    assert {"starlette", "uvicorn", "typst", "authlib", "redis"} <= found.keys()
    assert not {"pytest", "ruff", "playwright"} & found.keys()
    assert [each.name for each in found.values() if not each.licence] == []


async def test_the_contact_for_faults_is_where_programs_look_for_it(serving, settings):
    """[H34] As RFC 9116 says; there is no page where nobody is named."""
    named = replace(settings, security_contact="mailto:security@example.org")
    for each, status in ((named, 200), (settings, 404)):
        async with httpx.AsyncClient(base_url=await serving(each)) as visitor:
            answer = await visitor.get("/.well-known/security.txt")
        assert answer.status_code == status
        if status == 200:
            assert answer.headers["content-type"] == "text/plain; charset=utf-8"
            fields = dict(line.split(": ", 1) for line in answer.text.splitlines())
            assert fields["Contact"] == "mailto:security@example.org"
            left = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)
            assert timedelta(0) < left < timedelta(days=365)
