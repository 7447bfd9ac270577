"""The records that one audience was last sent, and the deltas from there.

A new screen gets the records that were last sent, never the live view, so that the next delta fits
every screen [P8].
"""

from collections import deque
from collections.abc import Set as AbstractSet
from typing import Any

import msgspec

from board.domain.board import Board
from board.domain.records.record import Record
from board.domain.views.audiences import difference, refresh, view
from board.domain.views.visibility import Audience
from board.live.replica import ALL_RECORDS
from board.wire.codec import encode, to_screen

HISTORY = 100
"""How many deltas are kept for screens that reconnect: a few seconds of a busy board."""


class AudienceFeed:
    """The records that an audience has, at the version that it was last sent."""

    def __init__(self, audience: Audience, board: Board) -> None:
        self.audience = audience
        self.version = board.version
        self._records: dict[str, Record] = view(board, audience)
        self._deltas: deque[tuple[int, dict[str, Record | None]]] = deque(maxlen=HISTORY)
        self._encoded: msgspec.Raw | None = None

    def advance(self, board: Board, touched: AbstractSet[str], now: int) -> dict[str, Any] | None:
        """The next delta for screens at `version`; None if nothing that they see changed.

        `now` is in milliseconds since the epoch.
        """
        if touched & ALL_RECORDS:
            records = difference(self._records, view(board, self.audience))
        else:
            records = refresh(board, self.audience, self._records, touched)
        if not records:
            return None
        since = self.version
        self._remember(records, board.version)
        return self._delta(since, records, now)

    def _remember(self, records: dict[str, Record | None], version: int) -> None:
        self._deltas.append((self.version, records))
        self.version = version
        self._encoded = None
        for key, record in records.items():
            if record is None:
                del self._records[key]
            else:
                self._records[key] = record

    def since(self, have: int | None, now: int) -> dict[str, Any] | None:
        """The delta from version `have` to the last one; None if that version is too old."""
        if have == self.version:
            return self._delta(have, {}, now)
        if not any(since == have for since, _ in self._deltas):
            return None
        records: dict[str, Record | None] = {}
        for since, changed in self._deltas:
            if have is not None and since >= have:
                records |= changed
        return self._delta(have, records, now)

    def welcome(self, you: dict[str, Record], now: int) -> dict[str, Any]:
        """All records of this audience, and the seat's own, `you`."""
        return {
            "version": self.version,
            "records": self._all(),
            "you": {key: to_screen(record) for key, record in you.items()},
            "now": now,
        }

    def _all(self) -> msgspec.Raw:
        """The records, encoded once for all screens that join between two deltas."""
        if self._encoded is None:
            records = {key: to_screen(record) for key, record in self._records.items()}
            self._encoded = msgspec.Raw(encode(records))
        return self._encoded

    def _delta(
        self, since: int | None, records: dict[str, Record | None], now: int
    ) -> dict[str, Any]:
        return {
            "since": since,
            "version": self.version,
            "records": {key: to_screen(record) for key, record in records.items()},
            "now": now,
        }
