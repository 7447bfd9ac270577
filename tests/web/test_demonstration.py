"""`board demo`: the meeting is played to its end, and what came of it is compared."""

import pytest
from click.testing import CliRunner

from board.cli import main
from board.demo.findings import differences
from board.demo.meeting import meeting

pytestmark = pytest.mark.usefixtures("logged")


def test_the_demonstration_plays_the_whole_meeting_on_a_board_of_its_own():
    run = CliRunner().invoke(main, ["demo"])
    assert run.exit_code == 0, run.output
    assert "ended" in run.output
    for word, count in meeting()["expected"]["words"].items():
        assert f"'{word}': {count}" in run.output


def test_the_demonstration_stops_where_it_is_told():
    run = CliRunner().invoke(main, ["demo", "--until", "group"])
    assert run.exit_code == 0, run.output
    assert "resonance" not in run.output


def test_what_is_not_as_expected_is_said():
    assert differences({"lines": 1}) == []
    assert differences({"lines": 2}) == ["lines: 2 instead of 1"]
