"""Every text that a screen asks for is in the catalogues: a missing one would show its key."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from board.locale import SCREENS, catalogue

ROOT = Path(__file__).parents[2]
SOURCES = {"static/src": ".ts", "templates": ".html", "board": ".py"}
KEYS = catalogue("fr", *SCREENS)
NAMES = "|".join(SCREENS)
FILE = r"(?!\w+\.(?:css|html|js|lock|po|py|svg|ts)\b)"
WHOLE = re.compile(rf"""["'`]{FILE}((?:{NAMES})\.[a-z_.]*[a-z_]|common\.grade\.-?\d)["'`]""")
OPEN = re.compile(rf"`((?:{NAMES})\.[a-z_.]*)\$\{{")


def sources() -> Iterator[Path]:
    for folder, suffix in SOURCES.items():
        yield from sorted(path for path in (ROOT / folder).rglob(f"*{suffix}"))


def missing(source: Path) -> list[str]:
    code = source.read_text(encoding="utf-8")
    absent = [key for key in WHOLE.findall(code) if key not in KEYS]
    return absent + [
        f"{start}…"
        for start in OPEN.findall(code)
        if not any(key.startswith(start) for key in KEYS)
    ]


@pytest.mark.parametrize("folder", SOURCES)
def test_sources_are_where_this_test_looks(folder: str) -> None:
    assert any(path.is_relative_to(ROOT / folder) for path in sources())


def test_every_text_asked_for_exists() -> None:
    absent = {str(path.relative_to(ROOT)): missing(path) for path in sources()}
    assert {path: keys for path, keys in absent.items() if keys} == {}
