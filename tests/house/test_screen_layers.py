"""Biome refuses what a room of the screens must not know, and nothing else."""

import re
import shutil
import subprocess
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BELOW_THE_SCREENS = ["helpers", "replica", "selectors", "session", "shared", "grouping"]
SCREENS = ["phone", "wall", "console", "home", "cycle"]
ROOMS = [*BELOW_THE_SCREENS, *SCREENS, "entry"]
PARTS = {
    "shared": ["page", "controls", "written", "meeting"],
    "grouping": ["model"],
    "phone": ["parts", "frame", "panels", "steps"],
    "wall": ["frame", "pages", "steps"],
    "console": ["frame", "room", "reports", "paper", "steps"],
}


@pytest.fixture
def tree(tmp_path):
    for name in ("biome.json", "package.json", "static/layers.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def refused(tree: Path) -> set[str]:
    report = subprocess.run(
        ["node_modules/.bin/biome", "lint", "--reporter=github", "--max-diagnostics=none"],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in report.stdout.splitlines() if "noRestrictedImports" in line]
    return {re.search(r"static/src/(\S+?)\.ts", line)[1] for line in lines}


def write_module(tree: Path, name: str, imported: str) -> None:
    path = tree / f"static/src/{name}.ts"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'import {{ a }} from "{imported}";\n\nexport const b = a;\n')


def may_know(room: str, other: str) -> bool:
    """A room knows those below it; no screen knows another."""
    beside = room in SCREENS and other in SCREENS
    return not beside and ROOMS.index(other) < ROOMS.index(room)


def test_a_room_knows_those_below_it_and_no_other_screen(tree):
    pairs = [(room, other) for room, other in product(ROOMS, ROOMS) if room != other]
    for room, other in pairs:
        write_module(tree, f"{room}/{other}-thing", f"../{other}/thing.ts")
    assert refused(tree) == {f"{a}/{b}-thing" for a, b in pairs if not may_know(a, b)}


def test_a_part_of_a_room_knows_what_its_room_does_and_the_parts_below(tree):
    wrong = set()
    for room, parts in PARTS.items():
        for other in ROOMS:
            if other != room:
                name = f"{room}/{parts[0]}/{other}-thing"
                write_module(tree, name, f"../../{other}/thing.ts")
                wrong |= set() if may_know(room, other) else {name}
        for i, part in enumerate(parts):
            for j, other in enumerate(parts):
                write_module(tree, f"{room}/{part}/{other}-part", f"../{other}/thing.ts")
                wrong |= {f"{room}/{part}/{other}-part"} if j > i else set()
            write_module(tree, f"{room}/{part}/top", "../app.ts")
            wrong |= {f"{room}/{part}/top"}
    assert refused(tree) == wrong


def test_only_the_session_knows_the_socket(tree):
    for room in ROOMS:
        write_module(tree, f"{room}/socket", "socket.io-client")
    assert refused(tree) == {f"{room}/socket" for room in ROOMS} - {"session/socket"}
