"""The order in which files are begun."""

from pathlib import Path

import pytest

TESTS = Path(__file__).parent
# The longest first: two workers then end at about the same time, since what is left is short.
LONGEST = (
    "package/test_wheel.py",
    "live/test_simulation.py",
    "web/test_upkeep.py",
    "web/test_transfer.py",
    "web/test_process.py",
    "browser/console/test_accessibility.py",
    "browser/wall/test_legibility.py",
    "browser/every_screen/test_accessibility.py",
    "browser/phone/test_large_text_and_system_colours.py",
    "browser/meeting",
    "browser/console",
    "browser/grouping",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one file keep their order."""
    items.sort(key=lambda item: rank(item.path.relative_to(TESTS)))


def rank(path: Path) -> int:
    return next((at for at, long in enumerate(LONGEST) if path.is_relative_to(long)), len(LONGEST))
