"""A board without the extra `documents`: it serves, and says how to have PDF and pictures."""

import asyncio
import subprocess
import sys

import pytest

from board.web.pages.document_process import PROCESS

WITHOUT = """
import sys
sys.modules["typst"] = sys.modules["py_mini_racer"] = None
import board.cli.serve, board.web.routes
print("loaded")
"""


@pytest.fixture
def without(monkeypatch, tmp_path):
    """The process of documents finds neither package; another is started afterwards."""
    for package in ("typst", "py_mini_racer"):
        (tmp_path / f"{package}.py").write_text(f"raise ModuleNotFoundError(name={package!r})")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    PROCESS.close()
    yield
    PROCESS.close()


async def test_the_server_loads_neither_v8_nor_typst():
    run = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False
    )
    assert (run.stdout, run.stderr) == ("loaded\n", "")


@pytest.mark.parametrize("path", ["report.pdf", "elsewhere.pdf", "words.png"])
async def test_a_file_that_cannot_be_made_says_how_to_have_it(without, meeting, browser, path):
    """[R9] The other forms are there."""
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="words")
    await phone.say("post_word", entry="entry-00001", kind="keyword", text="calme")
    await console.say("reveal", what="words", shown=True)
    headers = {"Cookie": console.visitor.cookie, "Accept-Language": "en"}
    answer = await browser.get(f"/{meeting.code}/{path}", headers=headers)
    assert answer.status_code == 501
    assert "pip install resonances-board[documents]" in answer.text
    page = await browser.get(f"/{meeting.code}/report.html", headers=headers)
    assert page.status_code == 200


@pytest.mark.parametrize("name", ["paper", "wall"])
async def test_the_paper_twin_is_then_a_page_that_prints(without, meeting, browser, name):
    """[U1] [U2] The same address leads to it."""
    console = await meeting.console()
    headers = {"Cookie": console.visitor.cookie}
    answer = await browser.get(f"/{meeting.code}/{name}.pdf", headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (307, f"{name}.html")
    page = await browser.get(f"/{meeting.code}/{name}.html", headers=headers)
    assert page.status_code == 200


async def test_the_picture_of_the_words_is_drawn_by_a_page(without, meeting, browser):
    """[R9] [V3] For the facilitator alone, with what the room sees; kept nowhere."""
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="words")
    await phone.say("post_word", entry="entry-00001", kind="keyword", text="</script><b>calme")
    address = f"/{meeting.code}/words.svg"
    headers = {"Cookie": console.visitor.cookie}
    assert (await browser.get(address, headers=headers)).status_code == 404
    await console.say("reveal", what="words", shown=True)
    page = await browser.get(address, headers=headers)
    assert (page.status_code, page.headers["cache-control"]) == (200, "no-store")
    assert "calme" in page.text and "</script><b>" not in page.text
    assert (await browser.get(address)).status_code == 404
