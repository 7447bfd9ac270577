"""Biome refuses what a screen's folder must not know, and nothing else."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ["helpers", "replica", "selectors", "session", "components", "entry"]


@pytest.fixture
def tree(tmp_path):
    shutil.copy(ROOT / "biome.json", tmp_path)
    shutil.copy(ROOT / "package.json", tmp_path)
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


def test_a_folder_knows_those_below_it_and_none_above(tree):
    for height, folder in enumerate(LAYERS):
        for other_height, other in enumerate(LAYERS):
            if height != other_height:
                write_module(tree, f"{folder}/{other}", f"../{other}/thing.ts")
    upward = {f"{folder}/{above}" for i, folder in enumerate(LAYERS) for above in LAYERS[i + 1 :]}
    assert refused(tree) == upward


def test_only_the_session_knows_the_socket(tree):
    for folder in LAYERS:
        write_module(tree, f"{folder}/socket", "socket.io-client")
    assert refused(tree) == {f"{folder}/socket" for folder in LAYERS} - {"session/socket"}
