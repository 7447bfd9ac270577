"""The records that one audience was last sent, and the deltas from there.

A new screen gets the records that were last sent, never the live view, so that the next delta fits
every screen [P8].
"""

from collections import deque
from typing import Any

import msgspec

from board.domain.board import Board
from board.domain.records.record import Record
from board.domain.views.audiences import Reach, difference, refresh, view
from board.domain.views.visibility import Audience
from board.live.delta import Delta, by_id
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
        self, board: Board, revision: Revision, reach: Reach | None, now: int
    ) -> Delta | None:
        """The delta from the last revision to this one; None if nothing that they see changed.

        `reach` is None if every record may have changed. `now` is in milliseconds since the epoch.
        """
        if reach is None:
            records = difference(self._records, view(board, self.audience))
        else:
            records = refresh(board, self.audience, self._records, reach)
        if not records:
            return None
        before = {key: self._records[key] for key in records if key in self._records}
        delta = Delta(self.revision, revision, records, before, now)
        self._remember(records, revision)
        return delta

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
            return Delta(self.revision, self.revision, {}, {}, now).with_records()
        records: dict[str, Record | None] = {}
        start = None
        for since, changed in self._deltas:
            start = start or (since if _same(have, since) else None)
            if start is not None:
                records |= changed
        if start is None:
            return None
        return Delta(start, self.revision, records, {}, now).with_records()

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
            self._encoded = msgspec.Raw(encode(by_id(self._records)))
        return self._encoded


def _same(have: Revision, revision: Revision) -> bool:
    return have.version == revision.version and have.mark in (UNKNOWN, revision.mark)
