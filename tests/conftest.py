"""What tests find, where they keep files, which are begun first, and which are long."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test

TESTS = Path(__file__).parent
# As `make` has it: the linter of the screens is a program for the Node that is installed here.
HERE = [str(TESTS.parent / ".venv" / folder) for folder in ("bin", "node")]
os.environ["PATH"] = os.pathsep.join([*HERE, os.environ["PATH"]])
# Boards of the tests keep their data in memory if they can: a disk that stalls for a second makes a
# store unavailable, which other tests are about.
MEMORY = Path("/dev/shm")  # noqa: S108 - folders in it have random names
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 2 * 1024**3:
    tempfile.tempdir = str(MEMORY)
# The longest first: all workers then end at about the same time, since what is left is short.
LONGEST = (
    "package/test_wheel.py",
    "live/test_simulation.py",
    "web/test_upkeep.py",
    "web/test_transfer.py",
    "web/test_process.py",
    "web/pages/test_reports.py",
    "web/opening/test_cycles.py",
    "web/sockets/test_bad_words.py",
    "web/access",
    "browser/console/test_accessibility.py",
    "browser/wall/test_legibility.py",
    "browser/every_screen/test_accessibility.py",
    "browser/phone/test_large_text_and_system_colours.py",
    "browser/meeting",
    "browser/console",
    "browser/grouping",
)


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by the mark
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one file keep their order. Those of a server are long, and so is each property."""
    items.sort(key=lambda item: rank(item.path.relative_to(TESTS)))
    for item in items:
        is_property = isinstance(item, pytest.Function) and is_hypothesis_test(item.obj)
        if is_property or TESTS / "web" in item.path.parents:
            item.add_marker(pytest.mark.long)


def rank(path: Path) -> int:
    return next((at for at, long in enumerate(LONGEST) if path.is_relative_to(long)), len(LONGEST))
