"""Leaks that are planted in a copy of the program, one at a time, so that tests must find them.

A leak is a small change of one source file. The tables beside this file say what each of them
tells, and which test finds it: the comparison of whole meetings, unless another one is named.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
TABLES = sorted(Path(__file__).parent.glob("*.toml"))
COMPARISON = (sys.executable, "-m", "tests.secrecy", "--processes", "1", "--first")
MEETINGS = 40

PYTEST = (sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist")
NOT_COPIED = shutil.ignore_patterns(
    *(".git", ".venv", "node_modules", "__pycache__", ".*_cache", ".hypothesis", "dist", "mutants")
)


@dataclass(frozen=True, slots=True)
class Leak:
    """`what` it tells; in `file`, `find` (which stands there once) becomes `replace`.

    `test` is the test that finds it; empty for the comparison of whole meetings, which begins with
    that of this `seed`: not every meeting gives each leak an occasion.
    """

    name: str
    what: str
    file: str
    find: str
    replace: str
    test: str = ""
    seed: int = 0

    def planted(self, text: str) -> str:
        """The source with the leak; raises `LookupError` if it does not stand there once."""
        if text.count(self.find) != 1:
            raise LookupError(
                f"{self.name}: {self.find!r} is in {self.file} {text.count(self.find)} times"
            )
        return text.replace(self.find, self.replace)


def leaks() -> list[Leak]:
    """All leaks of all tables."""
    return [
        Leak(name, **row)
        for table in TABLES
        for name, row in tomllib.loads(table.read_text(encoding="utf-8")).items()
    ]


class Copy:
    """A copy of the program, in which one leak at a time is planted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "board"
        shutil.copytree(ROOT, self.folder, ignore=NOT_COPIED, symlinks=True)
        for name in (".venv", "node_modules"):
            (self.folder / name).symlink_to(ROOT / name)
        # Compiled files that name the source by its content: a change is never missed.
        compiling = ("-m", "compileall", "-q", "--invalidation-mode", "checked-hash")
        self._run(sys.executable, *compiling, "board", "tests")

    @contextmanager
    def with_leak(self, leak: Leak) -> Iterator[None]:
        """The copy has this leak, and loses it again."""
        file = self.folder / leak.file
        sound = file.read_text(encoding="utf-8")
        file.write_text(leak.planted(sound), encoding="utf-8")
        try:
            yield
        finally:
            file.write_text(sound, encoding="utf-8")

    def found(self, leak: Leak) -> str:
        """The line that tells of the leak; empty if the test that should find it passes."""
        with self.with_leak(leak):
            if leak.test:
                return _line(self._run(*PYTEST, leak.test), "FAILED ")
            meetings = ("--seed", str(leak.seed), "--meetings", str(MEETINGS))
            return _line(self._run(*COMPARISON, *meetings), "seed ")

    def _run(self, *command: str) -> str:
        """What a command says. It finds the copy before the program that is installed."""
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(self.folder)}
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )
        return done.stdout


def _line(said: str, beginning: str) -> str:
    lines = (line for line in said.splitlines() if line.startswith(beginning))
    return next(lines, "")
