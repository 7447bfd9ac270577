"""Equal lines of the log, of which only some are written: nobody can fill a disk with them."""

import logging
from time import monotonic

import structlog
from structlog.typing import EventDict, WrappedLogger

MOST_LINES = 20
WINDOW_SECONDS = 10.0

MOST_KINDS = 1_000
"""Kinds of lines that are counted apart; some libraries write a name into the text of a line."""


class RepeatedLines:
    """Lets through `MOST_LINES` equal lines in `WINDOW_SECONDS`, and counts the others.

    The first line of the next window says in `left_out` how many were not written. Lines are equal
    if their texts are, before values are filled in.
    """

    def __init__(self) -> None:
        self._written: dict[object, int] = {}
        self._left_out: dict[object, int] = {}
        self._until = 0.0

    def processor(self, _: WrappedLogger, __: str, event: EventDict) -> EventDict:
        """For structlog."""
        left_out = self._left_out_before(event.get("event"))
        if left_out is None:
            raise structlog.DropEvent
        return {**event, "left_out": left_out} if left_out else event

    def filter(self, record: logging.LogRecord) -> bool:
        """For a handler of the standard library."""
        left_out = self._left_out_before(record.msg)
        if left_out:
            record.msg = f"{record.msg} ({left_out} equal lines left out)"
        return left_out is not None

    def _left_out_before(self, text: object) -> int | None:
        """How many equal lines were left out before this one; None if it is left out too."""
        self._begin_window()
        kind = text if text in self._written or len(self._written) < MOST_KINDS else None
        self._written[kind] = self._written.get(kind, 0) + 1
        if self._written[kind] > MOST_LINES:
            self._left_out[kind] = self._left_out.get(kind, 0) + 1
            return None
        return self._left_out.pop(kind, 0)

    def _begin_window(self) -> None:
        if monotonic() >= self._until:
            self._until = monotonic() + WINDOW_SECONDS
            self._written.clear()
            if len(self._left_out) > MOST_KINDS:
                self._left_out.clear()
