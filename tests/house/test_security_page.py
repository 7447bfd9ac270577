"""Each requirement of docs/security.md names the code that fulfils it and a test that holds it."""

import re
from collections.abc import Iterator

from tests.house.source import ROOT, name_of, tracked

IDS = re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}")
NAMED = re.compile(r"`([\w./-]+)`")
TEST = re.compile(r"^(async )?def test_", re.MULTILINE)
HEAD = ["ASVS", "requirement", "where", "test"]


def tables() -> Iterator[list[list[str]]]:
    """The tables of the page, each as its rows of cells."""
    page = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    for block in page.split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("|")]
        if lines:
            yield [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def requirements() -> list[list[str]]:
    return [row for head, _, *rows in tables() if head == HEAD for row in rows]


def there(name: str, files: set[str]) -> bool:
    """Whether this is a file, or a folder with files."""
    return name in files or any(file.startswith(f"{name}/") for file in files)


def test_each_requirement_has_a_number_of_the_standard():
    assert len(requirements()) > 30
    assert [ids for ids, *_ in requirements() if not IDS.search(ids)] == []


def test_each_requirement_names_a_place_and_tests_that_are_there():
    files = {name_of(path) for path in tracked()}
    for ids, _, where, test in requirements():
        tests = NAMED.findall(test)
        assert where, f"{ids}: no place"
        assert tests, f"{ids}: no test"
        missing = [name for name in (*NAMED.findall(where), *tests) if not there(name, files)]
        assert missing == [], ids
        assert all(is_a_test(name) for name in tests), ids


def is_a_test(name: str) -> bool:
    """Whether this file has tests: a renamed or emptied one must not go unnoticed."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return name.startswith("tests/") and TEST.search(text) is not None
