"""One table of a parsed file, read with care: every complaint names its place."""

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

Shape = TypeVar("Shape")
_ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


class MethodError(ValueError):
    """What is wrong with a file, and where: `file`, `place` (`steps[2].minutes`), `reason`."""

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}: {place}: {reason}" if place else f"{file}: {reason}")
        self.file, self.place, self.reason = file, place, reason


class Table:
    """One table of the file, read once: each key is taken, and none may be left over."""

    def __init__(self, file: str, place: str, data: object) -> None:
        self._file, self._place = file, place
        if not isinstance(data, Mapping):
            raise self.error("", "must be a table")
        self._left = dict(cast("Mapping[str, object]", data))

    def error(self, key: str, reason: str) -> MethodError:
        return MethodError(self._file, self._at(key), reason)

    def read(self, shape: Callable[["Table"], Shape]) -> Shape:
        """Take what `shape` needs, and refuse what it left: a misspelt key is not an absent one."""
        value = shape(self)
        for key in self._left:
            raise self.error(key, "is not known here")
        return value

    def has(self, key: str) -> bool:
        return key in self._left

    def words(self, key: str) -> str:
        value = self._take(key)
        if not isinstance(value, str) or not value.strip():
            raise self.error(key, "must be a text that is not empty")
        return value

    def id(self, key: str = "id") -> str:
        value = self.words(key)
        if not set(value) <= _ID:
            raise self.error(key, f"“{value}” may hold a-z, 0-9 and _ only")
        return value

    def ids(self, key: str) -> tuple[str, ...]:
        value = self._take(key)
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.error(key, "must be a list of ids")
        return tuple(value)

    def whole(self, key: str, least: int) -> int:
        value = self._take(key)
        if type(value) is not int or value < least:
            raise self.error(key, f"must be a whole number, {least} or more")
        return value

    def table(self, key: str, shape: Callable[["Table"], Shape]) -> Shape:
        return Table(self._file, self._at(key), self._take(key)).read(shape)

    def tables(self, key: str, shape: Callable[["Table"], Shape]) -> tuple[Shape, ...]:
        value = self._take(key)
        if not isinstance(value, list):
            raise self.error(key, "must be a list")
        places = (Table(self._file, self._at(f"{key}[{n}]"), each) for n, each in enumerate(value))
        return tuple(place.read(shape) for place in places)

    def _take(self, key: str) -> object:
        if key not in self._left:
            raise self.error(key, "is missing")
        return self._left.pop(key)

    def _at(self, key: str) -> str:
        return ".".join(part for part in (self._place, key) if part)
