"""Leaks that are planted in a copy of the program are found; `make leaks` plants all of them."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from tests.secrecy.leaks.page import rows
from tests.secrecy.leaks.planted import ROOT, Copy, leaks

pytestmark = pytest.mark.long

FEW = ("a_letter_of_who_wished", "lines_as_they_arrived", "a_line_of_the_log")
"""One that other tests find, and two that only a comparison of whole meetings does."""


@pytest.mark.parametrize("leak", leaks(), ids=lambda leak: leak.name)
def test_each_leak_still_changes_the_program(leak):
    """[V17] Its place is there once, and the program with it is still a program."""
    sound = (ROOT / leak.file).read_text(encoding="utf-8")
    planted = leak.planted(sound)
    assert ast.dump(ast.parse(planted)) != ast.dump(ast.parse(sound))


def test_there_are_fifty_all_over_the_server_each_with_a_test_that_is_there():
    """[V17]"""
    planted = leaks()
    assert len({leak.name for leak in planted}) == len(planted) >= 50
    rooms = Counter("/".join(Path(leak.file).parts[:2]) for leak in planted)
    assert rooms.keys() == {"board/domain", "board/live", "board/web", "board/report"}
    assert [
        leak.name for leak in planted if not (ROOT / leak.test.partition("::")[0]).exists()
    ] == []


def test_the_page_tells_of_each_leak_as_the_tables_do():
    """`python -m tests.secrecy.leaks.page` prints the rows."""
    page = (ROOT / "docs/secrecy.md").read_text(encoding="utf-8").splitlines()
    assert [row for row in rows() if row not in page] == []


def test_some_leaks_are_found(tmp_path):
    """[V17] [V12] The comparison of meetings, and the tests of the rules, do find something."""
    copy = Copy(tmp_path)
    for leak in leaks():
        if leak.name in FEW:
            assert copy.found(leak), leak.name
