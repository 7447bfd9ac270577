"""What one audience was told so far, and the difference it is told next.

A newcomer is given what was last told, never the live view, so that the next difference fits
everyone; what was told moves only when something was sent.
"""

from collections import deque
from collections.abc import Set as AbstractSet
from typing import Any

import msgspec

from board.domain.board import Board
from board.domain.records.record import Record
from board.domain.views.audiences import difference, refresh, view
from board.domain.views.visibility import Audience
from board.live.replica import WHOLE
from board.wire.codec import encode, told

HISTORY = 100
"""How many deltas are kept for those who come back: a few seconds of a busy board."""


class AudienceFeed:
    """The records an audience holds, at the version it was last told."""

    def __init__(self, audience: Audience, board: Board) -> None:
        self.audience = audience
        self.version = board.version
        self._records: dict[str, Record] = view(board, audience)
        self._deltas: deque[tuple[int, dict[str, Record | None]]] = deque(maxlen=HISTORY)
        self._encoded: msgspec.Raw | None = None

    def advance(self, board: Board, touched: AbstractSet[str], now: int) -> dict[str, Any] | None:
        """The next delta for all who are at `version`, or None when nothing they see changed."""
        if touched & WHOLE:
            records = difference(self._records, view(board, self.audience))
        else:
            records = refresh(board, self.audience, self._records, touched)
        if not records:
            return None
        since = self.version
        self._take_in(records, board.version)
        return self._delta(since, records, now)

    def _take_in(self, records: dict[str, Record | None], version: int) -> None:
        self._deltas.append((self.version, records))
        self.version = version
        self._encoded = None
        for key, record in records.items():
            if record is None:
                del self._records[key]
            else:
                self._records[key] = record

    def since(self, have: int | None, now: int) -> dict[str, Any] | None:
        """The delta from a version to the present one, or None when it can't be made."""
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
        """All that this audience was told, and what is this seat's own."""
        return {
            "version": self.version,
            "records": self._all(),
            "you": {key: told(record) for key, record in you.items()},
            "now": now,
        }

    def _all(self) -> msgspec.Raw:
        """Encoded once for all who come in between two deltas."""
        if self._encoded is None:
            records = {key: told(record) for key, record in self._records.items()}
            self._encoded = msgspec.Raw(encode(records))
        return self._encoded

    def _delta(
        self, since: int | None, records: dict[str, Record | None], now: int
    ) -> dict[str, Any]:
        return {
            "since": since,
            "version": self.version,
            "records": {key: told(record) for key, record in records.items()},
            "now": now,
        }
