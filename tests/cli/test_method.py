"""`board method`: a file is checked with its lines, and a plan is drawn."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from board.cli import main
from board.domain.step_kinds import STEP_KINDS
from board.methods.phones import PHONES
from tests.support.own_method import own_method


@pytest.fixture
def board(monkeypatch):
    """Runs `board method …`; its exit code and what it printed."""
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "BOARD_METHODS"):
        monkeypatch.delenv(name, raising=False)

    def run(*words):
        done = CliRunner().invoke(main, ["method", *map(str, words)])
        return done.exit_code, done.output

    return run


def line_of(file: Path, words: str) -> int:
    return file.read_text(encoding="utf-8").splitlines().index(words) + 1


def test_a_file_that_is_sound_is_said_to_be(board, tmp_path):
    """[Y6]"""
    file = own_method(tmp_path, "quartier", "gapp")
    assert board("check", file) == (0, "quartier.toml: all is well.\n")


def test_every_fault_between_the_parts_is_told_with_its_line(board, tmp_path):
    """[Y6]"""
    file = own_method(
        tmp_path,
        "quartier",
        "gapp",
        ("minutes = 175", "minutes = 170"),
        ('speaks = ["presenter"]', 'speaks = ["nobody"]'),
    )
    status, told = board("check", file)
    assert status == 1
    at = line_of(file, 'speaks = ["nobody"]')
    assert f"✗ quartier.toml, line {at}: steps[3].speaks: “nobody” is none of the roles" in told
    assert "minutes.first add up to 175, not 170" in told
    assert len(told.splitlines()) == 3


def test_a_part_that_is_malformed_is_told_with_its_line(board, tmp_path):
    """[Y6]"""
    file = own_method(tmp_path, "quartier", "gapp", ('kind = "speak"', 'kind = "dance"'))
    status, told = board("check", file)
    at = line_of(file, 'kind = "dance"')
    assert (status, told.startswith(f"✗ quartier.toml, line {at}: steps[3].kind:")) == (1, True)


def test_a_file_that_is_not_toml_is_told_with_its_line(board, tmp_path):
    """[Y6]"""
    file = tmp_path / "quartier.toml"
    file.write_text('id = "quartier"\ntitle =\n', encoding="utf-8")
    status, told = board("check", file)
    assert status == 1 and "line 2" in told


def test_the_name_of_the_file_is_the_id(board, tmp_path):
    """[Y6]"""
    file = own_method(tmp_path, "quartier", "gapp").rename(tmp_path / "voisins.toml")
    status, told = board("check", file)
    at = line_of(file, 'id = "quartier"')
    assert status == 1 and f"line {at}: id:" in told


@pytest.mark.parametrize("later", [(), ("--later",)])
def test_the_plan_says_when_each_step_begins_and_what_phones_do(board, later):
    """[Y6] The last step begins when the time is over."""
    status, told = board("show", "rpp", "--language", "en", *later)
    steps = re.findall(r"^ +(\d:\d\d) +(\d+) min", told, re.MULTILINE)
    assert status == 0 and steps[-1] == ("3:00", "0")
    assert "\n2. Free expression\n" in told and "write cards" in told


def test_a_plan_with_phones_at_rest_says_so(board, tmp_path):
    """[Y5] [Y6]"""
    change = ('id = "calme"', 'id = "calme"\nrest = "always"')
    status, told = board("show", own_method(tmp_path, "calme", "gapp", change))
    plan = [line for line in told.splitlines() if " min  " in line]
    assert status == 0
    assert all("phones rest" in line for line in plan[:-1]) and "phones rest" not in plan[-1]


def test_a_method_that_does_not_exist_is_told_with_those_that_do(board):
    """[Y6]"""
    status, told = board("show", "dance")
    assert status == 1 and "“dance” is neither" in told and "gapp" in told


def test_every_kind_of_step_says_what_phones_do():
    """[Y6]"""
    assert PHONES.keys() == STEP_KINDS.keys()
