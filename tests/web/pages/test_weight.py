"""What a phone is sent before it shows anything, and how what was built is sent."""

import re

import pytest

from board import methods

LARGEST_PAGE = 45_000
LARGEST_FONTS = 72_000
SCRIPT = re.compile(r'src="(/static/phone-[A-Z0-9]+\.js)"')
FILES = re.compile(r'(?:src|rel="stylesheet" href)="(/static/[^"]+)"')
METHOD = re.compile(r'"method": ?"(/method/[^"]+/)"')
FONTS = re.compile(r'as="font" type="font/woff2" crossorigin href="(/static/[^"]+)"')


async def sent(browser, path, **headers):
    """The bytes that go over the line, and the answer they belong to."""
    async with browser.stream("GET", path, headers=headers) as answer:
        return b"".join([part async for part in answer.aiter_raw()]), answer


@pytest.fixture
async def script(browser):
    (address,) = SCRIPT.findall((await browser.get("/K7M2QX")).text)
    return address


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_phone_is_sent_little_before_its_first_page(browser, language):
    """[W1] Packed by gzip, the only packing that browsers take without a certificate."""
    how = {"Accept-Encoding": "gzip, deflate", "Accept-Language": language}
    page = (await browser.get("/K7M2QX", headers=how)).text
    files = FILES.findall(page)
    assert len(files) == 3, "a style sheet and two parts of the script"
    weights = {path: len((await sent(browser, path, **how))[0]) for path in ("/K7M2QX", *files)}
    assert sum(weights.values()) <= LARGEST_PAGE, weights


LARGEST_METHOD = 4_000


@pytest.mark.parametrize("name", methods.names())
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_texts_of_a_method_are_small(browser, language, name):
    """[W9]"""
    how = {"Accept-Encoding": "gzip", "Accept-Language": language}
    (address,) = METHOD.findall((await browser.get("/K7M2QX", headers=how)).text)
    packed, _ = await sent(browser, f"{address}{name}.json", **how)
    assert len(packed) <= LARGEST_METHOD


async def test_both_fonts_are_small(browser):
    """[W2]"""
    fonts = FONTS.findall((await browser.get("/K7M2QX")).text)
    assert len(fonts) == 2
    weights = {path: len((await browser.get(path)).content) for path in fonts}
    assert sum(weights.values()) <= LARGEST_FONTS, weights


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("identity", None),
    ],
)
async def test_a_built_file_is_sent_as_the_browser_takes_it(browser, script, accepted, coding):
    """[W1]"""
    answer = await browser.get(script, headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == coding
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


async def test_each_packing_of_a_file_has_a_mark_of_its_own(browser, script):
    """[W1] A cache that holds one of them does not take it for another."""
    marks = {}
    for coding in ("br", "gzip", "identity"):
        _, answer = await sent(browser, script, **{"Accept-Encoding": coding})
        marks[coding] = answer.headers["etag"]
        how = {"Accept-Encoding": coding, "If-None-Match": marks[coding]}
        again, kept = await sent(browser, script, **how)
        assert (kept.status_code, again) == (304, b"")
        assert kept.headers["vary"] == "Accept-Encoding"
    assert len(set(marks.values())) == 3


async def test_a_packed_file_is_the_file(browser, script):
    """[W1]"""
    plain, _ = await sent(browser, script, **{"Accept-Encoding": "identity"})
    unpacked = await browser.get(script, headers={"Accept-Encoding": "gzip"})
    assert unpacked.content == plain
    packed, _ = await sent(browser, script, **{"Accept-Encoding": "gzip"})
    assert len(packed) < len(plain) / 3
