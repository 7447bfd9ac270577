"""The title that a meeting or a cycle is opened with."""

import msgspec
import pytest

from board import methods
from board.methods.sheet import Text


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


async def test_a_meeting_that_cannot_be_opened_is_refused_with_the_reason(
    browser, cycle, monkeypatch
):
    """[A4] Alone or in a cycle: never as if the store were away."""
    usual, long = methods.load("codev"), "a" * 201
    (prompt, *_) = methods.load("rpp").prompts
    prompts = (msgspec.structs.replace(prompt, text=Text(fr=long, en=long)),)
    wordy = msgspec.structs.replace(usual, id="wordy", prompts=prompts)
    monkeypatch.setitem(methods._own, "wordy", wordy)
    monkeypatch.setattr(methods, "_offered", ["wordy"])
    for path, body in (("/meetings", {}), ("/cycles/next", {"key": cycle})):
        answer = await browser.post(path, json={"method": "wordy", **body})
        assert (answer.status_code, answer.json()["error"]) == (400, "too_long")
