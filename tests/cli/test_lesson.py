"""The lesson of docs/methods.md, followed as a newcomer would, with `board method` alone."""

import pytest
from click.testing import CliRunner

from board.cli import main
from tests.support.lesson import lesson, lesson_file


@pytest.fixture
def board(monkeypatch):
    """Runs `board method …` in English; what it printed."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "BOARD_METHODS"):
        monkeypatch.delenv(name, raising=False)
    return lambda *words: CliRunner().invoke(main, ["method", *map(str, words)]).output


def test_after_each_step_the_board_answers_as_the_page_says(board, tmp_path):
    """[Y6]"""
    file = tmp_path / "veillee.toml"
    written: list[str] = []
    checked = [step for step in lesson() if step.added]
    assert len(checked) == 8
    for step in checked:
        written.append(step.added)
        file.write_text("\n".join(written), encoding="utf-8")
        assert board("check", file) == step.told


def test_the_plan_is_drawn_as_the_page_says(board, tmp_path):
    """[Y6]"""
    shown = lesson()[-1].told
    assert board("show", lesson_file(tmp_path)) == shown
