"""The records that one audience was last sent, and the deltas from there.

A new screen gets the records that were last sent, never the live view, so that the next delta fits
every screen [P8].
"""

from collections import deque
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

import msgspec

from board.domain.board import Board
from board.domain.records.record import Record
from board.domain.views.audiences import difference, refresh, view
from board.domain.views.visibility import Audience
from board.live.replica import ALL_RECORDS
from board.store.lineage import UNKNOWN, Revision
from board.wire.codec import encode, to_screen

HISTORY = 100
"""How many deltas are kept for screens that reconnect: a few seconds of a busy board."""


class AudienceFeed:
    """The records that an audience has, at the revision that it was last sent."""

    def __init__(self, audience: Audience, board: Board, revision: Revision) -> None:
        self.audience = audience
        self.revision = revision
        self._records: dict[str, Record] = view(board, audience)
        self._deltas: deque[tuple[Revision, dict[str, Record | None]]] = deque(maxlen=HISTORY)
        self._encoded: msgspec.Raw | None = None

    def advance(
        self, board: Board, revision: Revision, touched: AbstractSet[str], now: int
    ) -> dict[str, Any] | None:
        """The delta from the last revision to this one; None if nothing that they see changed.

        `now` is in milliseconds since the epoch.
        """
        if touched & ALL_RECORDS:
            records = difference(self._records, view(board, self.audience))
        else:
            records = refresh(board, self.audience, self._records, touched)
        if not records:
            return None
        since = self.revision
        self._remember(records, revision)
        return self._delta(since, records, now)

    def _remember(self, records: dict[str, Record | None], revision: Revision) -> None:
        self.revision, since = revision, self.revision
        self._encoded = None
        for key, record in records.items():
            if record is None:
                del self._records[key]
                self._forget(key)
            else:
                self._records[key] = record
        self._deltas.append((since, records))

    def _forget(self, key: str) -> None:
        """What was withdrawn or erased leaves the memory too: no screen is sent it again [S4]."""
        for _, changed in self._deltas:
            changed.pop(key, None)

    def since(self, have: Revision | None, now: int) -> dict[str, Any] | None:
        """The delta from this revision to the last one; None if it is unknown here or too old.

        A client that knows no marks is found by its version alone: all that is kept here is of one
        history, in which no version comes twice.
        """
        if have is None:
            return None
        if _same(have, self.revision):
            return self._delta(self.revision, {}, now)
        records: dict[str, Record | None] = {}
        start = None
        for since, changed in self._deltas:
            start = start or (since if _same(have, since) else None)
            if start is not None:
                records |= changed
        return None if start is None else self._delta(start, records, now)

    def welcome(self, you: dict[str, Record], now: int) -> dict[str, Any]:
        """All records of this audience, and the seat's own, `you`."""
        return {
            "version": self.revision.version,
            "mark": self.revision.mark,
            "records": self._all(),
            "you": {key: to_screen(record) for key, record in you.items()},
            "now": now,
        }

    def _all(self) -> msgspec.Raw:
        """The records, encoded once for all screens that join between two deltas."""
        if self._encoded is None:
            self._encoded = msgspec.Raw(encode(_by_id(self._records)))
        return self._encoded

    def _delta(
        self, since: Revision, records: dict[str, Record | None], now: int
    ) -> dict[str, Any]:
        return {
            "since": since.version,
            "since_mark": since.mark,
            "version": self.revision.version,
            "mark": self.revision.mark,
            "records": _by_id(records),
            "now": now,
        }


def _by_id(records: Mapping[str, Record | None]) -> dict[str, Any]:
    """In the order of their ids, which are random: other orders may tell who wrote what [V17]."""
    return {key: to_screen(records[key]) for key in sorted(records)}


def _same(have: Revision, revision: Revision) -> bool:
    return have.version == revision.version and have.mark in (UNKNOWN, revision.mark)
