"""What a command may do where a board holds records that this release cannot read [P15]."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from board.domain.board import Board, bare
from board.domain.change import Change, Rejected
from board.domain.command import Command
from board.domain.records.grouping import GroupingHistory
from board.domain.records.private import Merge, StepChange

FOR_UNDO = frozenset((StepChange.name, GroupingHistory.name))
"""Kinds that only serve to undo. A command is carried out without them."""

SHORTEST_ID = 8
"""The characters of a bare id that a client makes, at least (`Id`)."""


def refuse_unread(board: Board, command: Command) -> None:
    """Raises `unreadable` if an argument of the command is the id of such a record.

    To a rule the record is not there, so that it would answer `not_found`, or that all is done.
    """
    if board.unread and not _ids(board.unread).isdisjoint(_texts(command)):
        raise Rejected("unreadable")


def _ids(unread: frozenset[str]) -> set[str]:
    """Their ids, and their bare ids as far as these are random: a merge has what people type."""
    named = (bare(key) for key in unread if not key.startswith(f"{Merge.name}:"))
    return {*unread, *(name for name in named if len(name) >= SHORTEST_ID)}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def without_unread(board: Board, change: Change) -> Change:
    """The change, which leaves unreadable records as they are; `unreadable` if it needs them.

    A change that erases the whole board erases them too.
    """
    unread = board.unread & (change.put.keys() | change.drop)
    if not unread or board.ids() <= change.drop:
        return change
    if any(record_id.partition(":")[0] not in FOR_UNDO for record_id in unread):
        raise Rejected("unreadable")
    put = {key: record for key, record in change.put.items() if key not in unread}
    return Change(put, change.drop - unread)
