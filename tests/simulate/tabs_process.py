"""The process of Node in which the real sessions of all tabs run, on the clock of a simulation."""

import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SOURCES = ("static/src", "tests/js/simulation", "tests/js/support")
NODE = ROOT / ".venv" / "node" / "node"

Told = list[list[Any]]


@dataclass(frozen=True)
class PlantedInTabs:
    """`words` of a file of `static/src` become `others`."""

    name: str
    file: str
    words: str
    others: str

    def plant(self, root: Path) -> None:
        path = root / "static" / "src" / self.file
        source = path.read_text(encoding="utf-8")
        assert source.count(self.words) == 1, f"{self.name}: {self.file} has changed"
        path.write_text(source.replace(self.words, self.others), encoding="utf-8")


class TabsProcess:
    """Bundles `static/src/session` with a network that the simulation owns, and runs it."""

    def __init__(self, planted: PlantedInTabs | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="board-tabs-")
        bundle = Path(self._folder.name) / "tabs.mjs"
        if planted is None:
            _bundle(ROOT, bundle)
        else:
            copy = Path(self._folder.name)
            for source in SOURCES:
                shutil.copytree(ROOT / source, copy / source)
            planted.plant(copy)
            _bundle(copy, bundle)
        self._node = subprocess.Popen(
            [NODE, bundle], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def happens(self, now: float, events: list[list[Any]]) -> tuple[float | None, Told]:
        """Tell it what happens now (ms); when its first timer is due, and what tabs told."""
        assert self._node.stdin is not None and self._node.stdout is not None
        self._node.stdin.write(json.dumps([now, events]) + "\n")
        self._node.stdin.flush()
        due, told = json.loads(self._node.stdout.readline())
        return due, told

    def close(self) -> None:
        assert self._node.stdin is not None and self._node.stdout is not None
        self._node.stdin.close()
        self._node.wait()
        self._node.stdout.close()
        self._folder.cleanup()


def _bundle(root: Path, into: Path) -> None:
    source = root / "tests" / "js" / "simulation"
    subprocess.run(
        [
            NODE,
            ROOT / "node_modules" / "esbuild" / "bin" / "esbuild",
            source / "main.ts",
            "--bundle",
            "--platform=node",
            "--format=esm",
            "--log-level=error",
            f"--alias:socket.io-client={source / 'socket.ts'}",
            f"--outfile={into}",
        ],
        cwd=root,
        check=True,
    )
