"""Named keys for opening meetings [E25]: whoever runs the board hands them out and takes them back.

Each key is a file in the folder `open-keys` of the data folder. The name of the file is the SHA-256
of the key; it holds the key's name and its day. The file is looked for at each opening, so a key
that was taken back opens nothing from then on. No meeting says with which key it was opened.
"""

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from board.domain.code import ALPHABET, typed
from board.domain.texts import one_line
from board.faults import Fault
from board.web.access import keys

FOLDER = "open-keys"
GROUPS, SIGNS_OF_A_GROUP = 6, 4
"""24 signs of 30 are 117 bits: nobody guesses them, and one can read them aloud."""

UNFINISHED = "."
"""How the name of a file begins that is not whole yet, or never was: the disk may be full."""

LONGEST_NAME = 80
"""Characters."""


class KeyFault(Fault):
    """A key cannot be added, found or read; the text says why."""


@dataclass(frozen=True, slots=True)
class NamedKey:
    """What is known of a key: its name, and the day (UTC) on which it was made."""

    name: str
    day: date


class OpenKeys:
    """The keys in this data folder. The folder need not exist."""

    def __init__(self, data: Path) -> None:
        self._folder = data.absolute() / FOLDER

    def add(self, name: str) -> str:
        """A new key with this name, shown only this once; raises `KeyFault`."""
        name = _cleaned(name)
        if any(each.name == name for each in self.all()):
            raise KeyFault("keys.there", name=name)
        key = _drawn()
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_new(self._file(key), NamedKey(name, datetime.now(UTC).date()))
        except OSError as fault:
            raise self._fault(fault) from fault
        return key

    def all(self) -> list[NamedKey]:
        """Every key, by name; raises `KeyFault`."""
        return sorted(self._files().values(), key=lambda each: each.name.casefold())

    def remove(self, name: str) -> None:
        """Take the key of this name back; raises `KeyFault` if there is none."""
        name = _cleaned(name)
        named = [file for file, each in self._files().items() if each.name == name]
        if not named:
            raise KeyFault("keys.unknown", name=name)
        try:
            for file in named:
                file.unlink()
        except OSError as fault:
            raise self._fault(fault) from fault

    def opens(self, text: str) -> bool:
        """Whether this text, as people type it, is one of the keys; raises `OSError`."""
        try:
            os.stat(self._file(text))  # noqa: PTH116 `Path.exists` hides that a folder is forbidden
        except FileNotFoundError:
            return False
        return True

    def _file(self, key: str) -> Path:
        return self._folder / keys.digest(typed(key))

    def _files(self) -> dict[Path, NamedKey]:
        try:
            files = [each for each in self._folder.iterdir() if each.name[0] != UNFINISHED]
            return {file: _read(file) for file in files}
        except FileNotFoundError:
            return {}
        except OSError as fault:
            raise self._fault(fault) from fault

    def _fault(self, fault: OSError) -> KeyFault:
        return KeyFault("keys.folder", folder=str(self._folder), reason=fault.strerror or "?")


def _cleaned(name: str) -> str:
    cleaned = one_line(name)
    if not 0 < len(cleaned) <= LONGEST_NAME:
        raise KeyFault("keys.name", most=LONGEST_NAME)
    return cleaned


def _drawn() -> str:
    """A new key in groups, such as `K7M2-QX9T-…`."""
    signs = [secrets.choice(ALPHABET) for _ in range(GROUPS * SIGNS_OF_A_GROUP)]
    groups = range(0, len(signs), SIGNS_OF_A_GROUP)
    return "-".join("".join(signs[at : at + SIGNS_OF_A_GROUP]) for at in groups)


def _write_new(file: Path, named: NamedKey) -> None:
    """Write the whole file, and only then give it the name by which it opens something."""
    unfinished = file.with_name(f"{UNFINISHED}{file.name}")
    try:
        with open(unfinished, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as new:
            new.write(msgspec.json.encode(named))
            new.flush()
            os.fsync(new.fileno())
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def _read(file: Path) -> NamedKey:
    try:
        return msgspec.json.decode(file.read_bytes(), type=NamedKey)
    except msgspec.MsgspecError as fault:
        raise KeyFault("keys.file", file=str(file)) from fault
