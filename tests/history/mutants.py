"""Faults planted in a copy of the source: one method is replaced by itself with other words."""

import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from inspect import getsource
from typing import Any

from board.live.broadcaster import Broadcaster
from board.live.delta import Delta
from board.live.replica import Replica
from board.live.turn import Turn
from tests.support.servers.memory_store import MemoryStore


@dataclass(frozen=True)
class Mutant:
    """`words` of a method of `of` become `others`."""

    name: str
    of: type
    method: str
    words: str
    others: str


ANSWER_ALL = """\
for waiting, outcome in zip(batch, outcomes, strict=True):
            _answer(waiting, outcome, draft.version)
        """
DELIVER = "await self._deliver(current, delta)"

MUTANTS = (
    Mutant("answer before the commit", Turn, "_attempt", "try:\n", f"{ANSWER_ALL}try:\n"),
    Mutant(
        "answer with the version before",
        Turn,
        "_attempt",
        "stored = self._replica.revision.version",
        "stored = since.version",
    ),
    Mutant(
        "answer to what lost a race",
        Turn,
        "_attempt",
        "except Conflict:\n            return False",
        "except Conflict:\n            await self._replica.catch_up()",
    ),
    Mutant("lost delta", Broadcaster, "_tell_audience", "screen.behind_at = before", "pass"),
    Mutant(
        "lost content of a delta",
        Delta,
        "with_records",
        "by_id(self.records)",
        "by_id(dict(list(self.records.items())[1:]))",
    ),
    Mutant("lost fields of a delta", Delta, "with_fields", '"fields": changed', '"fields": {}'),
    Mutant(
        "delta twice",
        Broadcaster,
        "_tell_audience",
        "for screen in await",
        f"{DELIVER}\n            for screen in await",
    ),
    Mutant(
        "version used twice",
        MemoryStore,
        "_keep",
        "if lineage.revision != commit.start:",
        "if lineage.version < commit.since:",
    ),
    Mutant(
        "gap that is not noticed",
        Replica,
        "receive",
        "message.start != self.revision",
        "message.since < self.revision.version",
    ),
    Mutant(
        "catching up from where the others are",
        Broadcaster,
        "_catch_up",
        "self._since(screen, behind_at)",
        "self._since(screen, self.told(screen.audience))",
    ),
)


@contextmanager
def planted_in_source(mutant: Mutant) -> Iterator[None]:
    original = getattr(mutant.of, mutant.method)
    setattr(mutant.of, mutant.method, _mutated(mutant, original))
    try:
        yield
    finally:
        setattr(mutant.of, mutant.method, original)


def _mutated(mutant: Mutant, original: Callable[..., Any]) -> Any:
    source = textwrap.dedent(getsource(original))
    indented = mutant.words if "\n" not in mutant.words else mutant.words.replace("\n    ", "\n")
    assert source.count(indented) == 1, f"{mutant.name}: {mutant.method} has changed"
    changed = source.replace(indented, mutant.others.replace("\n    ", "\n"))
    names: dict[str, Any] = {}
    exec(changed, vars(sys.modules[mutant.of.__module__]), names)  # noqa: S102 our own source
    return names[mutant.method]
