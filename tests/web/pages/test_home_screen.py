"""What puts the board on a home screen: a manifest in both languages, and icons that are there."""

import re
import struct
from pathlib import Path

import pytest

from board.locale import text

TOKENS = Path(__file__).parents[3] / "static/src/styles/tokens.css"
PAGES = ("/", "/K7M2QX", "/K7M2QX/wall", "/K7M2QX/console", "/no/such/page")


async def manifest(browser, language):
    answer = await browser.get("/app.webmanifest", params={"language": language})
    assert answer.headers["content-type"] == "application/manifest+json"
    return answer.json()


def size_of(png):
    """Width and height, as the file itself says (PNG, IHDR)."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def papers():
    """The colour of the page by the tokens: by day, then by night."""
    both = re.compile(r"--paper: light-dark\((#\w{6}), (#\w{6})\);")
    return both.search(TOKENS.read_text(encoding="utf-8")).groups()


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_manifest_says_what_the_board_is_in_the_language_of_the_page(browser, language):
    """[W3]"""
    said = await manifest(browser, language)
    assert (said["id"], said["start_url"], said["scope"]) == ("/", "/", "/")
    assert said["display"] == "standalone"
    assert said["lang"] == language
    assert said["name"] == said["short_name"] == text(language, "common.product.name")
    assert said["description"] == text(language, "common.product.tagline")
    assert len(said["short_name"]) <= 12, "home screens cut longer names"


async def test_the_colours_of_the_frame_are_those_of_the_page(browser):
    """[W3]"""
    day, night = papers()
    said = await manifest(browser, "fr")
    assert said["theme_color"] == said["background_color"] == day
    page = (await browser.get("/")).text
    declared = dict(re.findall(r'prefers-color-scheme: (\w+)\)" content="(#\w{6})"', page))
    assert declared == {"light": day, "dark": night}


async def test_each_icon_is_there_in_the_size_it_declares(browser):
    """[W3]"""
    icons = (await manifest(browser, "fr"))["icons"]
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} == {
        ("any", "any"),
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in icons:
        answer = await browser.get(icon["src"])
        assert answer.headers["content-type"] == icon["type"]
        assert len(answer.content) < 10_000
        if icon["type"] == "image/png":
            assert "{}x{}".format(*size_of(answer.content)) == icon["sizes"]


@pytest.mark.parametrize("path", PAGES)
async def test_each_page_leads_to_its_manifest_and_to_its_icons(browser, path):
    """[W3]"""
    page = await browser.get(path, headers={"Accept-Language": "en"})
    assert '<link rel="manifest" href="/app.webmanifest?language=en">' in page.text
    assert "manifest-src 'self'" in page.headers["content-security-policy"]
    (icon,) = re.findall(r'<link rel="icon" type="image/svg\+xml" href="(.+?)">', page.text)
    drawing = (await browser.get(icon)).text
    assert drawing.count("<title>") == 1
    (touch,) = re.findall(r'<link rel="apple-touch-icon" href="(.+?)">', page.text)
    assert size_of((await browser.get(touch)).content) == (180, 180)
