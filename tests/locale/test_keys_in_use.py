"""Each text that the code names is in the catalogues, and each text there is named by the code.

In TypeScript a key is a type (`static/text-keys.mjs`): `tsc` finds the keys that do not exist.
"""

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
    """All but the list of keys, which names every text."""
    for folder, suffix in SOURCES.items():
        found = sorted((ROOT / folder).rglob(f"*{suffix}"))
        yield from (path for path in found if path.name != "text-keys.d.ts")


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
    unchecked = [path for path in sources() if path.suffix != ".ts"]
    absent = {str(path.relative_to(ROOT)): missing(path) for path in unchecked}
    assert {path: keys for path, keys in absent.items() if keys} == {}


TEMPLATE = re.compile(rf"""`((?:{NAMES})\.[^`\n]*)`|f"((?:{NAMES})\.[^"\n]*)\"""")
HOLE = re.compile(r"\$?\{([^{}]*)\}")
BEGINNING = re.compile(rf"""["']((?:{NAMES})\.(?:[a-z_]+\.)+)["']""")
LITERAL = re.compile(r"""["']([a-z_.]+)["']""")
BEGUN_ELSEWHERE = re.compile(r'f"([a-z_]+\.)\{')
CHOICE = re.compile(r"""\? "(\w+)" : "(\w+)"$|^'(\w+)' if .+ else '(\w+)'$""")
ANY = r"[\w.-]+"


def keys_named_by(source: Path) -> set[str]:
    """Patterns of the keys that a file names: whole keys, beginnings, and templates."""
    code = source.read_text(encoding="utf-8")
    whole = {re.escape(key) for key in WHOLE.findall(code)}
    begun = {re.escape(start) + ANY for start in BEGINNING.findall(code)}
    return whole | begun | {filled(one or other) for one, other in TEMPLATE.findall(code)}


def filled(template: str) -> str:
    """A pattern for a template. A hole that chooses one of two words matches only these."""
    first, *rest = HOLE.split(template)
    holes = zip(rest[::2], rest[1::2], strict=True)
    return re.escape(first) + "".join(fill(hole) + re.escape(after) for hole, after in holes)


def fill(hole: str) -> str:
    chosen = CHOICE.search(hole)
    return f"(?:{'|'.join(filter(None, chosen.groups()))})" if chosen else ANY


def keys_of_the_command_line() -> set[str]:
    """Keys of the server: `cli/wording.py` puts them together from names in all of `board`."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources() if path.suffix == ".py")
    names = {re.escape(name) for name in LITERAL.findall(code)}
    return {f"server\\.{name}" for name in names} | {
        rf"server\.{re.escape(start)}{ANY}" for start in BEGUN_ELSEWHERE.findall(code)
    }


def test_only_the_command_line_leaves_open_all_but_the_screen() -> None:
    wide = re.compile(rf"(?:{NAMES})\\\.{re.escape(ANY)}.*")
    assert {
        path.name: pattern
        for path in sources()
        for pattern in keys_named_by(path)
        if wide.fullmatch(pattern)
    } == {"wording.py": filled("server.{key}")}


def test_every_text_is_named_by_a_source() -> None:
    patterns = set().union(*map(keys_named_by, sources())) - {filled("server.{key}")}
    named = re.compile("|".join(patterns | keys_of_the_command_line()))
    assert [key for key in KEYS if not named.fullmatch(key)] == []
