"""docs/founding-text.md: each of its 65 rows names rules of the spec and tests that are there."""

import re
from collections.abc import Iterator

from tests.house.source import ROOT

PAGE = ROOT / "docs/founding-text.md"
STATEMENTS = 65
RULE = re.compile(r"\*\*([A-Z]+\d+)\*\*")
SPEC_RULE = re.compile(r"^- \*\*([A-Z]+\d+)\*\*", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def rows() -> Iterator[list[str]]:
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if re.match(r"\| \d", line):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def test_each_statement_has_its_row_in_its_order():
    assert [int(number) for number, *_ in rows()] == [*range(1, STATEMENTS + 1)]


def test_each_row_names_rules_of_the_spec():
    spec = set(SPEC_RULE.findall((ROOT / "docs/spec.md").read_text(encoding="utf-8")))
    named = {number: RULE.findall(rules) for number, _, _, rules, _ in rows()}
    assert {number for number, rules in named.items() if not rules} == set()
    assert {number: set(rules) - spec for number, rules in named.items() if set(rules) - spec} == {}


def test_each_row_names_tests_that_are_there():
    named = {number: TEST.findall(tests) for number, *_, tests in rows()}
    assert {number for number, tests in named.items() if not tests} == set()
    assert [
        (number, file, name)
        for number, tests in named.items()
        for file, name in tests
        if not is_there(file, name)
    ] == []


def is_there(file: str, name: str) -> bool:
    path = ROOT / file
    return (
        path.is_file()
        and re.search(rf"^(async )?def {name}\(", path.read_text(encoding="utf-8"), re.MULTILINE)
        is not None
    )
