"""`board demo`: the meeting is played to its end, and what came of it is compared."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from board import methods
from board.cli import main
from board.demo.findings import differences
from board.demo.meeting import meeting, with_a_meeting
from board.locale import text

pytestmark = pytest.mark.usefixtures("logged")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_demonstration_plays_the_whole_meeting_on_a_board_of_its_own(language):
    """[W8] In both languages the same choices are made, and come to the same."""
    run = CliRunner().invoke(main, ["demo", "--language", language])
    assert run.exit_code == 0, run.output
    assert "ended" in run.output
    for word, count in meeting(language)["expected"]["words"].items():
        assert f"'{word}': {count}" in run.output


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("method", with_a_meeting())
def test_a_method_plays_a_whole_meeting_of_its_own(method, language):
    """[W8] [Y2] All that people write stands on the wall at its end."""
    run = CliRunner().invoke(main, ["demo", "--method", method, "--language", language])
    assert run.exit_code == 0, run.output
    for step in methods.load(method).steps:
        assert step.title.of(language) in run.output


def test_each_method_that_came_with_a_meeting_writes_what_its_vocabulary_has():
    """[W8] [Y8] The same texts in both languages, under the same ids."""
    assert len(with_a_meeting()) >= 6
    for name in with_a_meeting():
        french, english = meeting("fr", name), meeting("en", name)
        vocabulary = methods.load(name).vocabulary()
        assert {note["column"] for note in french["notes"]} <= set(vocabulary.columns)
        assert set(french["synthesis"]) == set(vocabulary.synthesis)
        for part, key in (("notes", "column"), ("cards", "kind"), ("words", 0)):
            assert [one[key] for one in french[part]] == [one[key] for one in english[part]]


def test_a_chapter_that_the_meeting_lacks_is_refused():
    run = CliRunner().invoke(main, ["demo", "--method", "retex", "--until", "resonance"])
    assert run.exit_code == 2 and "planned" in run.output


def test_both_languages_say_the_same_things():
    """[W8] Each text of one has its own in the other, but for the names and choices they share."""
    french, english = meeting("fr"), meeting("en")
    for name in ("cards", "themes", "notes", "words"):
        pairs = list(zip(french[name], english[name], strict=True))
        assert all(one != other for one, other in pairs), name
    for name in ("seats", "resonance", "check"):
        assert french[name] == english[name]
    assert french["expected"]["statuses"] == english["expected"]["statuses"]


def test_the_demonstration_stops_where_it_is_told():
    run = CliRunner().invoke(main, ["demo", "--until", "group"])
    assert run.exit_code == 0, run.output
    assert "resonance" not in run.output


def test_what_is_not_as_expected_is_said():
    assert differences({"lines": 1}, {"lines": 1}) == []
    assert differences({"lines": 2}, {"lines": 1}) == ["lines: 2 instead of 1"]


@pytest.fixture
def guarded(serving, settings, tmp_path):
    """A board that asks for a key, and a file that holds it."""
    file = tmp_path / "key"
    file.write_text("a-key-of-sixteen-characters\n")
    return serving(replace(settings, open="key", open_key=file.read_text().strip())), file


async def test_a_board_that_asks_for_a_key_is_given_it(guarded):
    """[E24] Without it, the board's own words say what is missing."""
    served, file = guarded
    base = await served
    words = ["demo", "--url", base, "--until", "express", "--language", "en"]
    refused = await asyncio.to_thread(CliRunner().invoke, main, words)
    assert (refused.exit_code, refused.output) == (1, f"✗ {text('fr', 'home.open.forbidden')}\n")
    asked = await asyncio.to_thread(CliRunner().invoke, main, [*words, "--open-key-file", file])
    assert asked.exit_code == 0, asked.output


@pytest.fixture
def short():
    """A folder with a path short enough for the sockets of stores in it."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_demonstration_that_is_ended_leaves_no_store_behind(short, number):
    """[W8] Nor does a terminal that is closed: the store that it started would stay for ever."""
    words = [sys.executable, "-m", "board", "demo", "--keep", "--until", "express"]
    here = {**os.environ, "TMPDIR": str(short), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(words, env=here, stdout=subprocess.PIPE, text=True) as demo:
        assert any("Ctrl+C" in line for line in demo.stdout)
        assert any(short.iterdir())
        demo.send_signal(number)
        while number != signal.SIGINT and demo.poll() is None:
            demo.send_signal(number)  # a shell and its terminal both send it
    assert list(short.iterdir()) == []
    assert demo.returncode in {0, -number}  # the last may come when all is over
