"""The server's own notes of who is connected: they move a version, though nobody asked."""

from typing import Any

import msgspec

from board.store.store import Commit, Gap, Message

PREFIXES = ("device:", "facilitator:", "wall:")
SEAT = "seat:"
IN_A_SEAT = ("here", "waits_since")
"""The fields of a seat that say whether its screen is connected."""


class PresenceNotes:
    """Hears every commit of one board, and counts the records that say who is connected."""

    def __init__(self) -> None:
        self._seats: dict[str, dict[str, Any]] = {}
        self._changed: dict[int, int | None] = {}
        self.latest = 0
        self.missed = False
        """Whether commits may have been missed, while the connection to the store was gone."""

    def on_message(self, message: Message) -> None:
        """Take in what the store publishes."""
        if isinstance(message, Commit):
            changed = [self._is_presence(*field) for field in message.put.items()]
            self._note(message.version, sum(changed))
        elif isinstance(message, Gap):
            self.missed |= message.version is None
            self._note(message.version or self.latest, None)

    def _note(self, version: int, changed: int | None) -> None:
        self._changed[version] = changed
        self.latest = version

    def between(self, since: int, version: int) -> int | None:
        """How many such records changed after one version, up to another.

        None if a commit was missed, or too large to be published with what it changed.
        """
        changed = [self._changed.get(at, 0) for at in range(since + 1, version + 1)]
        return (
            None
            if self.missed or None in changed
            else sum(one for one in changed if one is not None)
        )

    def _is_presence(self, name: str, value: bytes) -> bool:
        if not _is_seat(name):
            return name.startswith(PREFIXES)
        before, self._seats[name] = self._seats.get(name), _seat(value)
        return before == self._seats[name]


def _is_seat(name: str) -> bool:
    return name.startswith(SEAT)


def _seat(value: bytes) -> dict[str, Any]:
    """The seat, without whether its screen is connected."""
    fields: dict[str, Any] = msgspec.json.decode(value)
    return {name: field for name, field in fields.items() if name not in IN_A_SEAT}
