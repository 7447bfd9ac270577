"""[H31] What a person hears over a whole meeting, kept as text beside this file.

`make spoken` writes the text anew after a change of what screens say.
"""

import os
from difflib import unified_diff
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.spoken.held import held
from tests.support.servers.board_process import Served

HERE = Path(__file__).parent
ADVICE = "What a screen reader says has changed. Read the difference; if it is right: make spoken"


@pytest_asyncio.fixture(scope="module", loop_scope="session", params=["fr", "en"])
async def spoken(
    request: pytest.FixtureRequest, house: Served, chromium: Browser
) -> tuple[str, dict[str, str]]:
    return request.param, await held(house, chromium, request.param)


@pytest.mark.parametrize("screen", ["phone", "console"])
async def test_what_is_heard_is_as_it_was_reviewed(
    spoken: tuple[str, dict[str, str]], screen: str
) -> None:
    language, heard = spoken
    kept = HERE / f"{screen}.{language}.txt"
    if os.environ.get("BOARD_SPOKEN") == "write":
        kept.write_text(heard[screen], encoding="utf-8")
    before = kept.read_text(encoding="utf-8") if kept.exists() else ""
    changes = unified_diff(before.splitlines(), heard[screen].splitlines(), kept.name, "now", n=2)
    assert before == heard[screen], "\n".join([ADVICE, *changes])
