"""The result of a decision: a change of records, or a refusal with its code."""

from dataclasses import dataclass, field
from typing import Literal

from board.domain.records.record import Record

Code = Literal[
    "bad_request",
    "too_long",
    "too_many",
    "wrong_step",
    "not_yours",
    "forbidden",
    "not_found",
    "closed",
    "changed",
    "slow_down",
    "unavailable",
    "unreadable",
    "unknown",
]


class Rejected(Exception):
    """A command that may not be carried out; nothing changes."""

    def __init__(self, code: Code) -> None:
        super().__init__(code)
        self.code: Code = code


@dataclass(slots=True)
class Change:
    """Records to put, by id, and ids to drop. An empty change means: the board is so already."""

    put: dict[str, Record] = field(default_factory=dict)
    drop: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.put or self.drop)

    def add(self, later: "Change") -> None:
        """Become this change followed by a later one."""
        for record_id in later.drop:
            self.put.pop(record_id, None)
        self.drop = (self.drop | later.drop) - later.put.keys()
        self.put |= later.put


def both(first: Change, second: Change) -> Change:
    """Two changes as one. The second wins where both put a record; what either drops is dropped."""
    drop = first.drop | second.drop
    put = {**first.put, **second.put}
    return Change({key: record for key, record in put.items() if key not in drop}, drop)
