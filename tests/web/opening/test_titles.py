"""The title that a meeting or a cycle is opened with."""

import pytest


@pytest.mark.parametrize(
    ("title", "kept"),
    [("A\u202eB\u0007\nC", "AB C"), ("  Équipe\t7 ", "Équipe 7"), ("\u200b\n", None)],
)
async def test_a_title_is_cleaned_as_other_texts_are(base, opening, browser, title, kept):
    """[A4]"""
    console = await (await opening(base, title=title)).console()
    plain = await (await opening(base)).console()
    usual = plain.records["meeting"]["title"]
    assert console.records["meeting"]["title"] == (kept or usual)
    cycle = (await browser.post("/cycles", json={"title": title})).json()["key"]
    page = (await browser.post("/cycles/look", json={"key": cycle})).json()
    assert page["records"]["cycle"]["title"] == (kept or usual)
