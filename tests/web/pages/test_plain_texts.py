"""[H30] The texts in plain French: their address stands on pages in French that may show them."""

import json
import re

import pytest

from board.locale import plain_french

PAGE = re.compile(r'id="page">(.*?)</script>')


async def settings_of(browser, path, language):
    page = (await browser.get(path, headers={"Accept-Language": language})).text
    return json.loads(PAGE.search(page)[1])


@pytest.mark.parametrize("path", ["/", "/K7M2QX"])
async def test_a_page_in_french_names_the_texts(browser, path):
    answer = await browser.get((await settings_of(browser, path, "fr"))["plain"])
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "set-cookie" not in answer.headers
    texts = answer.json()
    assert texts["phone.passed"] == plain_french()["phone.passed"]
    assert texts.items() <= plain_french().items()


@pytest.mark.parametrize(
    ("path", "language"),
    [("/", "en"), ("/K7M2QX", "en"), ("/K7M2QX/wall", "fr"), ("/K7M2QX/console", "fr")],
)
async def test_no_other_page_names_them(browser, path, language):
    assert "plain" not in await settings_of(browser, path, language)


async def test_texts_that_may_have_changed_are_not_kept(browser):
    answer = await browser.get("/plain.json?earlier")
    assert answer.headers["cache-control"] == "no-store"
