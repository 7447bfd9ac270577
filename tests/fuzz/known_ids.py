"""The ids that a meeting has, so that commands reach what is there."""

from collections.abc import Iterable
from random import Random

from tests.fuzz import chance as drawn

ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
KINDS = ("card", "note", "theme", "topic", "link", "entry", "kept", "report", "rules", "x")
MOST = 400


class KnownIds:
    """Ids of records, of steps and of nothing yet."""

    def __init__(self) -> None:
        self._bare: list[str] = []
        self._records: list[str] = ["report:traces", "keeping:list", "rules:list", "entrance:large"]

    def learn(self, records: Iterable[str], steps: Iterable[str]) -> None:
        """Take what the screens have now in place of what they had."""
        self._records = [*self._records[:3], *records][:MOST]
        made = self._bare[-20:]
        self._bare = [*steps, *(one.partition(":")[2] for one in self._records), *made][:MOST]

    def like(self, chance: Random, pattern: str) -> str:
        """An id that may be there, for the schema of an id of a record or of a bare id."""
        if ":" in pattern:
            return self._record(chance)
        if chance.random() < 0.7 and self._bare:
            return chance.choice(self._bare)
        made = "".join(chance.choice(ALPHABET) for _ in range(chance.choice((8, 9, 40))))
        self._bare.append(made)
        return made

    def _record(self, chance: Random) -> str:
        if chance.random() < 0.8:
            return drawn.one_of(chance, self._records)
        return f"{chance.choice(KINDS)}:{drawn.one_of(chance, self._bare)}"
