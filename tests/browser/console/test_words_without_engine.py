"""The picture of the words on a board without the extra `documents`: a page draws it."""

from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from board.demo import play
from board.locale import text
from tests.support.servers.board_process import Served

HIDDEN = "raise ModuleNotFoundError(name='py_mini_racer')\n"


@pytest_asyncio.fixture(loop_scope="session")
async def without_engine(tmp_path: Path):
    (tmp_path / "py_mini_racer.py").write_text(HIDDEN)
    served = Served(PYTHONPATH=str(tmp_path))
    await served.start()
    yield served
    await served.close()


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_page_saves_the_file_that_the_engine_would_draw(
    without_engine: Served, house: Served, chromium: Browser, language: str, tmp_path: Path
):
    """[R9] [X6] Byte by byte, in the language of the meeting; the page is in that of its reader."""
    saved = []
    for served in (without_engine, house):
        cast = await play.gather(served.url, "fr")
        for chapter in ("express", "group", "words"):
            await play.CHAPTERS[chapter](cast)
        context = await chromium.new_context(locale=language, accept_downloads=True)
        page = await context.new_page()
        await page.goto(cast.links["console"])
        await page.wait_for_url(f"{served.url}/{cast.code}/console")
        address = f"{served.url}/{cast.code}/words.svg"
        if served is without_engine:
            await page.goto(address)
            await expect(page.locator("#picture svg text").first).to_be_visible()
            async with page.expect_download() as download:
                await page.get_by_role("link", name=text(language, "server.words.save")).click()
            file = await download.value
            assert file.suggested_filename == "words.svg"
            await file.save_as(tmp_path / "words.svg")
            saved.append((tmp_path / "words.svg").read_bytes())
        else:
            saved.append(await (await context.request.get(address)).body())
        await context.close()
        await cast.close()
    assert b"<svg" in saved[0] and saved[0] == saved[1]
