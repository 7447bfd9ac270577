"""`board method`: a file is checked with its lines, and a plan is drawn."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from board.cli import main
from board.domain.step_kinds import STEP_KINDS
from board.methods.phones import PHONES
from tests.support.half_day import half_day
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
    assert (
        f"✗ quartier.toml, line {at}: step 4 (“story”), speaks: “nobody” is none of the roles"
        in told
    )
    assert "minutes.first add up to 175, not 170" in told
    assert len(told.splitlines()) == 3


def test_a_part_that_is_malformed_is_told_with_its_line(board, tmp_path):
    """[Y6]"""
    file = own_method(tmp_path, "quartier", "gapp", ('kind = "speak"', 'kind = "dance"'))
    status, told = board("check", file)
    at = line_of(file, 'kind = "dance"')
    assert status == 1
    assert told.startswith(f"✗ quartier.toml, line {at}: step 4 (“story”), kind: “dance”")


def test_every_part_that_is_malformed_is_told_at_once(board, tmp_path):
    """[Y6]"""
    long = ("minutes = 175", 'minutes = "long"')
    misspelt = ('say = { fr = "Bienvenue', 'sey = { fr = "Bienvenue')
    status, told = board("check", own_method(tmp_path, "quartier", "gapp", long, misspelt))
    assert status == 1
    assert "minutes: must be a whole number" in told
    assert "step 1 (“ritual”), sey: is not known here" in told
    assert "step 1 (“ritual”), say: is missing" in told
    assert len(told.splitlines()) == 3


def test_a_key_of_the_file_below_a_heading_is_told_where_it_belongs(board, tmp_path):
    """[Y6] A line belongs to the last heading above it."""
    file = own_method(tmp_path, "quartier", "gapp", ("[closing]\n", "[closing]\ntopics = 2\n"))
    at = line_of(file, "[closing]") + 1
    fault = f"line {at}: closing.topics: is not known here; at the top of the file"
    assert fault in board("check", file)[1]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("minutes = 175", "minutes = 175 min", "a number stands alone: minutes = 175"),
        ('id = "opening"', "id = “opening”", "straight ones"),
        ('id = "ritual"', "id = ritual", 'between straight quotes: "ritual"'),
        ('id = "ritual"', 'id = "ritual', "ends on its own line"),
        ("[[steps]]", "[steps]", "two pairs of brackets, [[steps]]"),
        ("[[cards]]", "[cards]", "two pairs of brackets, [[cards]]"),
        ("[closing]", "[[closing]]", "one pair of brackets, [closing]"),
        ('title = { fr = "Rituel', 'title = {\nfr = "Rituel', "on one line"),
        ("topics = 1", "topics =", "cannot be read"),
    ],
)
def test_a_slip_of_typing_is_told_with_its_line_and_what_to_do(board, tmp_path, old, new, told):
    """[Y6]"""
    status, said = board("check", own_method(tmp_path, "quartier", "gapp", (old, new)))
    assert status == 1
    assert re.match(r"✗ quartier\.toml, line \d+: ", said) and told in said


def test_ordinary_spaces_of_french_are_pointed_out_in_a_sound_file(board, tmp_path):
    """[Y6] The file is sound all the same."""
    typed = 'fr = "Et si ?", en'
    file = own_method(tmp_path, "quartier", "gapp", ('fr = "Et si…\u202f?", en', typed))
    status, told = board("check", file)
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, start=1) if typed in line)
    assert status == 0 and "all is well" in told and f"lines {at}." in told


@pytest.mark.parametrize(
    ("method", "way"),
    [("rpp", "what resonates, then agreement"), ("consent", "whether there is an objection")],
)
def test_the_plan_says_how_the_group_chooses(board, method, way):
    """[C9] [Y6]"""
    assert f"answer ({way})" in board("show", method, "--language", "en")[1]


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


def test_a_repeated_block_is_drawn_once_and_what_follows_begins_after_all_turns(board, tmp_path):
    """[Y10] [Y6]"""
    file = half_day(tmp_path)
    assert board("check", file) == (0, "demi_journee.toml: all is well.\n")
    _, told = board("show", file)
    lines = [line.strip() for line in told.splitlines()]
    at = lines.index("0:10  110 min  For each topic, 2 at most:")
    assert re.match(r"0:10 +10 min +Story ", lines[at + 1])
    assert "topic 1" not in told
    assert len([line for line in lines if "Story " in line]) == 2
    assert any(re.match(r"2:00 +10 min ", line) for line in lines)


def test_what_is_wrong_with_a_block_is_told_with_its_line(board, tmp_path):
    """[Y10] [Y6]"""
    file = half_day(tmp_path, ('last = "consult"', 'last = "consultation"'))
    status, told = board("check", file)
    at = line_of(file, 'last = "consultation"')
    assert status == 1
    assert f"line {at}: repeat 1, last: “consultation” is no step" in told
